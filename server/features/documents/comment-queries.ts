import { sql } from 'kysely';
import { mostComments } from '#shared/comments.ts';
import type { Message, Thread } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { titleToFind } from '#server/core/titles.ts';
import type { Tx } from '#server/core/transaction.ts';
import { wordsToFind } from '#server/core/words.ts';
import {
	messageColumns,
	threadColumns,
	toMessage,
	toThread,
	type MessageRow,
	type ThreadRow
} from '#server/features/discussions/queries.ts';
import type { Anchor } from './anchors.ts';

/** A comment as it is kept, without what is said in it. */
export interface KeptComment {
	thread: Thread;
	anchor: Anchor | null;
	quote: string | null;
}

/** Notes of a thread in which document's margin it stands, and where. */
export const insertComment = async (
	tx: Tx,
	threadId: Id,
	{ documentId, anchor, quote }: { documentId: Id } & Omit<KeptComment, 'thread'>
) => {
	const range = { range_start: anchor && Buffer.from(anchor.start), range_end: anchor && Buffer.from(anchor.end) };
	await tx.db
		.insertInto('comment')
		.values({ thread_id: threadId, document_id: documentId, quote, ...range })
		.execute();
};

/** The comments of a document, or one of them, in the order in which they were begun; of very many the latest, with those in the trash all. */
export const listComments = async (
	tx: Tx,
	of: { documentId: Id; threadId?: Id; readsAfter: number; withTrash?: boolean }
): Promise<KeptComment[]> => {
	const { rows } = await sql<
		ThreadRow & { range_start: Buffer | null; range_end: Buffer | null; quote: string | null }
	>`
		select ${threadColumns}, comment.range_start, comment.range_end, comment.quote
		from comment join thread on thread.id = comment.thread_id
		where comment.document_id = ${of.documentId} and (${of.threadId ?? null}::uuid is null or thread.id = ${of.threadId ?? null})
			and (not thread.in_trash or ${of.withTrash ?? false}) and (${of.readsAfter} = 0 or thread.last_seq > ${of.readsAfter})
		order by thread.created_at desc, thread.id desc limit ${of.withTrash ? null : mostComments}
	`.execute(tx.db);
	return rows
		.map((row) => ({
			thread: toThread(row),
			anchor: row.range_start && row.range_end && { start: row.range_start, end: row.range_end },
			quote: row.quote
		}))
		.reverse();
};

/** All that is said in some threads, in the order of the log. */
export const listSaid = async (tx: Tx, threadIds: Id[], readsAfter: number): Promise<Message[]> => {
	const { rows } = await sql<MessageRow>`
		select ${messageColumns}
		from activity join message on message.id = activity.message_id
		where activity.thread_id = any(${threadIds}::uuid[]) and activity.kind = 'message:posted' and activity.seq > ${readsAfter}
		order by activity.seq
	`.execute(tx.db);
	return rows.map(toMessage);
};

/** Calls the comments of a document as that is called by now. */
export const renameComments = async (tx: Tx, documentId: Id, title: string, space: SpaceDto) => {
	const { rows } = await sql<{ language: string | null }>`
		select distinct thread.language from thread join comment on comment.thread_id = thread.id
		where comment.document_id = ${documentId}
	`.execute(tx.db);
	for (const { language } of rows) {
		const words = wordsToFind({ text: title, language, space });
		await sql`
			update thread set title = ${title}, search_text = ${titleToFind(title)}, words = ${words}::tsvector from comment
			where comment.thread_id = thread.id and comment.document_id = ${documentId} and thread.language is not distinct from ${language}
		`.execute(tx.db);
	}
};

/** Puts comments where they stand in another copy of the text. */
export const updateAnchor = async (tx: Tx, threadId: Id, { anchor, quote }: Omit<KeptComment, 'thread'>) => {
	await tx.db
		.updateTable('comment')
		.set({
			quote,
			range_start: anchor && Buffer.from(anchor.start),
			range_end: anchor && Buffer.from(anchor.end)
		})
		.where('thread_id', '=', threadId)
		.execute();
};
