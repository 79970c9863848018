import type { Thread } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { found } from '#server/core/errors.ts';
import type { Tx } from '#server/core/transaction.ts';
import { findThread } from './queries.ts';

/** What the rules need to know of a thread. */
export const factsOf = ({ thread, space }: { thread: Thread; space: SpaceDto }) => ({
	closedAt: thread.closedAt,
	openTo: thread.openTo,
	space
});

/** The same, for the rules about writing. */
export const namedFactsOf = (access: { thread: Thread; space: SpaceDto }) => ({
	...factsOf(access),
	byline: access.thread.byline
});

/** The thread, if the actor may read it. Throws `not_found` otherwise. */
export const accessThread = async (tx: Tx, threadId: Id) => {
	const access = await findThread(tx, threadId);
	found(access, access !== null && may.readThread(access.standing, factsOf(access)));
	return access;
};
