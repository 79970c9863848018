import type { ThreadId } from '#shared/deeds.ts';
import type { ChosenLevel, FollowingNews, FollowingPage, NoteClosing, SetLevel } from '#shared/following.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import { record } from '#server/core/activity.ts';
import type { Reader } from '#server/core/catch-up.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { findPlaceOf } from '#server/features/spaces/queries.ts';
import { accessThread } from './access.ts';
import * as queries from './following-queries.ts';

const accessOwnLevel = async (tx: Tx, threadId: Id) => {
	const access = await accessThread(tx, threadId);
	authorize(may.setLevel(access.standing));
	return { ...access, personId: access.standing.personId as Id };
};

/** Chooses how much of a thread reaches the actor; all her devices hear of it, and nobody else. */
export const setLevel = (ctx: Ctx, { threadId, level }: SetLevel): Promise<ChosenLevel> =>
	inTransaction(ctx, async (tx) => {
		const { personId, space } = await accessOwnLevel(tx, threadId);
		const whose = { personId, threadId, spaceId: space.id };
		const chosen = { threadId, spaceId: space.id, level };
		if ((await queries.findChoice(tx, whose)).level === level) return chosen;
		await queries.putLevel(tx, whose, level);
		const { stream } = await findPlaceOf(tx, personId);
		record(tx, { streamId: stream, refs: whose, news: { kind: 'thread:level-set', ...chosen } });
		return chosen;
	});

/** Notes that the actor has read what came of a closed thread; all her devices hear of it, and nobody else. */
export const noteClosing = (ctx: Ctx, { threadId }: NoteClosing): Promise<NoteClosing> =>
	inTransaction(ctx, async (tx) => {
		const { personId, space, thread } = await accessOwnLevel(tx, threadId);
		const whose = { personId, threadId, spaceId: space.id };
		if (thread.closedAt === null || !(await queries.putNotedClosing(tx, whose))) return { threadId };
		const { stream } = await findPlaceOf(tx, personId);
		record(tx, { streamId: stream, refs: whose, news: { kind: 'thread:noted', threadId, spaceId: space.id } });
		return { threadId };
	});

/** What the actor chose for a thread, on the page where she chooses. */
export const loadFollowing = (ctx: Ctx, { threadId }: ThreadId): Promise<FollowingPage> =>
	inSnapshot(ctx, async (tx) => {
		const { thread, space, standing, personId } = await accessOwnLevel(tx, threadId);
		const { level } = await queries.findChoice(tx, { personId, threadId });
		return { thread, space, myRole: standing.space, level, place: await findPlaceOf(tx, personId) };
	});

/** Lets whoever wrote a message know, on her own stream, that somebody answered it. */
export const tellAnswered = async (tx: Tx, answer: { to: Id; threadId: Id; spaceId: Id; by: Id | null }) => {
	const { to, threadId, spaceId } = answer;
	const whom = await queries.findStreamToAnswer(tx, to, answer);
	if (!whom) return;
	record(tx, {
		streamId: whom.streamId,
		refs: { spaceId, threadId, personId: whom.personId },
		news: { kind: 'message:answered', threadId, spaceId }
	});
};

/** Says again, to those who were away, what a person chose by now, and that somebody answered her. */
export const followingReaders: { [K in FollowingNews['kind']]: Reader<K> } = {
	'thread:level-set': (tx, rows) =>
		Promise.all(
			rows.map(async ({ threadId = '', spaceId = '', personId = '' }) => {
				const { level } = await queries.findChoice(tx, { personId, threadId });
				return { kind: 'thread:level-set' as const, threadId, spaceId, level };
			})
		),
	'thread:noted': (_, rows) =>
		Promise.resolve(
			rows.map(({ threadId = '', spaceId = '' }) => ({ kind: 'thread:noted' as const, threadId, spaceId }))
		),
	'message:answered': (_, rows) =>
		Promise.resolve(
			rows.map(({ threadId = '', spaceId = '' }) => ({ kind: 'message:answered' as const, threadId, spaceId }))
		)
};
