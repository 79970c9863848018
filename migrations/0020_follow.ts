import { sql, type Kysely } from 'kysely';

/** How much of a thread reaches somebody, and of whom she wants to hear nothing. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// Only what was chosen, and only while the person is in the space: without a row whoever began it follows it,
	// and to others it is as usual.
	`create table thread_level (
		person_id uuid not null,
		thread_id uuid not null,
		space_id uuid not null,
		level text not null,
		constraint thread_level_pk primary key (person_id, thread_id),
		constraint thread_level_level check (level in ('followed', 'usual', 'called', 'muted')),
		constraint thread_level_member_fk foreign key (space_id, person_id) references member (space_id, person_id) on delete cascade,
		constraint thread_level_thread_fk foreign key (thread_id) references thread (id) on delete cascade
	)`,
	`create index thread_level_thread on thread_level (thread_id)`,
	`create index thread_level_member on thread_level (space_id, person_id)`,

	`create table muted_person (
		person_id uuid not null,
		muted_id uuid not null,
		is_blocked boolean not null,
		muted_at timestamptz not null,
		constraint muted_person_pk primary key (person_id, muted_id),
		constraint muted_person_other check (person_id <> muted_id),
		constraint muted_person_person_fk foreign key (person_id) references person (id) on delete cascade,
		constraint muted_person_muted_fk foreign key (muted_id) references person (id) on delete cascade
	)`,
	`create index muted_person_muted on muted_person (muted_id)`,

	// Which messages answer another, from the index alone: it is asked of every unread one.
	`create index message_answers on message (id) include (reply_to) where reply_to is not null`
];
