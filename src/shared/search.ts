import * as z from 'zod/mini';
import type { Call } from './call.ts';
import { Words } from './directory.ts';
import type { Message, Thread } from './discussions.ts';
import type { DocumentDto } from './documents.ts';
import { fold, foldedWords } from './fold.ts';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import { Language, orNothing } from './text.ts';

/** Looks for people, threads and documents by words. */
export const FindAnything = z.strictObject({ words: z._default(Words, '') });
export type FindAnything = z.infer<typeof FindAnything>;

/** How many of each kind are shown. */
export const foundPerKind = 6;

/** What fits some words, of all that whoever asks may know of. Groups need not be asked for: a page knows its own. */
export interface Found {
	threads: Pick<Thread, 'id' | 'spaceId' | 'kind' | 'title' | 'language'>[];
	documents: Pick<DocumentDto, 'id' | 'spaceId' | 'kind' | 'title' | 'language'>[];
	people: PersonCard[];
	/** How many people fit, shown or not. */
	peopleCount: number;
}

/** Nothing was asked for, or nothing fits. */
export const nothingFound: Found = { threads: [], documents: [], people: [], peopleCount: 0 };

/** Things with a name in which every word stands: what begins with the words first. */
export const named = <T>(things: T[], words: string, nameOf: (thing: T) => string): T[] => {
	const wanted = foldedWords(words);
	if (wanted.length === 0) return [];
	const rank = (name: string) => wanted.filter((word) => name.startsWith(word)).length;
	return things
		.map((thing) => ({ thing, name: fold(nameOf(thing)) }))
		.filter(({ name }) => wanted.every((word) => name.includes(word)))
		.sort((a, b) => rank(b.name) - rank(a.name))
		.map(({ thing }) => thing);
};

/** What one may look for. */
export const searchKinds = ['everything', 'messages', 'threads', 'documents', 'people'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Beyond so many nobody counts: there are more. */
export const mostCounted = 100;
/** How many of a kind stand on its own page. */
export const foundPerPage = 20;

const Day = z.string().check(
	z.regex(/^\d{4}-\d{2}-\d{2}$/),
	z.refine((day) => !Number.isNaN(Date.parse(day)))
);

/** Looks through all that is said and written. Everything that is given must fit. */
export const Search = z.strictObject({
	words: z._default(Words, ''),
	kind: z._default(z.enum(searchKinds), 'everything'),
	/** The name of whoever wrote it, as far as the text stands under a name. */
	by: z._default(Words, ''),
	space: orNothing(Id),
	language: orNothing(Language),
	from: orNothing(Day),
	/** This day counts too. */
	to: orNothing(Day),
	/** Only messages that files came with. */
	files: z._default(z.boolean(), false),
	/** Messages older than this one; none: the latest. */
	before: orNothing(Id)
});
export type Search = z.infer<typeof Search>;

/** A part of a text: a word that was looked for, or what stands around it. */
export interface Piece {
	text: string;
	isFound: boolean;
}

/** A message that was found, with the words around what was looked for. */
export interface FoundMessage extends Pick<Message, 'id' | 'threadId' | 'language' | 'byline' | 'createdAt'> {
	spaceId: Id;
	thread: Pick<Thread, 'kind' | 'title' | 'language'>;
	snippet: Piece[];
}

/** A thread that was found by its title. */
export interface FoundThread extends Pick<Thread, 'id' | 'spaceId' | 'kind' | 'language' | 'createdAt'> {
	title: Piece[];
}

/** A document that was found by its title or its text. */
export interface FoundDocument extends Pick<DocumentDto, 'id' | 'spaceId' | 'kind' | 'language'> {
	title: Piece[];
	snippet: Piece[];
}

/** Some of what was found of a kind, and how much there is: never more than one above `mostCounted`. */
export interface FoundOf<Hit> {
	hits: Hit[];
	count: number;
}

/** What was found, of all that whoever asks may know of. */
export interface SearchResults {
	search: Search;
	/** Nothing was looked for: there is nothing to show. */
	isAsked: boolean;
	messages: FoundOf<FoundMessage>;
	threads: FoundOf<FoundThread>;
	documents: FoundOf<FoundDocument>;
	people: FoundOf<PersonCard>;
	/** Those whose names stand under the messages. */
	authors: PersonCard[];
	/** Older messages are there: those before this one. */
	olderThan: Id | null;
}

const fields = ['words', 'kind', 'by', 'space', 'language', 'from', 'to', 'before'] as const;

/** What a page's address asks for. A form sends all its fields; what makes no sense is left out. */
export const searchIn = (address: URLSearchParams): Record<string, string | boolean> => ({
	files: address.get('files') === 'on',
	...Object.fromEntries(
		fields.flatMap((name) => {
			const value = address.get(name)?.trim() ?? '';
			return value !== '' && Search.shape[name].safeParse(value).success ? [[name, value]] : [];
		})
	)
});

/** The address of a search, with something else in it than now. */
export const searchAddress = (search: Search, instead: Partial<Search> = {}): string => {
	const address = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...search, before: null, ...instead })) {
		if (value && value !== 'everything') address.set(name, value === true ? 'on' : value);
	}
	return `/find?${address}`;
};

/** How many controls narrow a search. */
export const narrowings = ({ by, space, language, from, to, files }: Search): number =>
	[by, space, language, from, to, files].filter(Boolean).length;

/** What a browser asks when somebody looks for something. */
export interface SearchCalls {
	'anything:find': Call<FindAnything, Found>;
}
