import * as z from 'zod/mini';
import { Said } from './body.ts';
import type { Call } from './call.ts';
import type { Message, Thread } from './discussions.ts';
import type { DocumentDto } from './documents.ts';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import { Language, orNothing } from './text.ts';

/** The longest quotation that is kept with a comment; of a longer passage its beginning. */
export const longestQuote = 1000;

/** How many comments of a document are listed; the latest. */
export const mostComments = 500;

/** Where in a text a comment stands: two places of Yjs in base64, with a point between them. */
const Place = z.string().check(z.maxLength(200), z.regex(/^[A-Za-z0-9+/]+={0,2}\.[A-Za-z0-9+/]+={0,2}$/));

/** Begins a comment on a part of a document's text, or on the whole of it. */
export const BeginComment = z.strictObject({
	documentId: Id,
	on: orNothing(Place),
	body: Said,
	language: z._default(z.nullable(Language), null),
	clientId: Id
});
export type BeginComment = z.infer<typeof BeginComment>;

/** Says something more to a comment. */
export const AnswerComment = z.strictObject({
	documentId: Id,
	threadId: Id,
	body: Said,
	language: z._default(z.nullable(Language), null),
	clientId: Id
});
export type AnswerComment = z.infer<typeof AnswerComment>;

/** Says that what a comment is about is done, or that it is not. */
export const ResolveComment = z.strictObject({ documentId: Id, threadId: Id, resolved: z.boolean() });
export type ResolveComment = z.infer<typeof ResolveComment>;

/** Asks for the comments of a document, or for one of them. */
export const ListComments = z.strictObject({ documentId: Id, threadId: z.optional(Id) });
export type ListComments = z.infer<typeof ListComments>;

/** A comment: a thread in the margin of a document. */
export interface Comment {
	thread: Thread;
	/** Where it stands; null where it is about the whole document. */
	on: string | null;
	/** The words that stood there when it was begun; null where it is about the whole, and once they were redacted. */
	quote: string | null;
	/** All that was said, in order. */
	messages: Message[];
}

/** Comments of a document, in the order in which they were begun. */
export interface Comments {
	comments: Comment[];
	people: PersonCard[];
}

/** What one may comment on without a script: the blocks of a text, each with where it stands and how it begins. */
export interface CommentingPage {
	document: DocumentDto;
	blocks: { on: string; words: string }[];
}

/** What a browser asks about comments over the socket. */
export interface CommentCalls {
	'comment:list': Call<ListComments, Comments>;
}

/** What the server tells those who have a document open. */
export interface CommentSignals {
	/** Something was said or done in a thread of its margin: ask for it. */
	'document:commented': (what: { documentId: Id; threadId: Id }) => void;
}
