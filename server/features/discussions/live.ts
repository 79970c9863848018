import type { DiscussionNews, Message } from '#shared/discussions.ts';
import type { NewsOf } from '#shared/live.ts';
import type { ReadSoFar } from '#shared/reading.ts';
import type { ActivityRow } from '#server/core/activity.ts';
import { personOf } from '#server/core/bylines.ts';
import type { Reader } from '#server/core/catch-up.ts';
import type { Tx } from '#server/core/transaction.ts';
import { listNumbers, listReactionsOf } from './deed-queries.ts';
import { listDrafts } from './draft-queries.ts';
import { followingReaders } from './following.ts';
import { listOwnMessages } from './own-queries.ts';
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

/** The messages that rows are about; with those of the reader's own that stand under no name it says so. */
const messagesOf = async (tx: Tx, rows: ActivityRow[]) => {
	const messages = await listMessagesById(
		tx,
		rows.flatMap((row) => row.messageId ?? [])
	);
	const nameless = messages.filter(({ byline }) => byline.kind !== 'person').map(({ id }) => id);
	const own = await listOwnMessages(tx, personOf(tx.actor), nameless);
	const told = (message: Message) => ({ message, ...(own.has(message.id) && { mine: true as const }) });
	return new Map(messages.map((message) => [message.id, told(message)]));
};

/** How messages stand by now. */
const messageReader =
	<K extends 'message:posted' | 'message:edited'>(kind: K) =>
	async (tx: Tx, rows: ActivityRow[]) => {
		const byId = await messagesOf(tx, rows);
		return rows.map(({ messageId = '' }) => {
			const told = byId.get(messageId);
			return told ? { kind, ...told } : null;
		});
	};

/** How messages stand by now that went, or came back, with their numbers. */
const goneReader =
	<K extends 'message:deleted' | 'message:restored' | 'message:redacted'>(kind: K) =>
	async (tx: Tx, rows: ActivityRow[]) => {
		const [byId, numbers] = await Promise.all([
			messagesOf(tx, rows),
			listNumbers(
				tx,
				rows.flatMap((row) => row.messageId ?? [])
			)
		]);
		return rows.map(({ messageId = '' }) => {
			const [told, number] = [byId.get(messageId), numbers.get(messageId)];
			return told && number !== undefined ? { kind, ...told, number } : null;
		});
	};

/** What the people of some rows say by now to the messages of these rows. */
const reactions = async (tx: Tx, rows: ActivityRow[]): Promise<(Omit<NewsOf<'message:reacted'>, 'at'> | null)[]> => {
	const all = await listReactionsOf(
		tx,
		rows.map(({ messageId = '', personId = '' }) => ({ messageId, personId }))
	);
	return rows.map(({ threadId = '', messageId = '', personId = '' }) => {
		const own = all.filter((one) => one.messageId === messageId && one.personId === personId);
		return { kind: 'message:reacted', threadId, messageId, personId, reactions: own.map((one) => one.kind) };
	});
};

/** How threads stand by now. */
const threadReader =
	<K extends 'thread:started' | 'thread:pinned' | 'thread:unpinned' | 'thread:closed' | 'thread:reopened'>(kind: K) =>
	async (tx: Tx, rows: ActivityRow[]) => {
		const threads = await listThreadsById(
			tx,
			rows.flatMap((row) => row.threadId ?? [])
		);
		const byId = new Map(threads.map((thread) => [thread.id, thread]));
		return rows.map(({ threadId = '' }) => {
			const thread = byId.get(threadId);
			return thread ? { kind, thread } : null;
		});
	};

/** What a person's drafts are by now: her stream holds one row for each thread. */
export const draftReaders: { 'draft:kept': Reader<'draft:kept'> } = {
	'draft:kept': async (tx, rows) => {
		const [{ personId = '' } = {}] = rows;
		const threadIds = rows.flatMap((row) => row.threadId ?? []);
		const drafts = new Map((await listDrafts(tx, personId, threadIds)).map((draft) => [draft.threadId, draft]));
		return rows.map(({ threadId = '' }) => ({ kind: 'draft:kept', threadId, draft: drafts.get(threadId) ?? null }));
	}
};

/** Reads again what rows of the log were about, for those who were away. What is gone is left out. */
export const discussionReaders: { [K in DiscussionNews['kind']]: Reader<K> } = {
	...followingReaders,
	'thread:started': threadReader('thread:started'),
	'message:posted': messageReader('message:posted'),
	'message:edited': messageReader('message:edited'),
	'message:deleted': goneReader('message:deleted'),
	'message:restored': goneReader('message:restored'),
	'message:redacted': goneReader('message:redacted'),
	'message:reacted': reactions,
	'thread:pinned': threadReader('thread:pinned'),
	'thread:unpinned': threadReader('thread:unpinned'),
	'thread:closed': threadReader('thread:closed'),
	'thread:reopened': threadReader('thread:reopened'),
	'thread:read': async (tx, rows) =>
		(await readings(tx, rows)).map((soFar) => soFar && { kind: 'thread:read', ...soFar }),
	'thread:marked-unread': async (tx, rows) =>
		(await readings(tx, rows)).map((soFar) => soFar && { kind: 'thread:marked-unread', ...soFar })
};
