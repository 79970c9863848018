import type { ThreadPage, ThreadRefInput } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { Reading } from '#shared/reading.ts';
import type { Ctx } from '#server/core/context.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { countMembers, findHead, findPlaceOf } from '#server/features/spaces/queries.ts';
import { accessThread, asRead, commentOnOf } from './access.ts';
import { peopleIn } from './commands.ts';
import { findChoice } from './following-queries.ts';
import * as queries from './queries.ts';
import { listReadings } from './unread-queries.ts';

/** How many messages a page of a thread shows. */
export const messagesPerPage = 50;

/** So many messages before the one that a page is opened at give it a beginning. */
const leadIn = 8;

/** The page of a thread: its latest messages, those before, after or around a number, or where the actor reads on. */
export const loadThread = (ctx: Ctx, input: ThreadRefInput): Promise<ThreadPage> =>
	inSnapshot(ctx, (tx) => readPage(tx, input));

/** Reads the page of a thread within a snapshot that holds more than it. */
export const readPage = async (tx: Tx, input: ThreadRefInput): Promise<ThreadPage> => {
	const access = await accessThread(tx, input.threadId);
	const { thread, space, standing } = access;
	const readsAfter = may.readsAfter(standing, space);
	const reading = readingOf(tx, standing, thread.id);
	const [soFar, { shown, hasEarlier, hasLater }, seq, memberCount] = await Promise.all([
		reading,
		listShown(tx, { ...input, readsAfter }, reading),
		findHead(tx, space.streamId),
		countMembers(tx, space.id)
	]);
	const messages = await asRead(
		tx,
		access,
		shown.map((row) => row.message)
	);
	return {
		thread,
		space,
		myRole: standing.space,
		messages,
		numbers: shown.map((row) => row.seq),
		reading: soFar,
		earlierThan: hasEarlier ? (shown[0]?.seq ?? null) : null,
		toTheEnd: !hasLater,
		memberCount,
		commentOn: commentOnOf(access),
		people: await listPersonCards(tx, peopleIn([thread, ...messages])),
		place: { stream: space.streamId, seq }
	};
};

type Asked = ThreadRefInput & { readsAfter: number };

interface Shown {
	shown: queries.Numbered[];
	hasEarlier: boolean;
	hasLater: boolean;
}

const listShown = async (tx: Tx, input: Asked, reading: Promise<Reading | null>): Promise<Shown> => {
	const { threadId, readsAfter } = input;
	if (input.after) return listAfter(tx, input, input.after);
	const at = input.at ?? (input.message ? await queries.findNumber(tx, input.threadId, input.message) : null);
	if (at && at > readsAfter) return listAround(tx, input, at);
	const before = input.before ?? null;
	// Asked at the same time: where one reads on is on the last page mostly; where not, the page begins a little before it.
	const [rows, soFar] = await Promise.all([
		queries.listMessages(tx, threadId, { before, limit: messagesPerPage + 1, readsAfter }),
		reading
	]);
	const shown = rows.slice(-messagesPerPage);
	const first = soFar?.first ?? null;
	if (input.resume && first !== null && first < (shown[0]?.seq ?? 0)) return listAround(tx, input, first);
	return { shown, hasEarlier: rows.length > messagesPerPage, hasLater: before !== null };
};

const listAfter = async (tx: Tx, { threadId, readsAfter }: Asked, after: number): Promise<Shown> => {
	const rows = await queries.listMessages(tx, threadId, { from: after + 1, limit: messagesPerPage + 1, readsAfter });
	return {
		shown: rows.slice(0, messagesPerPage),
		hasEarlier: after > readsAfter,
		hasLater: rows.length > messagesPerPage
	};
};

const listAround = async (tx: Tx, { threadId, readsAfter }: Asked, at: number): Promise<Shown> => {
	const [earlier, rest] = await Promise.all([
		queries.listMessages(tx, threadId, { before: at, limit: leadIn + 1, readsAfter }),
		queries.listMessages(tx, threadId, { from: at, limit: messagesPerPage - leadIn + 1, readsAfter })
	]);
	const later = rest.slice(0, messagesPerPage - leadIn);
	return {
		shown: [...earlier.slice(-leadIn), ...later],
		hasEarlier: earlier.length > leadIn,
		hasLater: rest.length > later.length
	};
};

/** How far a member has read a thread; null for somebody who passes by. */
const readingOf = async (tx: Tx, standing: Standing, threadId: Id): Promise<Reading | null> => {
	const { personId } = standing;
	if (personId === null || !may.keepReading(standing)) return null;
	const [[soFar], choice, place] = await Promise.all([
		listReadings(tx, personId, [threadId]),
		findChoice(tx, { personId, threadId }),
		findPlaceOf(tx, personId)
	]);
	if (!soFar) return null;
	const { upTo, unread, first } = soFar;
	return { personId, upTo, unread, first, ...choice, place };
};
