import { sql, type Kysely } from 'kysely';

/** Taking a passage out of a text for good begins a new generation of it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// Browsers of a former generation cannot merge back what they hold.
	`alter table document add column generation integer not null default 0`,
	// The hash stays that of the text as it was.
	`alter table document_version add column redacted_at timestamptz`
];
