import { sql } from 'kysely';
import { isPictureHash } from '#shared/document-schema.ts';
import type { DocumentNode } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import type { Database } from '#server/core/db.ts';
import type { Tx } from '#server/core/transaction.ts';

/** The pictures that may stand in a text, by their hashes. */
export const listPictures = async (tx: Tx, documentId: Id): Promise<Set<string>> => {
	const rows = await tx.db
		.selectFrom('attachment')
		.select('sha256')
		.where('document_id', '=', documentId)
		.where('sha256', 'is not', null)
		.execute();
	return new Set(rows.flatMap(({ sha256 }) => sha256 ?? []));
};

/** The pictures that stand in a text, each once, by their hashes. */
export const picturesIn = (text: DocumentNode): string[] => {
	const hashes = new Set<string>();
	const walk = ({ type, attrs, content = [] }: DocumentNode) => {
		if (type === 'image' && isPictureHash(attrs?.hash)) hashes.add(attrs.hash);
		content.forEach(walk);
	};
	walk(text);
	return [...hashes];
};

/** Of which document a publication that shows a picture is, unless that lies in the trash; or nothing. */
export const findPublishing = async (tx: Tx, publicationId: Id, hash: string): Promise<Id | null> => {
	const { rows } = await sql<{ id: Id }>`
		select document.id from publication join document on document.id = publication.document_id
		where publication.id = ${publicationId} and ${hash} = any(publication.pictures) and document.trashed_at is null
	`.execute(tx.db);
	return rows[0]?.id ?? null;
};

/** Destroys a picture of a document, for good and at once. Returns how often it had been brought. */
export const deletePicture = async (tx: Tx, documentId: Id, hash: string): Promise<number> => {
	const gone = tx.db.deleteFrom('attachment').where('document_id', '=', documentId).where('sha256', '=', hash);
	return (await gone.returning('id').execute()).length;
};

/** So long a picture stays that no text of its document shows any longer, in milliseconds: whoever took it out may undo that. */
export const pictureLife = 7 * 24 * 3600_000;

/**
 * Notes since when pictures are to be seen nowhere, neither in the text nor in a version nor in what was published, and
 * destroys those for which that is long enough ago. What of a text was not read yet counts as seen.
 */
export const purgePictures = async ({ db }: Database, now: Date): Promise<number> => {
	const { rows } = await sql`
		with judged as (
			select attachment.id,
				document_text.up_to is distinct from document.update_head or attachment.sha256 = any(document_text.pictures)
				or exists (select from document_version as one where one.document_id = document.id and attachment.sha256 = any(one.pictures))
				or exists (select from publication as one where one.document_id = document.id and attachment.sha256 = any(one.pictures))
				as is_shown
			from attachment join document on document.id = attachment.document_id
			left join document_text on document_text.document_id = document.id
			where attachment.sha256 is not null
		), noted as (
			update attachment set lost_at = case when is_shown then null else ${now}::timestamptz end
			from judged where judged.id = attachment.id and is_shown = (lost_at is not null)
		)
		delete from attachment using judged
		where judged.id = attachment.id and not is_shown and lost_at <= ${new Date(now.getTime() - pictureLife)}
		returning attachment.id
	`.execute(db);
	return rows.length;
};
