import type { DiscussionNews } from '#shared/discussions.ts';
import type { ReadSoFar } from '#shared/reading.ts';
import type { ActivityRow } from '#server/core/activity.ts';
import type { Reader } from '#server/core/catch-up.ts';
import type { Tx } from '#server/core/transaction.ts';
import { listMessagesById, listThreadsById } from './queries.ts';
import { listReadings } from './unread-queries.ts';

/** How far a person has read by now: her stream holds one row for each thread. */
const readings = async (tx: Tx, rows: ActivityRow[]): Promise<(ReadSoFar | null)[]> => {
	const [{ personId = '' } = {}] = rows;
	const all = await listReadings(
		tx,
		personId,
		rows.flatMap((row) => row.threadId ?? [])
	);
	return rows.map(({ threadId }) => all.find((one) => one.threadId === threadId) ?? null);
};

/** Reads again what rows of the log were about, for those who were away. What is gone is left out. */
export const discussionReaders: { [K in DiscussionNews['kind']]: Reader<K> } = {
	'thread:started': async (tx, rows) => {
		const threads = await listThreadsById(
			tx,
			rows.flatMap((row) => row.threadId ?? [])
		);
		const byId = new Map(threads.map((thread) => [thread.id, thread]));
		return rows.map((row) => {
			const thread = byId.get(row.threadId ?? '');
			return thread ? { kind: 'thread:started', thread } : null;
		});
	},
	'message:posted': async (tx, rows) => {
		const messages = await listMessagesById(
			tx,
			rows.flatMap((row) => row.messageId ?? [])
		);
		const byId = new Map(messages.map((message) => [message.id, message]));
		return rows.map((row) => {
			const message = byId.get(row.messageId ?? '');
			return message ? { kind: 'message:posted', message } : null;
		});
	},
	'thread:read': async (tx, rows) =>
		(await readings(tx, rows)).map((soFar) => soFar && { kind: 'thread:read', ...soFar }),
	'thread:marked-unread': async (tx, rows) =>
		(await readings(tx, rows)).map((soFar) => soFar && { kind: 'thread:marked-unread', ...soFar })
};
