import { sql, type Kysely } from 'kysely';

/** Whether single keys go somewhere: in the way of whoever dictates, or has keys of her own there. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	await sql.raw(`alter table account add column single_keys boolean not null default true`).execute(db);
}
