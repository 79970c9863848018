import type { Unread } from '#shared/reading.ts';
import type { WaitingThread } from '#shared/waiting.ts';
import type { Tx } from '#server/core/transaction.ts';
import { alone } from './access.ts';
import { listMessagesById, listThreadsById } from './queries.ts';
import { listWhy } from './waiting-queries.ts';

/** What waits for somebody, by thread, that first in which something was said last: of so many threads so many messages each. */
export const listWaiting = async (
	tx: Tx,
	{ personId, threads }: Unread,
	most: { threads: number; messages: number }
): Promise<WaitingThread[]> => {
	const shown = threads.filter(({ mine }) => mine.length > 0);
	const rows = await listWhy(
		tx,
		personId,
		shown.flatMap(({ threadId, mine }) => mine.slice(0, most.messages).map((number) => ({ threadId, number })))
	);
	const [byThread, messages] = await Promise.all([
		listThreadsById(
			tx,
			shown.map(({ threadId }) => threadId)
		),
		listMessagesById(
			tx,
			rows.map(({ messageId }) => messageId)
		)
	]);
	const waiting = shown.flatMap(({ threadId, numbers }): WaitingThread[] => {
		const thread = byThread.find(({ id }) => id === threadId);
		const own = rows.flatMap(({ messageId, number, why }) => {
			const message = messages.find((one) => one.id === messageId && one.threadId === threadId);
			// What it answers stands in the thread, for whoever reads that.
			return message ? [{ message: alone(message), number, why }] : [];
		});
		return thread && own.length > 0 ? [{ thread, messages: own, upTo: numbers.at(-1) ?? 0 }] : [];
	});
	const lastOf = ({ messages: own }: WaitingThread) => own.at(-1)?.message.createdAt ?? '';
	return waiting.sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1)).slice(0, most.threads);
};
