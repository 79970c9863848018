import { sql, type Kysely } from 'kysely';

/** The ground: people and sessions, streams and their log, spaces and members, threads and messages, documents. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// What this database is for: the demo's seeds and the real thing must never mix.
	`create table installation (
		only_one boolean not null default true,
		purpose text not null,
		setup_token_hash text,
		filled_at timestamptz,
		created_at timestamptz not null,
		constraint installation_pk primary key (only_one),
		constraint installation_one check (only_one),
		constraint installation_purpose check (purpose in ('main', 'demo'))
	)`,

	// A stream is a sequence of activity with one audience; its head is the last number given out.
	`create table stream (
		id uuid not null,
		kind text not null,
		head bigint not null default 0,
		constraint stream_pk primary key (id),
		constraint stream_kind check (kind in ('space', 'leads', 'person', 'document'))
	)`,

	`create table organisation (
		id uuid not null,
		name text not null,
		kind text not null,
		country_code text,
		created_at timestamptz not null,
		constraint organisation_pk primary key (id)
	)`,
	`create table person (
		id uuid not null,
		stream_id uuid not null,
		country_code text,
		sector text,
		occupation text,
		organisation_id uuid,
		emptied_at timestamptz,
		created_at timestamptz not null,
		constraint person_pk primary key (id),
		constraint person_stream unique (stream_id),
		constraint person_stream_fk foreign key (stream_id) references stream (id) on delete restrict,
		constraint person_organisation_fk foreign key (organisation_id) references organisation (id) on delete set null
	)`,
	`create index person_organisation on person (organisation_id)`,
	`create table person_name (
		person_id uuid not null,
		position smallint not null,
		script text not null,
		kind text not null,
		text text not null,
		constraint person_name_pk primary key (person_id, position),
		constraint person_name_kind check (kind in ('full')),
		constraint person_name_person_fk foreign key (person_id) references person (id) on delete cascade
	)`,
	`create table person_language (
		person_id uuid not null,
		position smallint not null,
		language text not null,
		constraint person_language_pk primary key (person_id, position),
		constraint person_language_person_fk foreign key (person_id) references person (id) on delete cascade
	)`,
	// The account is apart from the person: emptying a person deletes the account and keeps the row others point at.
	`create table account (
		person_id uuid not null,
		email text not null,
		password_hash text not null,
		constraint account_pk primary key (person_id),
		constraint account_email unique (email),
		constraint account_email_folded check (email = lower(email)),
		constraint account_person_fk foreign key (person_id) references person (id) on delete cascade
	)`,
	// id is the SHA-256 of the token in the cookie: whoever reads this table can sign in as nobody.
	`create table session (
		id text not null,
		person_id uuid not null,
		expires_at timestamptz not null,
		begun_at timestamptz not null,
		used_on date not null,
		device text not null,
		shared_computer boolean not null,
		constraint session_pk primary key (id),
		constraint session_person_fk foreign key (person_id) references account (person_id) on delete cascade
	)`,
	`create index session_person on session (person_id)`,
	// A browser that once signed in to an account is limited apart from strangers, so that they cannot lock the owner out.
	`create table known_device (
		token_hash text not null,
		person_id uuid not null,
		known_since date not null,
		constraint known_device_pk primary key (token_hash, person_id),
		constraint known_device_person_fk foreign key (person_id) references account (person_id) on delete cascade
	)`,
	`create index known_device_person on known_device (person_id)`,
	// Keys are hashes; kept by rate-limiter-flexible, whose column names these are.
	`create table sign_in_attempt (
		key text not null,
		points integer not null default 0,
		expire bigint,
		constraint sign_in_attempt_pk primary key (key)
	)`,

	`create table space (
		id uuid not null,
		kind text not null,
		name text not null,
		purpose text not null default '',
		access text not null,
		stream_id uuid not null,
		created_at timestamptz not null,
		constraint space_pk primary key (id),
		constraint space_stream unique (stream_id),
		constraint space_kind check (kind in ('network', 'group', 'committee', 'conversation', 'question', 'event')),
		constraint space_access check (access in ('open', 'request', 'invitation')),
		constraint space_stream_fk foreign key (stream_id) references stream (id) on delete restrict
	)`,
	`create unique index space_one_network on space (kind) where kind = 'network'`,
	`create table member (
		space_id uuid not null,
		person_id uuid not null,
		role text not null,
		joined_at timestamptz not null,
		suspended_at timestamptz,
		constraint member_pk primary key (space_id, person_id),
		constraint member_role check (role in ('steward', 'lead', 'member', 'observer')),
		constraint member_space_fk foreign key (space_id) references space (id) on delete cascade,
		constraint member_person_fk foreign key (person_id) references person (id) on delete cascade
	)`,
	`create index member_person on member (person_id)`,

	`create table thread (
		id uuid not null,
		space_id uuid not null,
		kind text not null,
		title text not null,
		language text,
		byline_kind text not null,
		byline_label text,
		closed_at timestamptz,
		created_at timestamptz not null,
		constraint thread_pk primary key (id),
		constraint thread_kind check (kind in ('discussion')),
		constraint thread_byline check (byline_kind in ('person', 'participant', 'pseudonym')),
		constraint thread_space_fk foreign key (space_id) references space (id) on delete cascade
	)`,
	`create index thread_space on thread (space_id)`,
	`create table message (
		id uuid not null,
		thread_id uuid not null,
		client_id uuid not null,
		reply_to uuid,
		body jsonb not null,
		language text,
		byline_kind text not null,
		byline_label text,
		created_at timestamptz not null,
		constraint message_pk primary key (id),
		constraint message_once unique (thread_id, client_id),
		constraint message_byline check (byline_kind in ('person', 'participant', 'pseudonym')),
		constraint message_thread_fk foreign key (thread_id) references thread (id) on delete cascade,
		constraint message_reply_fk foreign key (reply_to) references message (id) on delete set null
	)`,
	`create index message_reply on message (reply_to) where reply_to is not null`,
	// The only link from a text to the person who wrote it. subject_id is the id of a thread, a message or a document.
	`create table authorship (
		subject_id uuid not null,
		person_id uuid not null,
		constraint authorship_pk primary key (subject_id),
		constraint authorship_person_fk foreign key (person_id) references person (id) on delete restrict
	)`,
	`create index authorship_person on authorship (person_id)`,

	`create table document (
		id uuid not null,
		space_id uuid not null,
		kind text not null,
		title text not null,
		language text,
		update_head bigint not null default 0,
		created_at timestamptz not null,
		constraint document_pk primary key (id),
		constraint document_kind check (kind in ('strategy', 'proposal', 'brief', 'practice', 'note')),
		constraint document_space_fk foreign key (space_id) references space (id) on delete cascade
	)`,
	`create index document_space on document (space_id)`,
	`create table document_update (
		document_id uuid not null,
		number bigint not null,
		author_id uuid,
		data bytea not null,
		created_at timestamptz not null,
		constraint document_update_pk primary key (document_id, number),
		constraint document_update_document_fk foreign key (document_id) references document (id) on delete cascade,
		constraint document_update_author_fk foreign key (author_id) references person (id) on delete set null
	)`,
	`create index document_update_author on document_update (author_id)`,
	`create table document_snapshot (
		document_id uuid not null,
		up_to bigint not null,
		data bytea not null,
		created_at timestamptz not null,
		constraint document_snapshot_pk primary key (document_id),
		constraint document_snapshot_document_fk foreign key (document_id) references document (id) on delete cascade
	)`,

	// The log. Ids only, never text; rows may outlive what they point at, so there are no foreign keys to things.
	// actor_id is set where the deed is public (who let whom in); who wrote a text stands in authorship alone.
	`create table activity (
		stream_id uuid not null,
		seq bigint not null,
		kind text not null,
		actor_id uuid,
		space_id uuid,
		person_id uuid,
		thread_id uuid,
		message_id uuid,
		document_id uuid,
		at timestamptz not null,
		constraint activity_pk primary key (stream_id, seq),
		constraint activity_stream_fk foreign key (stream_id) references stream (id) on delete cascade,
		constraint activity_actor_fk foreign key (actor_id) references person (id) on delete set null
	)`,
	// The order of the messages of a thread is the order of the log.
	`create index activity_thread_messages on activity (thread_id, seq) where kind = 'message:posted'`,
	`create index activity_actor on activity (actor_id) where actor_id is not null`
];
