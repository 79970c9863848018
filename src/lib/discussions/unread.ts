import type { News, NewsOf } from '#shared/live.ts';
import { mostListed, type ReadSoFar, type Reading, type Unread, type UnreadThread } from '#shared/reading.ts';
import { numberOf } from '$lib/ui/intl.ts';

/** News of a message that was posted, went or came back. */
type Standing = NewsOf<'message:posted' | GoneKind>;
type GoneKind = 'message:deleted' | 'message:restored' | 'message:redacted';

/** A message is unread for everybody but its author, while its words are there. */
const counts = ({ message: { byline, gone }, mine }: Standing, personId: string) =>
	gone === null && !mine && (byline.kind !== 'person' || byline.personId !== personId);

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
	personId: string
): Counted | null => {
	const number = numberIn(news);
	const left = gone.filter((one) => one !== number);
	const others = left.length > 0 ? left : undefined;
	if (counts(news, personId)) return { numbers: above(upTo, ...numbers, number), gone: others };
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
			const { upTo, unread, gone, personId } = reading;
			const after = withStanding({ numbers: unread, gone }, upTo, news, personId);
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
			return counts(news, unread.personId) ? withMessage(unread, news) : unread;
		case 'message:deleted':
		case 'message:redacted':
			return withGone(unread, news);
		case 'message:restored':
			// Of a thread in which nothing was unread the cursor is not known here: it may have been read before it went.
			return counts(news, unread.personId) ? null : unread;
		case 'thread:read':
		case 'thread:marked-unread':
			return withCursor(unread, news);
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
	const after = withStanding({ numbers, gone }, upTo, news, unread.personId);
	return after && withThread(unread, { ...thread, numbers: after.numbers, gone: after.gone });
};

const spaceOf = (unread: Unread, { at }: Standing) =>
	unread.spaces.find(({ place }) => place.stream === at.stream)?.spaceId;

const withMessage = (unread: Unread, news: NewsOf<'message:posted'>): Unread => {
	const { threadId } = news.message;
	const spaceId = spaceOf(unread, news);
	if (spaceId === undefined) return unread;
	const thread = unread.threads.find((one) => one.threadId === threadId);
	const counted = thread ? undefined : unread.rest.find((one) => one.spaceId === spaceId);
	if (counted) {
		// It may be one of those that are only counted.
		const count = Math.min(mostListed, counted.count + 1);
		return { ...unread, rest: [...unread.rest.filter((one) => one !== counted), { spaceId, count }] };
	}
	const { upTo, numbers, gone }: Pick<UnreadThread, 'upTo' | 'numbers' | 'gone'> = thread ?? { upTo: 0, numbers: [] };
	return withThread(unread, {
		threadId,
		spaceId,
		upTo,
		numbers: above(upTo, ...numbers, news.at.seq),
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
	const numbers = above(upTo, ...(thread?.numbers ?? []), ...news.unread).filter((number) => !gone?.includes(number));
	return withThread(unread, { threadId, spaceId, upTo, numbers, gone });
};

const withThread = (unread: Unread, thread: UnreadThread): Unread => ({
	...unread,
	threads: [...unread.threads.filter((one) => one.threadId !== thread.threadId), thread]
});

/** How much is unread in a thread. From `mostListed` on it is that many or more. */
export const unreadInThread = (unread: Unread, threadId: string) =>
	unread.threads.find((thread) => thread.threadId === threadId)?.numbers.length ?? 0;

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
