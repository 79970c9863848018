import { sql, type Kysely } from 'kysely';

/** What somebody has begun to write and not sent, and how she wants to write. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// Whether a message waits a few seconds before it leaves the device, and whether one shows and sees who is in a thread.
	`alter table account add column undo_send boolean not null default true`,
	`alter table account add column presence boolean not null default true`,

	// Only while the person is in the space. When somebody writes is kept to the day.
	`create table draft (
		person_id uuid not null,
		thread_id uuid not null,
		space_id uuid not null,
		body text not null,
		reply_to uuid,
		revision uuid not null,
		kept_on date not null,
		constraint draft_pk primary key (person_id, thread_id),
		constraint draft_member_fk foreign key (space_id, person_id) references member (space_id, person_id) on delete cascade,
		constraint draft_thread_fk foreign key (thread_id) references thread (id) on delete cascade,
		constraint draft_reply_fk foreign key (reply_to) references message (id) on delete set null
	)`,
	`create index draft_thread on draft (thread_id)`,
	`create index draft_member on draft (space_id, person_id)`,
	`create index draft_reply on draft (reply_to) where reply_to is not null`,
	`create index draft_age on draft (kept_on)`,

	// Of a person's drafts in one thread only the last stays in the log.
	`create index activity_drafts on activity (stream_id, thread_id) where kind = 'draft:kept'`
];
