import { sql, type Kysely } from 'kysely';

/** All that a person has written, from the index alone: it is looked up wherever unread messages are counted. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	`drop index authorship_person`,
	`create index authorship_person on authorship (person_id) include (subject_id)`
];
