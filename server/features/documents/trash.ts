import { sql } from 'kysely';
import { heldDays, type DocumentDto, type DocumentRef } from '#shared/documents.ts';
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

const day = 24 * 3600_000;
/** How long a document can be put back, in milliseconds. */
export const trashLife = 7 * day;
/** How long one that a decision put there waits for an appeal, in milliseconds. */
export const heldLife = heldDays * day;

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
	await putInTrash(tx, documentId, { at: tx.now(), life: hold ? heldLife : trashLife });
	if (hold) await tx.db.updateTable('document').set({ held_in_trash: true }).where('id', '=', documentId).execute();
	const refs = { spaceId: space.id, documentId };
	record(tx, { streamId: space.streamId, refs, news: { kind: 'document:trashed', documentId } });
	tx.effects.push({ kind: 'document-rights:changed', documentId });
};

/** Keeps a document that is held in the trash until it is decided whether it should have been put there. */
export const keepForAppeal = async (tx: Tx, documentId: Id) => {
	const held = tx.db.updateTable('document').set({ purge_at: null }).where('id', '=', documentId);
	await held.where('held_in_trash', '=', true).execute();
};

/** What comes of a document in the trash after an appeal: it goes soon, or those who own it may put it back for as long as always. */
export const endAppeal = async (tx: Tx, documentId: Id, { held }: { held: boolean }) => {
	const purgeAt = new Date(tx.now().getTime() + trashLife);
	const ended = tx.db.updateTable('document').set({ held_in_trash: held, purge_at: purgeAt });
	await ended.where('id', '=', documentId).where('held_in_trash', '=', true).execute();
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
const putInTrash = async (tx: Tx, documentId: Id, trash: { at: Date; life: number } | null) => {
	const purgeAt = trash && new Date(trash.at.getTime() + trash.life);
	const change = { trashed_at: trash?.at ?? null, purge_at: purgeAt };
	await tx.db.updateTable('document').set(change).where('id', '=', documentId).execute();
	await sql`
		update thread set in_trash = ${trash !== null} from comment
		where comment.thread_id = thread.id and comment.document_id = ${documentId}
	`.execute(tx.db);
};

/** Destroys documents that lay in the trash long enough, with all that was said in their margins and who wrote it. */
export const purgeTrashedDocuments = async ({ db }: Database, now: Date): Promise<number> => {
	const { rows } = await sql`
		with due as (
			select id from document where purge_at <= ${now} for update
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
