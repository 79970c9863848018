import { sql, type Kysely } from 'kysely';

/** Files that come before the thread whose first message they belong to. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	`alter table attachment alter column thread_id drop not null`,
	`alter table attachment add column space_id uuid,
		add constraint attachment_space_fk foreign key (space_id) references space (id) on delete cascade`,
	// It waits in a space until its thread begins, and from then on it is the thread's.
	`alter table attachment add constraint attachment_place check ((thread_id is null) <> (space_id is null)),
		add constraint attachment_posted check (message_id is null or thread_id is not null)`,
	`create index attachment_space on attachment (space_id) where space_id is not null`
];
