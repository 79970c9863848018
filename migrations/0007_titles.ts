import { sql, type Kysely } from 'kysely';

/** Titles as they are found: folded when they are written, as every query is. Those written before are folded at the next start. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	`alter table thread add column search_text text not null default ''`,
	`alter table document add column search_text text not null default ''`,
	`create index thread_search on thread using gin (search_text gin_trgm_ops)`,
	`create index document_search on document using gin (search_text gin_trgm_ops)`,
	// Those not folded yet are few, and soon none.
	`create index thread_not_folded on thread (id) where search_text = ''`,
	`create index document_not_folded on document (id) where search_text = ''`
];
