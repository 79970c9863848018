import { sql } from 'kysely';
import type { DocumentKind } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import type { Found } from '#shared/search.ts';
import { askerOf, standingColumns, standingJoins } from '#server/core/standing.ts';
import { readsAfterOf } from '#server/core/said.ts';
import { standIn } from '#server/core/titles.ts';
import type { Tx } from '#server/core/transaction.ts';
import { mayBeKnown, sharesGroup, throughTheEyesOf } from '#server/features/people/viewer-queries.ts';

/** The spaces whoever asks reads (rule S2), as `readable`: her own; of the network's others, guests apart, the open ones. */
export const readable = (tx: Tx) => {
	const { sessionId, housePersonId } = askerOf(tx.actor);
	return sql`asker as materialized (
		select ${standingColumns}
		from (select ${sessionId}::text as session_id, ${housePersonId}::uuid as house_person_id) as asked
		${standingJoins(sql`null::uuid`, tx.now())}
	), readable as materialized (
		select space.id, mine.person_id is not null as is_mine, ${readsAfterOf('mine')} as reads_after
		from asker cross join space
		left join member mine on mine.space_id = space.id and mine.person_id = asker.standing_person
		where asker.standing_network is not null and mine.suspended_at is null and (
			(mine.person_id is not null and (space.kind <> 'network' or asker.standing_network <> 'guest'))
			or (asker.standing_network <> 'guest' and (space.kind = 'network' or space.access = 'open'))
		)
	)`;
};

/** Titles that begin with the longest word come first, then those of one's own spaces, then the latest. */
const order = (table: 'thread' | 'document', [longest = '']: string[]) =>
	sql`${sql.ref(`${table}.search_text`)} like ${` ${longest}%`} desc, readable.is_mine desc, ${sql.ref(`${table}.created_at`)} desc`;

/** Threads with all of these words in their title, in spaces whoever asks reads. */
export const findThreads = async (tx: Tx, words: string[], limit: number): Promise<Found['threads']> => {
	const { rows } = await sql<{ id: Id; space_id: Id; kind: string; title: string; language: string | null }>`
		with ${readable(tx)}
		select thread.id, thread.space_id, thread.kind, thread.title, thread.language
		from thread join readable on readable.id = thread.space_id
		where ${standIn('thread.search_text', words)} and thread.kind <> 'comment' and (readable.reads_after = 0 or thread.last_seq > readable.reads_after)
		order by ${order('thread', words)}, thread.id limit ${limit}
	`.execute(tx.db);
	return rows.map(({ space_id: spaceId, kind, ...row }) => ({
		...row,
		spaceId,
		kind: kind as Found['threads'][number]['kind']
	}));
};

/** Documents with all of these words in their title, in spaces whoever asks reads. */
export const findDocuments = async (tx: Tx, words: string[], limit: number): Promise<Found['documents']> => {
	const { rows } = await sql<{ id: Id; space_id: Id; kind: string; title: string; language: string | null }>`
		with ${readable(tx)}
		select document.id, document.space_id, document.kind, document.title, document.language
		from document join readable on readable.id = document.space_id
		where ${standIn('document.search_text', words)} and document.trashed_at is null
		order by ${order('document', words)}, document.id limit ${limit}
	`.execute(tx.db);
	return rows.map(({ space_id: spaceId, kind, ...row }) => ({ ...row, spaceId, kind: kind as DocumentKind }));
};

/** Those who sit in a group with whoever asks and have all of these words in what they show there, by name. */
export const findMates = async (tx: Tx, words: string[], limit: number): Promise<Id[]> => {
	const has = words.map(
		(word) => sql`(strpos(person.search_text, ${word}) > 0 or strpos(person.group_search_text, ${word}) > 0)`
	);
	const { rows } = await sql<{ id: Id }>`
		with ${throughTheEyesOf(tx)}
		select person.id from viewer cross join person
		where ${sql.join(has, sql` and `)} and person.in_directory and person.emptied_at is null and ${sharesGroup}
		order by person.sort_name, person.id limit ${limit}
	`.execute(tx.db);
	return rows.map((row) => row.id);
};

/** People of whom whoever asks may know and who show these words somewhere: their names are still to be looked at. */
export const findKnown = async (tx: Tx, words: string[], limit: number): Promise<Id[]> => {
	const has = words.map((word) => sql`strpos(person.search_text, ${word}) > 0`);
	const { rows } = await sql<{ id: Id }>`
		with ${throughTheEyesOf(tx)}
		select person.id from viewer cross join person
		where ${sql.join(has, sql` and `)} and person.emptied_at is null and ${mayBeKnown}
		order by person.sort_name, person.id limit ${limit}
	`.execute(tx.db);
	return rows.map((row) => row.id);
};

/** Folds the titles that were written before there was anything to find them by. */
export const foldTitles = async (tx: Tx, toFind: (title: string) => string): Promise<void> => {
	for (const table of ['thread', 'document'] as const) {
		const rows = await tx.db.selectFrom(table).select(['id', 'title']).where('search_text', '=', '').execute();
		await sql`
			update ${sql.table(table)} set search_text = given.folded
			from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => toFind(row.title))}::text[]) as given (id, folded)
			where ${sql.ref(`${table}.id`)} = given.id
		`.execute(tx.db);
	}
};
