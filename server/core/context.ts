import { v5, v7 } from 'uuid';
import type { Id } from '#shared/ids.ts';
import type { Database } from './db.ts';

/** Who acts: somebody with a session, a visitor, or the house itself (seeds, jobs). */
export type Actor =
	| { kind: 'person'; personId: Id; sessionId: string }
	| { kind: 'visitor' }
	/** Acts for a person without a session: seeds and jobs. No door makes one. */
	| { kind: 'house'; personId: Id | null };

/** What every command gets first: who acts, on which database, and what time it is. */
export interface Ctx {
	actor: Actor;
	database: Database;
	now(): Date;
	/** Whether what is read at the same time is read from one snapshot: the parts of a page are. */
	readsTogether?: boolean;
}

/** The context of an actor. */
export const contextOf = (actor: Actor, database: Database, now: () => Date = () => new Date()): Ctx => ({
	actor,
	database,
	now
});

/** A new id, ordered by time. Not for what may become anonymous: the time could be read from it. */
export const newId = (now?: Date): Id => v7(now ? { msecs: now.getTime() } : undefined);

/**
 * The id of what a browser begins in a space under an id of its own: the same at a second try. Were it the browser's own,
 * trying the ids of other things would tell which of them are there.
 */
export const idFor = (clientId: Id, spaceId: Id): Id => v5(clientId, spaceId);
