import type { ThreadLink } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

/** Makes a thread and a document of one space lead to each other. */
export const insertLink = async (tx: Tx, threadId: Id, documentId: Id) => {
	await tx.db
		.insertInto('thread_document')
		.values({ thread_id: threadId, document_id: documentId })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
};

/** The threads that belong to a document, the latest first: they stand in its space. */
export const listThreadLinks = (tx: Tx, documentId: Id, readsAfter: number): Promise<ThreadLink[]> =>
	tx.db
		.selectFrom('thread_document')
		.innerJoin('thread', 'thread.id', 'thread_document.thread_id')
		.select(['thread.id', 'thread.title', 'thread.language'])
		.where('thread_document.document_id', '=', documentId)
		.where((has) => has.or([has(has.val(readsAfter), '=', 0), has('thread.last_seq', '>', readsAfter)]))
		.orderBy('thread.created_at', 'desc')
		.execute();
