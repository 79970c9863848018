import type { DocumentDto, DocumentKind, DocumentNode } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import type { PublicationDto, PublishedPage } from '#shared/publications.ts';
import type { Tx } from '#server/core/transaction.ts';
import { picturesIn } from './picture-queries.ts';

/** A publication as it is written. */
export interface NewPublication {
	id: Id;
	document: DocumentDto;
	hash: string;
	text: DocumentNode;
	authors: Id[];
	publishedBy: Id | null;
}

/** Writes a publication and whom it names. */
export const insertPublication = async (tx: Tx, { document, authors, ...one }: NewPublication) => {
	await tx.db
		.insertInto('publication')
		.values({
			id: one.id,
			document_id: document.id,
			title: document.title,
			kind: document.kind,
			language: document.language,
			hash: one.hash,
			text: JSON.stringify(one.text),
			pictures: picturesIn(one.text),
			published_by: one.publishedBy,
			published_at: tx.now()
		})
		.execute();
	if (authors.length === 0) return;
	const rows = authors.map((personId) => ({ publication_id: one.id, person_id: personId }));
	await tx.db.insertInto('publication_author').values(rows).execute();
};

/** What was published of a document, the latest first. */
export const listPublications = async (tx: Tx, documentId: Id): Promise<PublicationDto[]> => {
	const rows = await tx.db
		.selectFrom('publication')
		.select(['id', 'title', 'language', 'hash', 'published_at'])
		.where('document_id', '=', documentId)
		.orderBy('published_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ published_at, ...row }) => ({ ...row, publishedAt: published_at.toISOString() }));
};

/** A publication with its text, unless its document lies in the trash; or nothing. */
export const findPublication = async (
	tx: Tx,
	id: Id
): Promise<{ documentId: Id; page: Omit<PublishedPage, 'all'> } | null> => {
	const row = await tx.db
		.selectFrom('publication')
		.innerJoin('document', 'document.id', 'publication.document_id')
		.selectAll('publication')
		.where('publication.id', '=', id)
		.where('document.trashed_at', 'is', null)
		.executeTakeFirst();
	if (!row) return null;
	// Names alone: nothing else of a person is for everybody.
	const authors = await tx.db
		.selectFrom('publication_author')
		.innerJoin('person_name', 'person_name.person_id', 'publication_author.person_id')
		.distinctOn('person_name.person_id')
		.select('person_name.text as name')
		.where('publication_id', '=', id)
		.orderBy('person_name.person_id')
		.orderBy('person_name.position')
		.execute();
	const page = {
		...{ id, title: row.title, language: row.language, hash: row.hash, kind: row.kind as DocumentKind },
		authors: authors.map(({ name }) => name),
		text: row.text as unknown as DocumentNode,
		redactedAt: row.redacted_at?.toISOString() ?? null,
		publishedAt: row.published_at.toISOString()
	};
	return { documentId: row.document_id, page };
};

/** Takes back a publication of this document; false when there is none. */
export const deletePublication = async (tx: Tx, documentId: Id, id: Id): Promise<boolean> => {
	const gone = tx.db.deleteFrom('publication').where('id', '=', id).where('document_id', '=', documentId);
	return (await gone.returning('id').execute()).length > 0;
};
