import { mentionsIn } from '#shared/body-text.ts';
import type { Message, Thread } from '#shared/discussions.ts';
import { levelIn } from '#shared/following.ts';
import type { News, NewsOf } from '#shared/live.ts';
import { mostListed, type ReadSoFar, type Reading, type Unread, type UnreadThread } from '#shared/reading.ts';
import type { Place } from '#shared/streams.ts';
import { numberOf } from '$lib/ui/intl.ts';

/** News of a message that was posted, went or came back. */
type Standing = NewsOf<'message:posted' | GoneKind>;
type GoneKind = 'message:deleted' | 'message:restored' | 'message:redacted';

/** Who reads, and whom she muted. */
interface Reader {
	personId: string;
	silent: string[];
}

/** A message is unread for everybody but its author and those who muted her, while its words are there. */
const isUnread = ({ message: { byline, gone }, mine }: Standing, { personId, silent }: Reader) => {
	const by = byline.kind === 'person' ? byline.personId : null;
	return gone === null && !mine && (by === null || (by !== personId && !silent.includes(by)));
};

const readerOf = ({ personId, reach }: Unread): Reader => ({ personId, silent: reach.silent });

/** Whether a message calls the reader: by name, as one of the leads of its space, or with the whole group. */
const callsMe = (unread: Unread, { body }: Message, spaceId: string) => {
	const leads = unread.spaces.find((one) => one.spaceId === spaceId)?.leads ?? false;
	return mentionsIn(body).some(({ attrs }) =>
		attrs.kind === 'person' ? attrs.personId === unread.personId : attrs.kind === 'group' || leads
	);
};

/** Whether an unread message counts, and whether it waits for the reader. Whether it answers her is told on her own stream. */
const reaches = (unread: Unread, message: Message, spaceId: string): { counts: boolean; waits: boolean } => {
	const level = levelIn(unread.reach, message.threadId);
	if (level === 'muted') return { counts: false, waits: false };
	const called = callsMe(unread, message, spaceId);
	return { counts: level !== 'called' || called, waits: called || level === 'followed' };
};

/** The number of the message that news is about, in the stream of its space. */
const numberIn = (news: Standing) => (news.kind === 'message:posted' ? news.at.seq : news.number);

/** What is unread above a cursor. The same number may come twice, and in any order. */
const above = (upTo: number, ...numbers: number[]) =>
	[...new Set(numbers)]
		.filter((number) => number > upTo)
		.sort((a, b) => a - b)
		.slice(-mostListed);

/** What is unread of a thread, and what is known to be gone. */
interface Counted {
	numbers: number[];
	gone: number[] | undefined;
}

/** The same after a message was posted, went or came back; null when the count was cut off and only the server knows what moves up. */
const withStanding = (
	{ numbers, gone = [] }: Counted,
	upTo: number,
	news: Standing,
	reader: Reader
): Counted | null => {
	const number = numberIn(news);
	const left = gone.filter((one) => one !== number);
	const others = left.length > 0 ? left : undefined;
	if (isUnread(news, reader)) return { numbers: above(upTo, ...numbers, number), gone: others };
	if (news.message.gone === null) return { numbers, gone: others };
	if (numbers.length >= mostListed && numbers.includes(number)) return null;
	return { numbers: numbers.filter((one) => one !== number), gone: [...left, number] };
};

/** How far one has read a thread after a piece of news of its space or of one's own. */
export const applyToReading = (reading: Reading, threadId: string, news: News): Reading => {
	switch (news.kind) {
		case 'message:posted':
		case 'message:deleted':
		case 'message:restored':
		case 'message:redacted': {
			if (news.message.threadId !== threadId) return reading;
			const { upTo, unread, gone } = reading;
			const after = withStanding({ numbers: unread, gone }, upTo, news, reading);
			if (!after) return { ...reading, unread: unread.filter((one) => one !== numberIn(news)) };
			// Where all are listed the first of the list is the first of all; else it stands before them.
			const isAll = unread.length < mostListed;
			const first = isAll ? (after.numbers[0] ?? null) : (reading.first ?? after.numbers[0] ?? null);
			return { ...reading, unread: after.numbers, gone: after.gone, first };
		}
		case 'thread:read':
		case 'thread:marked-unread': {
			if (news.threadId !== threadId) return reading;
			const gone = reading.gone ?? [];
			const unread = above(news.upTo, ...reading.unread, ...news.unread).filter((one) => !gone.includes(one));
			const first = news.first !== null && gone.includes(news.first) ? null : news.first;
			return { ...reading, upTo: news.upTo, unread, first: first ?? unread[0] ?? null };
		}
		default:
			return reading;
	}
};

/** What is unread after a piece of news of one of the spaces or of one's own; null when only the server knows. */
export const applyToUnread = (unread: Unread, news: News): Unread | null => {
	switch (news.kind) {
		case 'message:posted':
			return isUnread(news, readerOf(unread)) ? withMessage(unread, news) : unread;
		case 'message:edited':
			return isCallChanged(unread, news) ? null : unread;
		case 'message:deleted':
		case 'message:redacted':
			return withGone(unread, news);
		case 'message:restored':
			// Of a thread in which nothing was unread the cursor is not known here: it may have been read before it went.
			return isUnread(news, readerOf(unread)) ? null : unread;
		case 'thread:started':
			return isBegunByMe(unread, news.thread) ? null : unread;
		case 'question:asked':
			return isBegunByMe(unread, news.question) ? null : unread;
		case 'thread:read':
			return withCursor(unread, news);
		case 'thread:marked-unread':
		case 'thread:level-set':
		case 'message:answered':
			// What of it waits for the reader only the server knows.
			return unread.spaces.some(({ spaceId }) => spaceId === news.spaceId) ? null : unread;
		case 'people:muted':
		case 'document:trashed':
		case 'document:restored':
			// What is said in its margin goes and comes with a document.
			return null;
		default:
			return unread;
	}
};

/** A message of one of the listed threads went; of those that are only counted nobody knows whether it counted. */
const withGone = (unread: Unread, news: NewsOf<'message:deleted' | 'message:redacted'>): Unread | null => {
	const { threadId } = news.message;
	const spaceId = spaceOf(unread, news);
	if (spaceId === undefined) return unread;
	const thread = unread.threads.find((one) => one.threadId === threadId);
	if (!thread && unread.rest.some((one) => one.spaceId === spaceId)) return null;
	if (!thread) return unread;
	const { upTo, numbers, gone } = thread;
	const after = withStanding({ numbers, gone }, upTo, news, readerOf(unread));
	return after && withThread(unread, { ...thread, numbers: after.numbers, gone: after.gone });
};

/** Whoever begins a thread follows it; what she chose the server knows. */
const isBegunByMe = ({ personId }: Unread, { byline }: Thread) =>
	byline.kind === 'person' && byline.personId === personId;

/** Whether other words may call the reader now, or may have called her before. What all counts and waits stays as it is. */
const isCallChanged = (unread: Unread, news: NewsOf<'message:edited'>): boolean => {
	const { message } = news;
	const spaceId = spaceOf(unread, news);
	const level = levelIn(unread.reach, message.threadId);
	if (spaceId === undefined || level === 'muted' || level === 'followed') return false;
	const thread = unread.threads.find((one) => one.threadId === message.threadId);
	const isOnlyCounted = level === 'called' && !thread && unread.rest.some((one) => one.spaceId === spaceId);
	return isOnlyCounted || (thread?.mine.length ?? 0) > 0 || callsMe(unread, message, spaceId);
};

const spaceOf = (unread: Unread, { at }: { at: Place }) =>
	unread.spaces.find(({ place }) => place.stream === at.stream)?.spaceId;

const withMessage = (unread: Unread, news: NewsOf<'message:posted'>): Unread => {
	const { threadId } = news.message;
	const spaceId = spaceOf(unread, news);
	if (spaceId === undefined) return unread;
	const { counts, waits } = reaches(unread, news.message, spaceId);
	if (!counts) return unread;
	const thread = unread.threads.find((one) => one.threadId === threadId);
	const counted = thread ? undefined : unread.rest.find((one) => one.spaceId === spaceId);
	if (counted) {
		// It may be one of those that are only counted.
		const count = Math.min(mostListed, counted.count + 1);
		return { ...unread, rest: [...unread.rest.filter((one) => one !== counted), { spaceId, count }] };
	}
	const { upTo, numbers, mine, gone }: Omit<UnreadThread, 'threadId' | 'spaceId'> = thread ?? {
		...{ upTo: 0, numbers: [], mine: [] }
	};
	return withThread(unread, {
		threadId,
		spaceId,
		upTo,
		numbers: above(upTo, ...numbers, news.at.seq),
		mine: waits ? [...mine, news.at.seq] : mine,
		gone
	});
};

/** A thread that is read stays with its cursor: a message below it may be heard of later. */
const withCursor = (unread: Unread, news: ReadSoFar): Unread | null => {
	const { threadId, spaceId, upTo } = news;
	if (!unread.spaces.some((one) => one.spaceId === spaceId)) return unread;
	const thread = unread.threads.find((one) => one.threadId === threadId);
	if (!thread && unread.rest.some((one) => one.spaceId === spaceId)) return null;
	const gone = thread?.gone;
	const level = levelIn(unread.reach, threadId);
	const [known, mine] = [thread?.numbers ?? [], thread?.mine ?? []];
	// Of a thread of which not all counts what is told says more: what counts in it is heard of by itself.
	const told = level === 'called' || level === 'muted' ? [] : news.unread;
	const numbers = above(upTo, ...known, ...told).filter((number) => !gone?.includes(number));
	return withThread(unread, { threadId, spaceId, upTo, numbers, mine: level === 'followed' ? numbers : mine, gone });
};

/** What waits in a thread is among what is unread in it. */
const withThread = (unread: Unread, thread: UnreadThread): Unread => {
	const mine = above(thread.upTo, ...thread.mine).filter((number) => thread.numbers.includes(number));
	return {
		...unread,
		threads: [...unread.threads.filter((one) => one.threadId !== thread.threadId), { ...thread, mine }]
	};
};

/** How much is unread in a thread. From `mostListed` on it is that many or more. */
export const unreadInThread = (unread: Unread, threadId: string) =>
	unread.threads.find((thread) => thread.threadId === threadId)?.numbers.length ?? 0;

/** The numbers of what waits for the reader in a thread, of the last `mostListed` unread ones. */
export const waitingIn = (unread: Unread, threadId: string): number[] =>
	unread.threads.find((thread) => thread.threadId === threadId)?.mine ?? [];

/** How much is unread in a space. From `mostListed` on it is that many or more. */
export const unreadInSpace = (unread: Unread, spaceId: string) => {
	const listed = unread.threads.filter((thread) => thread.spaceId === spaceId).map((thread) => thread.numbers.length);
	const counted = unread.rest.find((one) => one.spaceId === spaceId)?.count ?? 0;
	return Math.min(
		mostListed,
		listed.reduce((sum, count) => sum + count, counted)
	);
};

/** How a count is written: more than 99 is not told exactly. */
export const countText = (count: number) => (count >= mostListed ? `${numberOf(mostListed - 1)}+` : numberOf(count));
