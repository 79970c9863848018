import { CompiledQuery, sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { Db } from '#server/core/db.ts';
import type { Tx } from '#server/core/transaction.ts';
import type { Credit } from './authors.ts';

/** A change of a text as it is kept. */
export interface NewUpdate {
	documentId: Id;
	authorId: Id | null;
	data: Uint8Array;
}

/** A kept change with its number in the document. */
export interface NumberedUpdate {
	number: number;
	data: Uint8Array;
}

/** To whom a stretch of a document is credited. */
export interface NewCredit extends Credit {
	documentId: Id;
}

/**
 * Written out once: this statement runs thirty times a second, and building it anew would cost as much as sending it.
 * Credits come with the first change of each browser only.
 */
const appending = (documents: string, credits: string) => `
	with given as (
		select * from unnest($1::uuid[], $2::uuid[], $3::bytea[]) with ordinality
			as g (document_id, author_id, data, position)
	), locked as (
		select id from document where id in (${documents}) order by id for no key update
	), counted as (
		select document_id, count(*) as many from given group by document_id
	), moved as (
		update document set update_head = update_head + counted.many,
			moved_at = case when moved_at < $4::timestamptz - interval '1 minute' then $4::timestamptz else moved_at end
		from counted, locked
		where document.id = counted.document_id and locked.id = document.id
		returning document.id, document.update_head - counted.many as base
	), kept as (
		insert into document_update (document_id, number, author_id, data, created_at)
		select moved.id, moved.base + row_number() over (partition by given.document_id order by given.position),
			given.author_id, given.data, $4::timestamptz
		from given join moved on moved.id = given.document_id
	)${credits}
	select id from moved`;
const append = appending('select document_id from given', '');
const appendWithCredits = appending(
	'select document_id from given union select unnest($5::uuid[])',
	`, credited as (
		insert into document_client (document_id, client, clock, person_id, brought_by)
		select c.document_id, c.client, c.clock, c.person_id, c.brought_by
		from unnest($5::uuid[], $6::bigint[], $7::bigint[], $8::uuid[], $9::uuid[])
			as c (document_id, client, clock, person_id, brought_by)
		join locked on locked.id = c.document_id
		on conflict (document_id, client, clock) do update
		set person_id = excluded.person_id, brought_by = excluded.brought_by
	)`
);

/**
 * Appends changes of many documents under the next numbers of each, in the order given, with who wrote them, and commits. The documents' rows
 * are locked in order of id, so numbers are given in the order of commits. Returns the ids of documents that are there.
 */
export const appendUpdates = async (db: Db, all: NewUpdate[], credits: NewCredit[], now: Date): Promise<Set<Id>> => {
	const documents = all.map((one) => one.documentId);
	const authors = all.map((one) => one.authorId);
	const data = all.map((one) => Buffer.from(one.data.buffer, one.data.byteOffset, one.data.byteLength));
	const values: unknown[] = [documents, authors, data, now];
	const query =
		credits.length === 0
			? CompiledQuery.raw(append, values)
			: CompiledQuery.raw(appendWithCredits, [...values, ...columnsOf(credits)]);
	const { rows } = await db.executeQuery<{ id: Id }>(query);
	return new Set(rows.map((row) => row.id));
};

/** The last word on each stretch, column by column. */
const columnsOf = (credits: NewCredit[]): unknown[] => {
	const last = new Map(credits.map((one) => [`${one.documentId} ${one.client} ${one.clock}`, one]));
	const all = [...last.values()];
	return [
		all.map((one) => one.documentId),
		all.map((one) => one.client),
		all.map((one) => one.clock),
		all.map((one) => one.personId),
		all.map((one) => one.broughtBy)
	];
};

/** Who wrote what of a document. */
export const listCredits = (tx: Tx, documentId: Id): Promise<Credit[]> =>
	tx.db
		.selectFrom('document_client')
		.select(['client', 'clock', 'person_id as personId', 'brought_by as broughtBy'])
		.where('document_id', '=', documentId)
		.orderBy('client')
		.orderBy('clock')
		.execute();

/** The documents that somebody wrote in. */
export const listWrittenIn = async (tx: Tx, personId: Id): Promise<Id[]> => {
	const rows = tx.db.selectFrom('document_client').select('document_id').distinct().where('person_id', '=', personId);
	return (await rows.orderBy('document_id').execute()).map((row) => row.document_id);
};

/** How often a document's text was built anew. */
export const findGeneration = async (tx: Tx, documentId: Id): Promise<number> => {
	const found = tx.db.selectFrom('document').select('generation').where('id', '=', documentId);
	return (await found.executeTakeFirst())?.generation ?? 0;
};

/** The folded beginning of a document's text, or nothing. */
export const findSnapshot = async (tx: Tx, documentId: Id) =>
	tx.db
		.selectFrom('document_snapshot')
		.select(['up_to as upTo', 'data'])
		.where('document_id', '=', documentId)
		.executeTakeFirst();

/** The snapshot, made empty where there was none, and locked against other folding until the transaction ends. */
export const lockSnapshot = async (tx: Tx, documentId: Id): Promise<{ upTo: number; data: Uint8Array }> => {
	await tx.db
		.insertInto('document_snapshot')
		.values({ document_id: documentId, up_to: 0, data: Buffer.from([0, 0]), created_at: tx.now() })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	// A plain `for update` would make every append wait that refers to the row.
	const { rows } = await sql<{ up_to: number; data: Uint8Array }>`
		select up_to, data from document_snapshot where document_id = ${documentId} for no key update
	`.execute(tx.db);
	const row = rows[0];
	if (!row) throw new Error('a snapshot that was just made is gone');
	return { upTo: row.up_to, data: row.data };
};

/** Changes after a number, in order, at most `limit`. */
export const listUpdates = async (tx: Tx, documentId: Id, after: number, limit: number): Promise<NumberedUpdate[]> =>
	tx.db
		.selectFrom('document_update')
		.select(['number', 'data'])
		.where('document_id', '=', documentId)
		.where('number', '>', after)
		.orderBy('number')
		.limit(limit)
		.execute();

/** All changes that are kept and not folded, in order. */
export const listAllUpdates = async (tx: Tx, documentId: Id): Promise<{ data: Uint8Array }[]> =>
	tx.db.selectFrom('document_update').select('data').where('document_id', '=', documentId).orderBy('number').execute();

/** Puts a folded text in the place of exactly the changes that were read for it. */
export const replaceBySnapshot = async (tx: Tx, documentId: Id, data: Uint8Array, read: number[]) => {
	await tx.db
		.updateTable('document_snapshot')
		.set({ up_to: read.at(-1) as number, data: Buffer.from(data), created_at: tx.now() })
		.where('document_id', '=', documentId)
		.execute();
	await sql`
		delete from document_update where document_id = ${documentId} and number = any(${read}::bigint[])
	`.execute(tx.db);
};
