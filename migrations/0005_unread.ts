import { sql, type Kysely } from 'kysely';

/** What is unread: how far somebody has read each thread, and from where on things count for her at all. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// What was said before somebody came in is not unread for her: the head of the space's stream when she joined.
	`alter table member add column read_from bigint not null default 0`,
	`update member set read_from = stream.head
		from space join stream on stream.id = space.stream_id where space.id = member.space_id`,

	// The number of a thread's last message: tells the few threads with something new from the many without.
	`alter table thread add column last_seq bigint not null default 0`,
	`update thread set last_seq = said.seq
		from (select thread_id, max(seq) as seq from activity where kind = 'message:posted' group by thread_id) as said
		where said.thread_id = thread.id`,
	// Every message writes it: with room in the page the row stays there and no index changes.
	`alter table thread set (fillfactor = 80)`,

	// One row per person and thread, never one per message. It is there only while the person is in the space.
	`create table read_cursor (
		person_id uuid not null,
		thread_id uuid not null,
		space_id uuid not null,
		seq bigint not null,
		constraint read_cursor_pk primary key (person_id, thread_id),
		constraint read_cursor_member_fk foreign key (space_id, person_id) references member (space_id, person_id) on delete cascade,
		constraint read_cursor_thread_fk foreign key (thread_id) references thread (id) on delete cascade
	)`,
	`create index read_cursor_thread on read_cursor (thread_id)`,

	// Counting what is unread needs the message's id and its author: both from the index alone.
	`drop index activity_thread_messages`,
	`create index activity_thread_messages on activity (thread_id, seq) include (message_id) where kind = 'message:posted'`,
	`alter table authorship drop constraint authorship_pk`,
	`alter table authorship add constraint authorship_pk primary key (subject_id) include (person_id)`,

	// Of a person's readings of one thread only the last stays in the log.
	`create index activity_reading on activity (stream_id, thread_id) where kind in ('thread:read', 'thread:marked-unread')`
];
