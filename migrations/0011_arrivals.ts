import { sql, type Kysely } from 'kysely';

/** Who came last into a space, without reading all who are in it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	await sql.raw(`create index member_arrival on member (space_id, confirmed_at desc)`).execute(db);
}
