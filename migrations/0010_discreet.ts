import { sql, type Kysely } from 'kysely';

/** Whether pages go by a neutral name wherever somebody signs in. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	await sql.raw(`alter table account add column discreet boolean not null default false`).execute(db);
}
