import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { sectors } from './people.ts';
import { Country } from './places.ts';
import type { Profile } from './profiles.ts';
import { Language } from './text.ts';
import { themes } from './themes.ts';

/** How many people a page of the directory shows. */
export const peoplePerPage = 24;

/** The longest query; what is longer is cut, not refused. */
export const longestQuery = 100;

/** What somebody types to find something. */
export const Words = z.pipe(
	z.string(),
	z.transform((words: string) => words.toWellFormed().replaceAll('\0', '').trim().slice(0, longestQuery))
);

/** Looks for people. Everything that is given must fit; a field somebody hides from the asker fits nothing. */
export const FindPeople = z.strictObject({
	words: z._default(Words, ''),
	country: z._default(z.nullable(Country), null),
	sector: z._default(z.nullable(z.enum(sectors)), null),
	language: z._default(z.nullable(Language), null),
	theme: z._default(z.nullable(z.enum(themes)), null),
	organisation: z._default(z.nullable(Id), null),
	willing: z._default(z.boolean(), false),
	page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1)
});
export type FindPeople = z.infer<typeof FindPeople>;

/** A page of the directory. */
export interface DirectoryPage {
	filter: FindPeople;
	/** The organisation one looks in, if one does and may know of it. */
	organisation: { id: Id; name: string } | null;
	people: Profile[];
	/** How many there are on all pages. */
	count: number;
	pages: number;
	/** Nobody has these very words: those shown have some that are written much alike. */
	near: boolean;
}

const named = ['words', 'country', 'sector', 'language', 'theme', 'organisation', 'page'] as const;

/** What a page's address asks for: a form sends all its fields, the empty ones too. */
export const filterOf = (search: URLSearchParams) => ({
	...Object.fromEntries(named.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []))),
	willing: search.get('willing') === 'on'
});

/** The address of another page of the same people. */
export const addressOf = (filter: FindPeople, page: number): string => {
	const search = new URLSearchParams();
	for (const name of named) if (name !== 'page' && filter[name]) search.set(name, filter[name]);
	if (filter.willing) search.set('willing', 'on');
	if (page > 1) search.set('page', String(page));
	return `/people?${search.toString()}`;
};
