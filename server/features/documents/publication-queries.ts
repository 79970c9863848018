import { sql } from 'kysely';
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
	// Whoever publishes and chose her own name has said yes.
	const rows = authors.map((personId) => ({
		...{ publication_id: one.id, person_id: personId },
		agreed_at: personId === one.publishedBy ? tx.now() : null
	}));
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
): Promise<{ documentId: Id; page: Omit<PublishedPage, 'all' | 'naming'> } | null> => {
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
		.where('agreed_at', 'is not', null)
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

/** Whether somebody is asked to be named under a publication, or is; null for neither. */
export const findNaming = async (tx: Tx, publicationId: Id, personId: Id | null): Promise<PublishedPage['naming']> => {
	if (personId === null) return null;
	const row = await tx.db
		.selectFrom('publication_author')
		.select('agreed_at')
		.where('publication_id', '=', publicationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	return row ? (row.agreed_at ? 'named' : 'asked') : null;
};

/** A publication of a document that asks somebody whether it may name her, the latest; or nothing. */
export const findAsking = async (tx: Tx, documentId: Id, personId: Id | null): Promise<Id | null> => {
	const asking = tx.db
		.selectFrom('publication')
		.innerJoin('publication_author', 'publication_author.publication_id', 'publication.id')
		.select('publication.id')
		.where('document_id', '=', documentId)
		.where('person_id', '=', personId)
		.where('agreed_at', 'is', null);
	return (await asking.orderBy('published_at', 'desc').limit(1).executeTakeFirst())?.id ?? null;
};

/** Keeps what somebody said about being named; who said no is not asked again. */
export const writeNaming = async (tx: Tx, publicationId: Id, personId: Id, agrees: boolean) => {
	await sql`
		update publication_author set agreed_at = ${tx.now()}
		where ${agrees} and publication_id = ${publicationId} and person_id = ${personId}
	`.execute(tx.db);
	await sql`
		delete from publication_author where not ${agrees} and publication_id = ${publicationId} and person_id = ${personId}
	`.execute(tx.db);
};

/** Takes back a publication of this document; false when there is none. */
export const deletePublication = async (tx: Tx, documentId: Id, id: Id): Promise<boolean> => {
	const gone = tx.db.deleteFrom('publication').where('id', '=', id).where('document_id', '=', documentId);
	return (await gone.returning('id').execute()).length > 0;
};
