import { sql } from 'kysely';
import type { DocumentFacts, SpaceRights } from '#shared/document-rights.ts';
import type { DocumentDto, DocumentKind, DocumentStage } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import type { Db } from '#server/core/db.ts';
import { documentFacts, toDocumentFacts, type DocumentFactsRow } from '#server/core/document-facts.ts';
import {
	askerOf,
	standingColumns,
	standingJoins,
	toStanding,
	type Asker,
	type StandingRow
} from '#server/core/standing.ts';
import { titleToFind } from '#server/core/titles.ts';
import { together } from '#server/core/together.ts';
import type { Tx } from '#server/core/transaction.ts';
import { spaceRow, toSpace, type SpaceRow } from '#server/features/spaces/queries.ts';

/** A row that selected `documentColumns`. */
export interface DocumentRow {
	id: Id;
	space_id: Id;
	kind: string;
	title: string;
	language: string | null;
	created_at: Date;
	stage: string;
	members_right: string;
	observers_right: string;
	readers_right: string;
}

/** The document in a row. */
export const toDocument = (row: DocumentRow): DocumentDto => ({
	id: row.id,
	spaceId: row.space_id,
	kind: row.kind as DocumentKind,
	title: row.title,
	language: row.language,
	createdAt: row.created_at.toISOString(),
	stage: row.stage as DocumentStage,
	rights: { members: row.members_right, observers: row.observers_right, readers: row.readers_right } as SpaceRights
});

/** Selects a document without its text. */
export const documentColumns = sql`document.id, document.space_id, document.kind, document.title, document.language,
	document.created_at, document.stage, document.members_right, document.observers_right, document.readers_right`;

/** A document with its space and where the asker stands there. */
export interface FoundDocument {
	document: DocumentDto;
	space: SpaceDto;
	standing: Standing;
	/** How it stands towards the asker. */
	facts: DocumentFacts;
}

/** Who asks for which document, and when. */
export interface DocumentQuestion {
	asker: Asker;
	documentId: Id;
	now: Date;
}

/** For each question its document with the standing of who asks, or nothing; all in one statement. */
export const findDocuments = async (db: Db, all: DocumentQuestion[]): Promise<(FoundDocument | null)[]> => {
	const { rows } = await sql<DocumentRow & StandingRow & { space_row: SpaceRow; facts: DocumentFactsRow }>`
		select ${documentColumns}, ${standingColumns}, ${documentFacts} as facts,
			${spaceRow} as space_row
		from unnest(
			${all.map((one) => one.asker.sessionId)}::text[], ${all.map((one) => one.asker.housePersonId)}::uuid[],
			${all.map((one) => one.documentId)}::uuid[]
		) with ordinality as asked (session_id, house_person_id, document_id, position)
		left join document on document.id = asked.document_id
		left join space on space.id = document.space_id
		${standingJoins(sql`space.id`, all[0]?.now ?? new Date(0))}
		order by asked.position
	`.execute(db);
	return rows.map((row) => {
		if (row.id === null) return null;
		const space = toSpace(row.space_row);
		const facts = toDocumentFacts(row.facts, space);
		return { document: toDocument(row), space, standing: toStanding(row), facts };
	});
};

const oneOfMany = together(findDocuments);

/** A document, or nothing. */
export const findDocument = (tx: Tx, documentId: Id) =>
	oneOfMany(tx, { asker: askerOf(tx.actor), documentId, now: tx.now() });

/** The documents of a space, the newest first. */
export const listDocuments = async (tx: Tx, spaceId: Id, limit: number | null = null): Promise<DocumentDto[]> => {
	const { rows } = await sql<DocumentRow>`
		select ${documentColumns} from document where space_id = ${spaceId} and trashed_at is null order by created_at desc, id
		limit ${limit}
	`.execute(tx.db);
	return rows.map(toDocument);
};

/** The documents that belong to a thread, the newest first. */
export const listDocumentsOf = async (tx: Tx, threadId: Id): Promise<DocumentDto[]> => {
	const { rows } = await sql<DocumentRow>`
		select ${documentColumns} from document join thread_document on thread_document.document_id = document.id
		where thread_document.thread_id = ${threadId} and document.trashed_at is null order by document.created_at desc, document.id
	`.execute(tx.db);
	return rows.map(toDocument);
};

/** Documents by their ids, in no order; none that lies in the trash. */
export const listDocumentsById = async (tx: Tx, ids: Id[]): Promise<DocumentDto[]> => {
	const { rows } = await sql<DocumentRow>`
		select ${documentColumns} from document where id = any(${ids}::uuid[]) and trashed_at is null
	`.execute(tx.db);
	return rows.map(toDocument);
};

/** Writes an empty document, and who began it. */
export const insertDocument = async (tx: Tx, document: DocumentDto, authorId: Id | null): Promise<boolean> => {
	const inserted = await tx.db
		.insertInto('document')
		.values({
			id: document.id,
			space_id: document.spaceId,
			kind: document.kind,
			title: document.title,
			search_text: titleToFind(document.title),
			language: document.language,
			created_at: document.createdAt,
			moved_at: document.createdAt
		})
		.onConflict((conflict) => conflict.column('id').doNothing())
		.returning('id')
		.execute();
	if (inserted.length === 0) return false;
	if (authorId !== null) {
		await tx.db.insertInto('authorship').values({ subject_id: document.id, person_id: authorId }).execute();
	}
	return true;
};

/** Whether somebody began a document. */
export const isBegunBy = async (tx: Tx, documentId: Id, personId: Id | null): Promise<boolean> =>
	(await tx.db.selectFrom('authorship').select('person_id').where('subject_id', '=', documentId).executeTakeFirst())
		?.person_id === personId;

/** Gives a document another title. */
export const updateTitle = async (tx: Tx, documentId: Id, title: string) => {
	await tx.db
		.updateTable('document')
		.set({ title, search_text: titleToFind(title) })
		.where('id', '=', documentId)
		.execute();
};

/** Keeps a document from everybody else who changes it until the transaction ends: what is told of it is told whole. */
export const lockDocument = async (tx: Tx, documentId: Id) => {
	await sql`select from document where id = ${documentId} for no key update`.execute(tx.db);
};

/** Writes down at which stage a document is. */
export const updateStage = async (tx: Tx, documentId: Id, stage: DocumentStage) => {
	await tx.db.updateTable('document').set({ stage }).where('id', '=', documentId).execute();
};
