import { fold } from '#shared/fold.ts';
import type { PersonName } from '#shared/people.ts';
import type { ProfileField, Visibility } from '#shared/profiles.ts';

/** What of a person is looked at when somebody searches by words. */
export interface Searchable {
	names: PersonName[];
	pseudonym: string | null;
	country: string | null;
	place: string | null;
	occupation: string | null;
	organisation: string | null;
	worksOn: string | null;
	askAbout: string | null;
	visibility: Partial<Record<ProfileField, Visibility>>;
}

/** Languages in which a country is found by its name, besides its code. */
const countryNames = ['en', 'ru', 'fa', 'ur'].map(
	(locale) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
);
const namesOfCountry = (code: string | null) =>
	code === null ? '' : countryNames.map((names) => names.of(code) ?? '').join(' ');

/** The folded words by which the network finds a person, those by which only people of a shared group do, and the name to sort by. */
export const searchTextsOf = (person: Searchable) => {
	const shownNames = person.pseudonym === null ? person.names.map((name) => name.text) : [person.pseudonym];
	const said: [ProfileField, string | null][] = [
		['country', namesOfCountry(person.country)],
		['place', person.place],
		['occupation', person.occupation],
		['organisation', person.organisation],
		['worksOn', person.worksOn],
		['askAbout', person.askAbout]
	];
	const textFor = (audience: Visibility) =>
		said.flatMap(([field, text]) => ((person.visibility[field] ?? 'network') === audience && text ? [text] : []));
	return {
		forNetwork: fold([...shownNames, ...textFor('network')].join(' \n ')),
		forGroups: fold(textFor('groups').join(' \n ')),
		sortName: fold(shownNames[0] ?? '')
	};
};
