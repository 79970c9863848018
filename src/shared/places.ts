import * as z from 'zod/mini';

/** The ten countries of the region, in the order of their codes. */
export const regionCountries = ['AF', 'BD', 'IN', 'KG', 'KZ', 'LK', 'PK', 'TJ', 'TM', 'UZ'] as const;

/** The other countries people may come from (ISO 3166-1 alpha-2, those where people live). */
export const otherCountries = (
	'AD AE AG AL AM AO AR AT AU AZ BA BB BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY ' +
	'CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IQ IR IS IT ' +
	'JM JO JP KE KH KI KM KN KP KR KW LA LB LC LI LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA ' +
	'NE NG NI NL NO NP NR NZ OM PA PE PG PH PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY ' +
	'SZ TD TG TH TL TN TO TR TT TV TW TZ UA UG US UY VA VC VE VN VU WS XK YE ZA ZM ZW'
).split(' ');

const known = new Set<string>([...regionCountries, ...otherCountries]);

/** The code of a country. */
export const Country = z.string().check(
	z.maxLength(2),
	z.refine((code: string) => known.has(code), { error: 'not_a_country' })
);

/** Languages offered where one says what one reads and writes: the region's, then those of its neighbours and partners. */
export const offeredLanguages = [
	'en',
	'ru',
	'kk',
	'ky',
	'tg',
	'tk',
	'uz-Latn',
	'uz-Cyrl',
	'kaa',
	'fa-AF',
	'ps',
	'ur',
	'pa-Arab',
	'sd',
	'bal',
	'hi',
	'bn',
	'si',
	'ta',
	'ne',
	'dv',
	'ar',
	'tr',
	'fr',
	'de'
] as const;

/** Languages to look for people by: a script makes no difference there. Dari goes by its own name and finds Persian too. */
export const searchedLanguages: readonly string[] = [
	...new Set(offeredLanguages.map((tag) => (tag === 'fa-AF' ? tag : tag.replace(/-.*/, ''))))
];
