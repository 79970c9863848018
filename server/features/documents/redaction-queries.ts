import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { VersionNode } from '#shared/versions.ts';
import type { Tx } from '#server/core/transaction.ts';
import type { Credit } from './authors.ts';
import { withoutPassage } from './passages.ts';
import { picturesIn } from './picture-queries.ts';
import { lockSnapshot } from './update-queries.ts';

/** Puts a text that was built anew in the place of everything kept of the old one. Returns its generation. */
export const replaceText = async (tx: Tx, documentId: Id, data: Uint8Array, credits: Credit[]): Promise<number> => {
	await lockSnapshot(tx, documentId);
	const { rows } = await sql<{ generation: number; head: number }>`
		update document set generation = generation + 1 where id = ${documentId} returning generation, update_head as head
	`.execute(tx.db);
	const document = rows[0];
	if (!document) throw new Error('a document that was just read is gone');
	await tx.db.deleteFrom('document_update').where('document_id', '=', documentId).execute();
	await tx.db
		.updateTable('document_snapshot')
		.set({ data: Buffer.from(data), up_to: document.head, created_at: tx.now() })
		.where('document_id', '=', documentId)
		.execute();
	// It is read for finding once more at once, and at the next start if that fails.
	await tx.db.deleteFrom('document_text').where('document_id', '=', documentId).execute();
	const rowsOf = credits.map(({ client, clock, personId, broughtBy }) => ({
		...{ document_id: documentId, client, clock },
		...{ person_id: personId, brought_by: broughtBy }
	}));
	if (rowsOf.length > 0) await tx.db.insertInto('document_client').values(rowsOf).execute();
	return document.generation;
};

/** Takes a passage out of all versions and publications of a document; they keep their hash. Returns how often it stood there. */
export const redactCopies = async (tx: Tx, documentId: Id, passage: string): Promise<number> => {
	let count = 0;
	for (const table of ['document_version', 'publication'] as const) {
		const copies = await tx.db.selectFrom(table).select(['id', 'text']).where('document_id', '=', documentId).execute();
		for (const { id, text } of copies) {
			const { node, count: found } = withoutPassage(text as unknown as VersionNode, passage);
			if (found === 0) continue;
			count += found;
			const change = { text: JSON.stringify(node), pictures: picturesIn(node), redacted_at: tx.now() };
			await tx.db.updateTable(table).set(change).where('id', '=', id).execute();
		}
	}
	return count;
};
