import { sql, type Kysely } from 'kysely';

/** Where somebody who asks from outside lives, in her own words: stewards decide knowing it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	await sql.raw(`alter table request add column country text`).execute(db);
}
