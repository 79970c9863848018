import { sql, type Kysely } from 'kysely';

/** Notes of meetings as a kind of document. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	`alter table document drop constraint document_kind,
		add constraint document_kind check (kind in ('strategy', 'proposal', 'brief', 'practice', 'meeting', 'note'))`
];
