import { sql } from 'kysely';
import type { Body } from '#shared/body.ts';
import type { Id } from '#shared/ids.ts';
import type { About } from '#shared/reports.ts';
import type { Tx } from '#server/core/transaction.ts';

/** Where a message stands and who wrote it; nobody where its byline is not a person's. */
export const findMessageFacts = async (tx: Tx, messageId: Id) => {
	const { rows } = await sql<{ thread_id: Id; space_id: Id; author_id: Id | null }>`
		select message.thread_id, thread.space_id, authorship.person_id as author_id
		from message join thread on thread.id = message.thread_id
		left join authorship on authorship.subject_id = message.id and message.byline_kind = 'person'
		where message.id = ${messageId}
	`.execute(tx.db);
	const row = rows[0];
	return row ? { threadId: row.thread_id, spaceId: row.space_id, authorId: row.author_id } : null;
};

/** What a message says, also once its author has deleted it: until it is purged, those who judge it read it. */
export const findReportedBody = async (tx: Tx, messageId: Id): Promise<Body | null> =>
	((await tx.db.selectFrom('message').select('body').where('id', '=', messageId).executeTakeFirst())?.body as
		Body | undefined) ?? null;

/** Who began a document, or nobody. */
export const findBeginner = async (tx: Tx, documentId: Id): Promise<Id | null> => {
	const row = await tx.db
		.selectFrom('authorship')
		.select('person_id')
		.where('subject_id', '=', documentId)
		.executeTakeFirst();
	return row?.person_id ?? null;
};

/** What a case is about. */
export interface Subject {
	about: About;
	id: Id;
}

/** In which column of a case each kind of subject stands. */
export const subjectColumns = { message: 'message_id', person: 'person_id', document: 'document_id' } as const;

/** Has everybody else who reports the same wait until the transaction ends. */
export const lockSubject = (tx: Tx, { about, id }: Subject) =>
	sql`select from ${sql.table(about)} where id = ${id} for no key update`.execute(tx.db);
