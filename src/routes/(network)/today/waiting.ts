import type { Thread } from '#shared/discussions.ts';
import type { Moved, Today } from '#shared/today.ts';

/** A report is spoken of this long before its day, in days. */
const reportAhead = 21;

/** Threads of one group in which something is unread, and how many messages stand in others of the group. */
export interface UnreadGroup {
	spaceId: string;
	threads: (Moved & { count: number })[];
	/** Unread messages in threads that are not shown here. */
	more: number;
}

interface Counts {
	inThread(threadId: string): number;
	inSpace(spaceId: string): number;
}

const perGroup = 3;

/** What is unread, by group: those groups first in which something was said last, at the end those of which only the count is known. */
export const unreadGroups = (
	moved: Moved[],
	spaceIds: string[],
	unread: Counts,
	/** Threads that are shown already. */
	besides: Thread[]
): UnreadGroup[] => {
	const order = [...new Set([...moved.map(({ thread }) => thread.spaceId), ...spaceIds])];
	return order
		.filter((spaceId) => unread.inSpace(spaceId) > 0)
		.map((spaceId) => {
			const apart = besides.filter((thread) => thread.spaceId === spaceId);
			const threads = moved
				.filter(({ thread }) => thread.spaceId === spaceId && !apart.some(({ id }) => id === thread.id))
				.map((one) => ({ ...one, count: unread.inThread(one.thread.id) }))
				.filter(({ count }) => count > 0)
				.slice(0, perGroup);
			const shown = [...threads.map(({ count }) => count), ...apart.map(({ id }) => unread.inThread(id))].reduce(
				(sum, count) => sum + count,
				0
			);
			return { spaceId, threads, more: Math.max(0, unread.inSpace(spaceId) - shown) };
		})
		.filter(({ threads, more }) => threads.length > 0 || more > 0);
};

/** What moved and is read already. */
export const readThreads = (moved: Moved[], unread: Counts, most: number): Moved[] =>
	moved.filter(({ thread }) => unread.inThread(thread.id) === 0).slice(0, most);

/** The reports that are due soon, or were. */
export const dueReports = (reports: Today['reports'], now: Date): Today['reports'] => {
	const until = new Date(now.getTime() + reportAhead * 24 * 3600 * 1000).toISOString().slice(0, 10);
	return reports.filter(({ reportOn }) => reportOn <= until);
};
