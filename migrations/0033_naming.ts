import { sql, type Kysely } from 'kysely';

/** Who is named under a published text says so herself. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// Nobody was asked before: those whom somebody chose are asked now, and named once they have said yes.
	`alter table publication_author add column agreed_at timestamptz`
];
