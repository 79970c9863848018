import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { ListUnread, MarkUnread, ReadingNews, ReadSoFar, ReadThread, Unread } from '#shared/reading.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import type { Place } from '#shared/streams.ts';
import { record } from '#server/core/activity.ts';
import type { Ctx } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { authorize } from '#server/core/errors.ts';
import { once } from '#server/core/once.ts';
import { standingOf } from '#server/core/standing.ts';
import { inGroup, inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { findHead, findPlaceOf } from '#server/features/spaces/queries.ts';
import { accessThread } from './access.ts';
import { listReach } from './following-queries.ts';
import * as queries from './unread-queries.ts';

/** Notes that the actor has read a thread up to a message; all her devices hear of it. It never takes back. */
export const readThread = (ctx: Ctx, { threadId, upTo }: ReadThread): Promise<ReadSoFar> =>
	inGroup(ctx, async (tx) => {
		const { readsAfter: _, ...whose } = await accessOwnReading(tx, threadId);
		const move = { ...whose, seq: upTo };
		return tell(tx, 'thread:read', move, await queries.readForward(tx, move));
	});

/** Makes a message and all after it unread again for the actor, on all her devices. */
export const markUnread = (ctx: Ctx, { threadId, from }: MarkUnread): Promise<ReadSoFar> =>
	inTransaction(ctx, async (tx) => {
		const { readsAfter, ...whose } = await accessOwnReading(tx, threadId);
		const move = { ...whose, seq: Math.max(from - 1, readsAfter) };
		return tell(tx, 'thread:marked-unread', move, await queries.putCursor(tx, move));
	});

const accessOwnReading = async (tx: Tx, threadId: Id) => {
	const { space, standing } = await accessThread(tx, threadId);
	authorize(may.keepReading(standing));
	return { personId: standing.personId as Id, threadId, spaceId: space.id, readsAfter: standing.readsAfter };
};

interface Whose {
	personId: Id;
	threadId: Id;
	spaceId: Id;
}

/** Tells the person's own stream what moved; what did not is told to nobody. */
const tell = async (tx: Tx, kind: ReadingNews['kind'], whose: Whose, moved: queries.Moved): Promise<ReadSoFar> => {
	const { threadId, spaceId } = whose;
	if (!moved) {
		const [soFar] = await queries.listReadings(tx, whose.personId, [threadId]);
		return soFar ?? { threadId, spaceId, upTo: 0, unread: [], first: null };
	}
	const { streamId, ...soFar } = moved;
	record(tx, { streamId, refs: { spaceId, threadId, personId: whose.personId }, news: { kind, ...soFar } });
	return soFar;
};

/** All that is unread for the actor, with the places from where on to hear what changes. */
export const listUnread = (ctx: Ctx, _: ListUnread = {}): Promise<Unread> =>
	inSnapshot(ctx, async (tx) => {
		const { personId } = await standingOf(tx);
		if (personId === null) throw new Refusal('not_signed_in');
		return readUnread(tx, await findPlaceOf(tx, personId), personId);
	});

/** All that is unread for a person whose own stream stands at a place. */
export const readUnread = async (tx: Tx, place: Place, personId: Id): Promise<Unread> => {
	const spaces = await queries.listOwnStreams(tx, personId);
	const counted = await countOnce(tx, personId, JSON.stringify([place, spaces]));
	return { personId, ...counted, spaces, place };
};

type Counted = Awaited<ReturnType<typeof queries.listUnread>> & Pick<Unread, 'reach'>;
/** So many people's counts are kept; then it begins anew. */
const mostKept = 1000;
const lastCounts = once('unread', () => new WeakMap<Database, Map<Id, { asOf: string; counted: Counted }>>());

/**
 * Counts, unless nothing has happened since it was counted last: whatever makes a message unread or read moves one of the
 * person's streams, or changes in which spaces she is. Both are read afresh each time, and are all that `asOf` says.
 */
const countOnce = async (tx: Tx, personId: Id, asOf: string): Promise<Counted> => {
	const { database } = tx.ctx;
	let kept = lastCounts.get(database);
	if (!kept) lastCounts.set(database, (kept = new Map()));
	const last = kept.get(personId);
	if (last?.asOf === asOf) return last.counted;
	const [listed, reach] = await Promise.all([queries.listUnread(tx, personId), listReach(tx, personId)]);
	const counted = { ...listed, reach };
	if (kept.size >= mostKept) kept.clear();
	kept.set(personId, { asOf, counted });
	return counted;
};

/** What a member has unread in a space; null for somebody who passes by. */
export const readUnreadIn = async (tx: Tx, standing: Standing, space: SpaceDto): Promise<Unread | null> => {
	const { personId } = standing;
	if (personId === null || !may.keepReading(standing)) return null;
	const [counted, reach, seq, place] = await Promise.all([
		queries.listUnreadInSpace(tx, personId, space.id),
		listReach(tx, personId),
		findHead(tx, space.streamId),
		findPlaceOf(tx, personId)
	]);
	const here = { spaceId: space.id, place: { stream: space.streamId, seq }, leads: standing.space === 'lead' };
	return { personId, ...counted, reach, spaces: [here], place };
};
