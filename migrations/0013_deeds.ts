import { sql, type Kysely } from 'kysely';

/** What one does to messages and threads: edit, delete, redact, react; pin, close with an outcome, announce, link to a document. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// A message that is gone leaves its place. The words of a deleted one stay until purge_at, so that it can be put back; of
	// a redacted one nothing stays but who took it out and why.
	`alter table message
		add column edited_at timestamptz,
		add column gone_at timestamptz,
		add column gone_how text,
		add column gone_why text,
		add column gone_by uuid,
		add column purge_at timestamptz,
		add constraint message_gone_how check (gone_how in ('deleted', 'redacted')),
		add constraint message_gone check ((gone_at is null) = (gone_how is null)),
		add constraint message_gone_why check ((gone_how is not distinct from 'redacted') = (gone_why is not null)),
		add constraint message_purge check (purge_at is null or gone_how = 'deleted'),
		add constraint message_gone_by_fk foreign key (gone_by) references person (id) on delete set null`,
	// Few are gone: whether one is can be told from an index that stays small.
	`create index message_gone on message (id) where gone_at is not null`,
	`create index message_gone_by on message (gone_by) where gone_by is not null`,
	`create index message_purge_due on message (purge_at) where purge_at is not null`,

	// What a message said before; what it says now stands in the message itself.
	`create table message_version (
		message_id uuid not null,
		number smallint not null,
		body jsonb not null,
		language text,
		written_at timestamptz not null,
		constraint message_version_pk primary key (message_id, number),
		constraint message_version_message_fk foreign key (message_id) references message (id) on delete cascade
	)`,

	// Without a time: when somebody was here is nobody's business.
	`create table reaction (
		message_id uuid not null,
		person_id uuid not null,
		kind text not null,
		constraint reaction_pk primary key (message_id, person_id, kind),
		constraint reaction_kind check (kind in ('thanks', 'agree', 'useful', 'we_too', 'disagree', 'will_answer')),
		constraint reaction_message_fk foreign key (message_id) references message (id) on delete cascade,
		constraint reaction_person_fk foreign key (person_id) references person (id) on delete cascade
	)`,
	`create index reaction_person on reaction (person_id)`,

	`alter table thread drop constraint thread_kind`,
	`alter table thread
		add column pinned_at timestamptz,
		add column closed_by uuid,
		add column outcome text,
		add column open_to text not null default 'members',
		add constraint thread_kind check (kind in ('discussion', 'question', 'announcement')),
		add constraint thread_outcome check (outcome is null or closed_at is not null),
		add constraint thread_open_to check (open_to in ('members', 'leads')),
		add constraint thread_closed_by_fk foreign key (closed_by) references person (id) on delete set null`,
	`create index thread_closed_by on thread (closed_by) where closed_by is not null`,

	// A document that came from a thread, or a thread about a document; both of one space.
	`create table thread_document (
		thread_id uuid not null,
		document_id uuid not null,
		constraint thread_document_pk primary key (thread_id, document_id),
		constraint thread_document_thread_fk foreign key (thread_id) references thread (id) on delete cascade,
		constraint thread_document_document_fk foreign key (document_id) references document (id) on delete cascade
	)`,
	`create index thread_document_document on thread_document (document_id)`
];
