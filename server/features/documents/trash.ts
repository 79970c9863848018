import { sql } from 'kysely';
import type { DocumentDto, DocumentRef } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import { record } from '#server/core/activity.ts';
import type { Ctx } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { found } from '#server/core/errors.ts';
import { inTransaction, type Tx } from '#server/core/transaction.ts';
import { accessToOwn } from './access.ts';
import { recordDocument } from './commands.ts';
import { findDocument, lockDocument, type FoundDocument } from './queries.ts';

/** How long a document can be put back, in milliseconds. */
export const trashLife = 7 * 24 * 3600_000;

/** Puts a document into the trash, with all that is said in its margin: it is open to nobody from now on, and purged after seven days. */
export const trashDocument = (ctx: Ctx, { documentId }: DocumentRef): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		await lockDocument(tx, documentId);
		await takeAway(tx, await accessToOwn(tx, documentId), { hold: false });
		return null;
	});

/** The same in a transaction that holds more. What is held there nobody puts back, until it is let go. */
export const takeAway = async (
	tx: Tx,
	{ document: { id: documentId }, space }: Pick<FoundDocument, 'document' | 'space'>,
	{ hold }: { hold: boolean }
) => {
	await putInTrash(tx, documentId, tx.now());
	if (hold) await holdInTrash(tx, documentId, true);
	const refs = { spaceId: space.id, documentId };
	record(tx, { streamId: space.streamId, refs, news: { kind: 'document:trashed', documentId } });
	tx.effects.push({ kind: 'document-rights:changed', documentId });
};

/** Holds a document in the trash, or lets those who own it put it back. */
export const holdInTrash = async (tx: Tx, documentId: Id, held: boolean) => {
	await tx.db.updateTable('document').set({ held_in_trash: held }).where('id', '=', documentId).execute();
};

/** Takes a document out of the trash again, as it was. Throws `not_found` for whoever does not own it, and once it is purged. */
export const restoreDocument = (ctx: Ctx, { documentId }: DocumentRef): Promise<DocumentDto> =>
	inTransaction(ctx, async (tx) => {
		await lockDocument(tx, documentId);
		const access = await findDocument(tx, documentId);
		found(access, access !== null && may.takeFromTrash(access.standing, access.facts));
		await putInTrash(tx, documentId, null);
		recordDocument(tx, 'document:restored', access.space, access.document);
		return access.document;
	});

/** What is said in the margin goes and comes with the document. */
const putInTrash = async (tx: Tx, documentId: Id, at: Date | null) => {
	await tx.db.updateTable('document').set({ trashed_at: at }).where('id', '=', documentId).execute();
	await sql`
		update thread set in_trash = ${at !== null} from comment
		where comment.thread_id = thread.id and comment.document_id = ${documentId}
	`.execute(tx.db);
};

/** Destroys documents that lay in the trash long enough, with all that was said in their margins and who wrote it. */
export const purgeTrashedDocuments = async ({ db }: Database, now: Date): Promise<number> => {
	const { rows } = await sql`
		with due as (
			select id from document where trashed_at <= ${new Date(now.getTime() - trashLife)} for update
		), threads as (
			select thread_id as id from comment join due on due.id = comment.document_id
		), authors as (
			delete from authorship where subject_id in (
				select id from due union all select id from threads
				union all select message.id from message join threads on threads.id = message.thread_id
			)
		), said as (
			delete from thread where id in (select id from threads)
		)
		delete from document where id in (select id from due) returning id
	`.execute(db);
	return rows.length;
};
