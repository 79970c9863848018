import * as z from 'zod/mini';
import { Words } from './directory.ts';
import { documentKinds, documentStages, type DocumentDto } from './documents.ts';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';

/** Where documents are looked through: what moved last, what is mine, what I may put back. */
export const documentShelves = ['recent', 'mine', 'trash'] as const;
export type DocumentShelf = (typeof documentShelves)[number];

/** How many documents a page of the list shows. */
export const documentsPerPage = 40;

/** Lists documents, the one that moved last first. Everything that is given must fit. `before` is what the page before ended with. */
export const ListDocuments = z.strictObject({
	shelf: z._default(z.enum(documentShelves), 'recent'),
	words: z._default(Words, ''),
	space: z._default(z.nullable(Id), null),
	kind: z._default(z.nullable(z.enum(documentKinds)), null),
	stage: z._default(z.nullable(z.enum(documentStages)), null),
	/** A part of the name of somebody who began it or wrote in it. */
	by: z._default(Words, ''),
	before: z._default(z.nullable(z.string().check(z.regex(/^\d{1,13}\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/))), null)
});
export type ListDocuments = z.infer<typeof ListDocuments>;

/** A document in the list. */
export interface ListedDocument extends DocumentDto {
	/** Its group or committee; null for the network's own, and where whoever asks may not know of it. */
	spaceName: string | null;
	/** Who began it. */
	beganBy: Id | null;
	/** When it was last written in, to the minute; in the trash when it came there. */
	movedAt: string;
}

/** A page of the list of documents. */
export interface DocumentList {
	filter: ListDocuments;
	documents: ListedDocument[];
	/** What the next page begins after; null on the last. */
	next: string | null;
	people: PersonCard[];
}

const fields = ['words', 'space', 'kind', 'stage', 'by', 'before'] as const;

/** What the list's address asks for: a form sends all its fields, the empty ones too. */
export const documentFilterOf = (search: URLSearchParams) =>
	Object.fromEntries(
		(['shelf', ...fields] as const).flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []))
	);

/** The address of the list by a filter. */
export const documentsAddress = (filter: Partial<ListDocuments>): string => {
	const search = new URLSearchParams();
	if (filter.shelf && filter.shelf !== 'recent') search.set('shelf', filter.shelf);
	for (const name of fields) if (filter[name]) search.set(name, filter[name]);
	const query = search.toString();
	return query === '' ? '/documents' : `/documents?${query}`;
};
