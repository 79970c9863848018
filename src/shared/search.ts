import * as z from 'zod/mini';
import type { Call } from './call.ts';
import { Words } from './directory.ts';
import type { Thread } from './discussions.ts';
import type { DocumentDto } from './documents.ts';
import { fold, foldedWords } from './fold.ts';
import type { PersonCard } from './people.ts';

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

/** What a browser asks when somebody looks for something. */
export interface SearchCalls {
	'anything:find': Call<FindAnything, Found>;
}
