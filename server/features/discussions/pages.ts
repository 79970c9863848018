import type { ThreadPage, ThreadRef } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { Reading } from '#shared/reading.ts';
import type { Ctx } from '#server/core/context.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { countMembers, findHead, findPlaceOf } from '#server/features/spaces/queries.ts';
import { accessThread } from './access.ts';
import { peopleIn } from './commands.ts';
import * as queries from './queries.ts';
import { listReadings } from './unread-queries.ts';

/** How many messages a page of a thread shows. */
export const messagesPerPage = 50;

/** The page of a thread: its last messages, or those before a number. */
export const loadThread = (ctx: Ctx, input: ThreadRef): Promise<ThreadPage> =>
	inSnapshot(ctx, (tx) => readPage(tx, input));

/** Reads the page of a thread within a snapshot that holds more than it. */
export const readPage = async (tx: Tx, input: ThreadRef): Promise<ThreadPage> => {
	const { thread, space, standing } = await accessThread(tx, input.threadId);
	const [rows, seq, memberCount, reading] = await Promise.all([
		queries.listMessages(tx, thread.id, { before: input.before ?? null, limit: messagesPerPage + 1 }),
		findHead(tx, space.streamId),
		countMembers(tx, space.id),
		readingOf(tx, standing, thread.id)
	]);
	const shown = rows.slice(-messagesPerPage);
	const messages = shown.map((row) => row.message);
	return {
		thread,
		space,
		myRole: standing.space,
		messages,
		numbers: shown.map((row) => row.seq),
		reading,
		earlierThan: rows.length > messagesPerPage ? (shown[0]?.seq ?? null) : null,
		toTheEnd: typeof input.before !== 'number',
		memberCount,
		people: await listPersonCards(tx, peopleIn([thread, ...messages])),
		place: { stream: space.streamId, seq }
	};
};

/** How far a member has read a thread; null for somebody who passes by. */
const readingOf = async (tx: Tx, standing: Standing, threadId: Id): Promise<Reading | null> => {
	const { personId } = standing;
	if (personId === null || !may.keepReading(standing)) return null;
	const [[soFar], place] = await Promise.all([listReadings(tx, personId, [threadId]), findPlaceOf(tx, personId)]);
	if (!soFar) return null;
	return { personId, upTo: soFar.upTo, unread: soFar.unread, first: soFar.first, place };
};
