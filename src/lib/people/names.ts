import type { Byline, PersonCard, Script, Sector } from '#shared/people.ts';
import { otherCountries, regionCountries } from '#shared/places.ts';
import type { OrganisationKind } from '#shared/profiles.ts';
import type { Theme } from '#shared/themes.ts';
import { m } from '#shared/messages/messages.js';
import { collator, displayNames, inARow, segmenter } from '$lib/ui/intl.ts';
import { remember } from '$lib/ui/remember.ts';

/** The name a person goes by, or that she or he has left. */
export const nameOf = (card: PersonCard | undefined): string => {
	if (!card) return m.person_unknown();
	return card.names[0]?.text ?? m.person_former();
};

/** The name a text stands under. */
export const nameUnder = (byline: Byline, find: (id: string | null) => PersonCard | undefined): string => {
	switch (byline.kind) {
		case 'person':
			return byline.personId === null ? m.person_former() : nameOf(find(byline.personId));
		case 'participant':
			return m.person_participant();
		case 'pseudonym':
			return byline.label;
	}
};

/** Two letters to sit in a person's place; of scripts without capitals the first letters of the first name. */
export const initialsOf = remember((name) => {
	const segments = [...segmenter().segment(name.trim())].map(({ segment }) => segment);
	const starts = segments.filter((segment, i) => segment.trim() !== '' && (i === 0 || segments[i - 1] === ' '));
	return [...new Set([starts[0], starts.at(-1)])].join('').toUpperCase();
});

/** Names that browsers do not bring along, or in Russian only in a form Kyrgyzstan itself does not use. */
const namedHere: Record<string, () => string> = {
	kaa: m.language_kaa,
	bal: m.language_bal,
	ky: m.language_ky,
	KG: m.country_kyrgyzstan
};

/** The country's name in the language of the page. */
export const countryName = (code: string): string => namedHere[code]?.() ?? displayNames('region').of(code) ?? code;

/** A language's name in the language of the page. */
export const languageName = (tag: string): string => namedHere[tag]?.() ?? displayNames('language').of(tag) ?? tag;

/** What a person does and where: one line under the name. */
export const whatAndWhere = (card: PersonCard | undefined): string =>
	inARow(
		[card?.occupation, card?.country ? countryName(card.country) : null].filter((part) => typeof part === 'string')
	);

/** A sector in words. */
export const sectorNames: Record<Sector, () => string> = {
	teacher: m.sector_teacher,
	youth_worker: m.sector_youth_worker,
	social_worker: m.sector_social_worker,
	psychologist: m.sector_psychologist,
	family_counsellor: m.sector_family_counsellor,
	religious_educator: m.sector_religious_educator,
	community_police: m.sector_community_police,
	prison: m.sector_prison,
	probation: m.sector_probation,
	rehabilitation: m.sector_rehabilitation,
	local_authority: m.sector_local_authority,
	ministry: m.sector_ministry,
	womens_committee: m.sector_womens_committee,
	ngo: m.sector_ngo,
	victims_association: m.sector_victims_association,
	journalist: m.sector_journalist,
	researcher: m.sector_researcher,
	international_organisation: m.sector_international_organisation,
	donor: m.sector_donor,
	lawyer: m.sector_lawyer,
	health: m.sector_health
};

/** A theme in words. */
export const themeName = (theme: Theme): string => m[`theme_${theme}`]();

/** An organisation's kind in words. */
export const kindName = (kind: OrganisationKind): string => m[`kind_${kind}`]();

/** Countries to choose from, by name in the language of the page: those of the region, then the others. */
export const countryChoices = (): { code: string; name: string }[][] =>
	[regionCountries, otherCountries].map((codes) => byName(codes.map((code) => ({ code, name: countryName(code) }))));

/** Things with a name, in the order of the page's language. */
export const byName = <T extends { name: string }>(things: T[]): T[] => {
	const { compare } = collator();
	return things.toSorted((a, b) => compare(a.name, b.name));
};

/** The language tag that makes a browser choose the right letters for a name in a script. */
export const tagOfScript: Record<Script, string> = {
	Latn: 'und-Latn',
	Cyrl: 'und-Cyrl',
	Arab: 'und-Arab',
	Deva: 'und-Deva',
	Beng: 'und-Beng',
	Sinh: 'und-Sinh',
	Taml: 'und-Taml'
};
