import { readSpace } from './spaces.ts';
import { oneOf, type SpaceFacts, type Standing } from './standing.ts';

/** What the rules need to know of a thread. */
export interface ThreadFacts {
	closedAt: string | null;
	space: SpaceFacts;
}

/** D1 Whoever reads a space reads its threads. */
export const readThread = (who: Standing, thread: ThreadFacts) => readSpace(who, thread.space);

/** D2 Members and leads start threads; observers read only. */
export const startThread = (who: Standing) => oneOf(who.space, 'lead', 'member');

/** D3 Members and leads post while the thread is open; observers read only. */
export const postMessage = (who: Standing, thread: ThreadFacts) =>
	thread.closedAt === null && oneOf(who.space, 'lead', 'member');

/** D4 Members, observers too, keep how far they have read; for somebody who passes by nothing is unread. */
export const keepReading = (who: Standing) => who.space !== null;
