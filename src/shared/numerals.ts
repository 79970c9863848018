/** The nought of each language that we know. */
const noughts: Record<string, string> = {
	...Object.fromEntries('en ru ur kk ky tg tk uz hi si ta'.split(' ').map((language) => [language, '0'])),
	...{ fa: '۰', ps: '۰', bn: '০', mr: '०', ne: '०' }
};
const simple = 9999;

/** A whole number so small that nothing stands between its digits: what `Intl` needs for its first takes a phone a tenth of a second. */
const inSimpleDigits = (locale: string, value: number): string | null => {
	const nought = noughts[locale.split('-')[0] ?? '']?.charCodeAt(0);
	if (nought === undefined || !Number.isInteger(value) || value < 0 || value > simple) return null;
	return String.fromCharCode(...[...String(value)].map((digit) => nought + Number(digit)));
};

const formats = new Map<string, Intl.NumberFormat>();

/** A number in the digits of a language, in groups from five digits on so that a year stays whole; all else as it is. */
export const inDigitsOf = (locale: string, value: unknown): string => {
	if (typeof value !== 'number') return String(value);
	const digits = inSimpleDigits(locale, value);
	if (digits !== null) return digits;
	const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { useGrouping: 'min2' });
	formats.set(locale, format);
	return format.format(value);
};

const plurals = new Map<string, Intl.PluralRules>();

/** Which plural form a language puts beside a number. The compiled texts ask here: making the rules costs a hundred times their use. */
export const pluralOf = (locale: string, value: unknown): Intl.LDMLPluralRule => {
	const rules = plurals.get(locale) ?? new Intl.PluralRules(locale);
	plurals.set(locale, rules);
	return rules.select(Number(value));
};
