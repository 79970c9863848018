import type { DiscussionNews } from '#shared/discussions.ts';
import type { Reader } from '#server/core/catch-up.ts';
import { listMessagesById, listThreadsById } from './queries.ts';

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
	}
};
