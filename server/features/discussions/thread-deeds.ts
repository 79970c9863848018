import type { CloseThread, DeedNews, PinThread, ThreadId, ThreadSettings } from '#shared/deeds.ts';
import type { Thread } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import { record } from '#server/core/activity.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { accessThread, commentOnOf, factsOf } from './access.ts';
import type { FoundThread } from './found-queries.ts';
import * as queries from './thread-queries.ts';

/** A thread, once nobody else says or does anything in it. Throws `not_found` as `accessThread` does. */
const accessForDeed = async (tx: Tx, threadId: Id) => {
	await accessThread(tx, threadId);
	await queries.lockThread(tx, threadId);
	return accessThread(tx, threadId);
};

type ThreadDeed = Extract<DeedNews['kind'], `thread:${string}`>;

const tell = (tx: Tx, { space }: FoundThread, kind: ThreadDeed, thread: Thread): Thread => {
	record(tx, { streamId: space.streamId, refs: { spaceId: space.id, threadId: thread.id }, news: { kind, thread } });
	return thread;
};

/** Puts a thread before the others of its space, or back among them. */
export const pinThread = (ctx: Ctx, input: PinThread): Promise<Thread> =>
	inTransaction(ctx, async (tx) => {
		const access = await accessForDeed(tx, input.threadId);
		const { thread } = access;
		authorize(may.pinThread(access.standing));
		if ((thread.pinnedAt !== null) === input.pinned) return thread;
		const pinnedAt = input.pinned ? tx.now() : null;
		await queries.updatePinned(tx, thread.id, pinnedAt);
		const kind = input.pinned ? 'thread:pinned' : 'thread:unpinned';
		return tell(tx, access, kind, { ...thread, pinnedAt: pinnedAt?.toISOString() ?? null });
	});

const authorizeClosing = (access: FoundThread) => {
	const { byline } = access.thread;
	authorize(may.closeThread(access.standing, factsOf(access), byline.kind === 'person' ? byline.personId : null));
};

/** Ends a thread and says what came of it; said once more, the words are changed. */
export const closeThread = (ctx: Ctx, { threadId, outcome }: CloseThread): Promise<Thread> =>
	inTransaction(ctx, async (tx) => setClosed(tx, await accessForDeed(tx, threadId), { outcome }));

/** Opens a closed thread again; the outcome goes. */
export const reopenThread = (ctx: Ctx, { threadId }: ThreadId): Promise<Thread> =>
	inTransaction(ctx, async (tx) => setClosed(tx, await accessForDeed(tx, threadId), null));

/** The same for a thread that is locked and that the actor was found to reach, by whichever way; null opens it. */
export const setClosed = async (
	tx: Tx,
	access: FoundThread,
	closing: { outcome: string | null } | null
): Promise<Thread> => {
	authorizeClosing(access);
	const { thread, standing } = access;
	if (closing === null) {
		if (thread.closedAt === null) return thread;
		await queries.updateClosed(tx, thread.id, null);
		return tell(tx, access, 'thread:reopened', { ...thread, closedAt: null, closedBy: null, outcome: null });
	}
	const { outcome } = closing;
	if (thread.closedAt !== null && thread.outcome === outcome) return thread;
	const closed = { at: tx.now(), by: standing.personId, outcome };
	await queries.updateClosed(tx, thread.id, closed);
	const now = { closedAt: closed.at.toISOString(), closedBy: closed.by, outcome };
	return tell(tx, access, 'thread:closed', { ...thread, ...now });
};

/** The page where a thread is closed, pinned and written on from. */
export const loadThreadSettings = (ctx: Ctx, { threadId }: ThreadId): Promise<ThreadSettings> =>
	inSnapshot(ctx, async (tx) => {
		const access = await accessThread(tx, threadId);
		return {
			thread: access.thread,
			space: access.space,
			myRole: access.standing.space,
			commentOn: commentOnOf(access)
		};
	});
