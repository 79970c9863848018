import { sql, type Kysely } from 'kysely';

/** Pages exist in four languages now: a network that never chose offers them all, its own first. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	await sql.raw(`alter table space alter column languages set default '{en,ru,fa-AF,ur}'`).execute(db);
	await sql.raw(`update space set languages = '{en,ru,fa-AF,ur}' where languages = '{en}'`).execute(db);
}
