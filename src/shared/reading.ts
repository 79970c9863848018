import * as z from 'zod/mini';
import type { Reach, ThreadLevel } from './following.ts';
import { Id } from './ids.ts';
import type { Place } from './streams.ts';

/**
 * What is unread. A message is unread for a person when it stands in a space in which she is a member now, somebody else
 * posted it, it is not deleted, and its number in the space's stream is above her cursor for its thread; where she has
 * none, above the head that the stream had when she joined. Of people whom she muted nothing is. It counts, in lists, in the
 * tab and wherever else, but in a thread that she muted, and where only calls reach her unless it calls her. The server says
 * it in one place (`isUnread` and `counts` in `discussions/unread-queries.ts`), the browser in one other (`lib/discussions/unread.ts`).
 */
export interface UnreadThread {
	threadId: Id;
	spaceId: Id;
	/** The person's cursor. */
	upTo: number;
	/** The numbers of its unread messages, the last `mostListed` of them, in order; none once all is read. */
	numbers: number[];
	/** Those of them that wait for her: they call her, answer her, or stand in a thread that she follows. */
	mine: number[];
	/** Numbers of messages heard to be gone: what one's own stream tells of the thread may be older. */
	gone?: number[] | undefined;
}

/** So many unread messages of one thread are known by their numbers; of more only that there are more. */
export const mostListed = 100;
/** So many threads with something unread are listed, those first in which something waits for the reader; the rest is only counted. */
export const mostThreads = 40;

/** All that is unread for a person, or in one of her spaces. */
export interface Unread {
	personId: Id;
	/** Threads with something unread, in no order. */
	threads: UnreadThread[];
	/** How much is unread, up to `mostListed`, in threads that are not listed. */
	rest: { spaceId: Id; count: number }[];
	/** Every space that is looked at, where its stream stood, and whether it is she who is called when its leads are. */
	spaces: { spaceId: Id; place: Place; leads: boolean }[];
	reach: Reach;
	/** Where her own stream stood, which tells what she reads on other devices. */
	place: Place;
}

/** How far somebody has read a thread, on a page that shows it. */
export interface Reading {
	personId: Id;
	upTo: number;
	/** The numbers of what is unread, like those of an `UnreadThread`. */
	unread: number[];
	/** The first unread message of all, which may stand before those and on an earlier page. */
	first: number | null;
	/** How much of the thread reaches her: what is unread stands here whether it counts elsewhere or not. */
	level: ThreadLevel;
	/** People whom she muted. */
	silent: Id[];
	/** Numbers of messages heard to be gone: what one's own stream tells may be older. */
	gone?: number[] | undefined;
	/** Where the person's own stream stood. */
	place: Place;
}

const StreamNumber = z.int().check(z.minimum(1));

/** Says that everything in a thread up to a message, by its number, has been read. It never takes back. */
export const ReadThread = z.strictObject({ threadId: Id, upTo: StreamNumber });
export type ReadThread = z.infer<typeof ReadThread>;

/** Makes a message, by its number, and all after it unread again. */
export const MarkUnread = z.strictObject({ threadId: Id, from: StreamNumber });
export type MarkUnread = z.infer<typeof MarkUnread>;

/** Asks for all that is unread. */
export const ListUnread = z.strictObject({});
export type ListUnread = z.infer<typeof ListUnread>;

/** How far a person has read a thread, and what is unread after that. */
export interface ReadSoFar {
	threadId: Id;
	spaceId: Id;
	upTo: number;
	unread: number[];
	/** The first unread message of all. */
	first: number | null;
}

/** What a person's own browsers hear of her reading. */
export type ReadingNews =
	({ kind: 'thread:read'; at: Place } & ReadSoFar) | ({ kind: 'thread:marked-unread'; at: Place } & ReadSoFar);
