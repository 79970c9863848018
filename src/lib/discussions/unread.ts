import type { News, NewsOf } from '#shared/live.ts';
import { mostListed, type ReadSoFar, type Reading, type Unread, type UnreadThread } from '#shared/reading.ts';
import { numberOf } from '$lib/ui/intl.ts';

/** A posted message is unread for everybody but its author. */
const isFromOthers = ({ message: { byline } }: NewsOf<'message:posted'>, personId: string) =>
	byline.kind !== 'person' || byline.personId !== personId;

/** What is unread above a cursor. The same number may come twice, and in any order. */
const above = (upTo: number, ...numbers: number[]) =>
	[...new Set(numbers)]
		.filter((number) => number > upTo)
		.sort((a, b) => a - b)
		.slice(-mostListed);

/** How far one has read a thread after a piece of news of its space or of one's own. */
export const applyToReading = (reading: Reading, threadId: string, news: News): Reading => {
	switch (news.kind) {
		case 'message:posted': {
			if (news.message.threadId !== threadId || !isFromOthers(news, reading.personId)) return reading;
			const unread = above(reading.upTo, ...reading.unread, news.at.seq);
			return { ...reading, unread, first: reading.first ?? unread[0] ?? null };
		}
		case 'thread:read':
		case 'thread:marked-unread': {
			if (news.threadId !== threadId) return reading;
			const unread = above(news.upTo, ...reading.unread, ...news.unread);
			return { ...reading, upTo: news.upTo, unread, first: news.first ?? unread[0] ?? null };
		}
		default:
			return reading;
	}
};

/** What is unread after a piece of news of one of the spaces or of one's own; null when only the server knows. */
export const applyToUnread = (unread: Unread, news: News): Unread | null => {
	switch (news.kind) {
		case 'message:posted':
			return isFromOthers(news, unread.personId) ? withMessage(unread, news) : unread;
		case 'thread:read':
		case 'thread:marked-unread':
			return withCursor(unread, news);
		default:
			return unread;
	}
};

const withMessage = (unread: Unread, { message: { threadId }, at }: NewsOf<'message:posted'>): Unread => {
	const spaceId = unread.spaces.find(({ place }) => place.stream === at.stream)?.spaceId;
	if (spaceId === undefined) return unread;
	const thread = unread.threads.find((one) => one.threadId === threadId);
	const counted = thread ? undefined : unread.rest.find((one) => one.spaceId === spaceId);
	if (counted) {
		// It may be one of those that are only counted.
		const count = Math.min(mostListed, counted.count + 1);
		return { ...unread, rest: [...unread.rest.filter((one) => one !== counted), { spaceId, count }] };
	}
	const { upTo, numbers } = thread ?? { upTo: 0, numbers: [] };
	return withThread(unread, { threadId, spaceId, upTo, numbers: above(upTo, ...numbers, at.seq) });
};

/** A thread that is read stays with its cursor: a message below it may be heard of later. */
const withCursor = (unread: Unread, news: ReadSoFar): Unread | null => {
	const { threadId, spaceId, upTo } = news;
	if (!unread.spaces.some((one) => one.spaceId === spaceId)) return unread;
	const thread = unread.threads.find((one) => one.threadId === threadId);
	if (!thread && unread.rest.some((one) => one.spaceId === spaceId)) return null;
	const numbers = above(upTo, ...(thread?.numbers ?? []), ...news.unread);
	return withThread(unread, { threadId, spaceId, upTo, numbers });
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
