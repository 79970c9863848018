import { sql, type Kysely } from 'kysely';

/** What came of a thread, once somebody has said that she has read it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// Which closing it was, and not when it was read: closed once more it is to be read again.
	`create table noted_closing (
		person_id uuid not null,
		thread_id uuid not null,
		space_id uuid not null,
		closed_at timestamptz not null,
		constraint noted_closing_pk primary key (person_id, thread_id),
		constraint noted_closing_member_fk foreign key (space_id, person_id) references member (space_id, person_id) on delete cascade,
		constraint noted_closing_thread_fk foreign key (thread_id) references thread (id) on delete cascade
	)`,
	`create index noted_closing_thread on noted_closing (thread_id)`,
	`create index noted_closing_member on noted_closing (space_id, person_id)`
];
