import { sql, type Kysely } from 'kysely';

/** Who may do what in a document, at which stage it is, its trash, and what is said in its margin. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	`alter table document
		add column stage text not null default 'draft',
		add column members_right text not null default 'write',
		add column observers_right text not null default 'read',
		add column readers_right text not null default 'read',
		add column trashed_at timestamptz,
		add column moved_at timestamptz,
		add constraint document_stage check (stage in ('draft', 'comment', 'agreed', 'published')),
		add constraint document_members_right check (members_right in ('read', 'comment', 'write')),
		add constraint document_observers_right check (observers_right in ('read', 'comment', 'write')),
		add constraint document_readers_right check (readers_right in ('read', 'comment'))`,
	`update document set moved_at = greatest(created_at, (select max(created_at) from document_update where document_id = document.id),
		(select created_at from document_snapshot where document_id = document.id))`,
	`alter table document alter column moved_at set not null`,
	// A list of the latest is read from its end; whoever writes moves it at most once a minute.
	`create index document_moved on document (moved_at, id) where trashed_at is null`,
	`create index document_trashed on document (trashed_at) where trashed_at is not null`,

	`create table document_grant (
		document_id uuid not null,
		person_id uuid not null,
		"right" text not null,
		constraint document_grant_pk primary key (document_id, person_id),
		constraint document_grant_right check ("right" in ('read', 'comment', 'write', 'own')),
		constraint document_grant_document_fk foreign key (document_id) references document (id) on delete cascade,
		constraint document_grant_person_fk foreign key (person_id) references person (id) on delete cascade
	)`,
	`create index document_grant_person on document_grant (person_id)`,

	// The link itself is kept nowhere, only what it can be told by.
	`create table document_link (
		document_id uuid not null,
		token_hash text not null,
		made_at timestamptz not null,
		constraint document_link_pk primary key (document_id),
		constraint document_link_token unique (token_hash),
		constraint document_link_document_fk foreign key (document_id) references document (id) on delete cascade
	)`,

	// Where in a document's text a thread of its margin stands: two places of Yjs, and the words that stood there when it began.
	`create table comment (
		thread_id uuid not null,
		document_id uuid not null,
		range_start bytea,
		range_end bytea,
		quote text,
		constraint comment_pk primary key (thread_id),
		constraint comment_range check ((range_start is null) = (range_end is null)),
		constraint comment_thread_fk foreign key (thread_id) references thread (id) on delete cascade,
		constraint comment_document_fk foreign key (document_id) references document (id) on delete cascade
	)`,
	`create index comment_document on comment (document_id)`,
	`alter table thread drop constraint thread_kind`,
	`alter table thread
		add column in_trash boolean not null default false,
		add constraint thread_kind check (kind in ('discussion', 'question', 'announcement', 'comment'))`
];
