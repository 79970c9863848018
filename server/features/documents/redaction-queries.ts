import { sql } from 'kysely';
import { textOf, type Body } from '#shared/body-text.ts';
import type { Id } from '#shared/ids.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import type { VersionNode } from '#shared/versions.ts';
import { titleToFind } from '#server/core/titles.ts';
import type { Tx } from '#server/core/transaction.ts';
import { wordsToFind } from '#server/core/words.ts';
import type { Credit } from './authors.ts';
import { withoutPassage, withoutWords } from './passages.ts';
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

/**
 * Takes a passage out of all versions and publications of a document, with their names, and out of what its comments are called
 * by; versions and publications keep their hash. Returns how often it stood there.
 */
export const redactCopies = async (
	tx: Tx,
	{ documentId, space }: { documentId: Id; space: SpaceDto },
	passage: string
): Promise<number> => {
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
	const { rows } = await sql<{
		id: Id;
		table: 'version' | 'publication' | 'thread';
		name: string;
		language: string | null;
	}>`
		select id, 'version' as table, name, null as language from document_version where document_id = ${documentId} and name is not null
		union all select id, 'publication', title, language from publication where document_id = ${documentId}
		union all select thread.id, 'thread', thread.title, thread.language from thread join comment on comment.thread_id = thread.id
			where comment.document_id = ${documentId}
	`.execute(tx.db);
	for (const { id, table, name, language } of rows) {
		const title = withoutWords(name, passage);
		if (title === name) continue;
		count++;
		if (table === 'version')
			await tx.db.updateTable('document_version').set({ name: title }).where('id', '=', id).execute();
		else if (table === 'publication')
			await tx.db.updateTable('publication').set({ title, redacted_at: tx.now() }).where('id', '=', id).execute();
		else {
			const words = wordsToFind({ text: title, language, space });
			const named = { title, search_text: titleToFind(title), words };
			await tx.db.updateTable('thread').set(named).where('id', '=', id).execute();
		}
	}
	return count;
};

/** The comments of a document in which some words are said, or were before they were edited. */
export const listSaying = async (tx: Tx, documentId: Id, words: string): Promise<Id[]> => {
	const { rows } = await sql<{ id: Id; body: Body | null; quote: string | null }>`
		select message.thread_id as id, message.body, message.quote from message
			join comment on comment.thread_id = message.thread_id where comment.document_id = ${documentId}
		union all select message.thread_id, message_version.body, null from message_version
			join message on message.id = message_version.message_id
			join comment on comment.thread_id = message.thread_id where comment.document_id = ${documentId}
	`.execute(tx.db);
	const says = ({ body, quote }: (typeof rows)[number]) =>
		(body && textOf(body).includes(words)) || (quote?.includes(words) ?? false);
	return [...new Set(rows.filter(says).map(({ id }) => id))];
};
