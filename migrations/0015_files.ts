import { sql, type Kysely } from 'kysely';

/** Files that come with messages, and those on disk that nothing points at any more. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// Who brought it is kept until it is posted; from then on the message's byline says under whose name it stands.
	`create table attachment (
		id uuid not null,
		thread_id uuid not null,
		uploaded_by uuid,
		message_id uuid,
		position smallint not null default 0,
		stored_as uuid not null,
		name text not null,
		bytes bigint not null,
		media_type text,
		width integer,
		height integer,
		preview_width integer,
		preview_height integer,
		description text not null default '',
		sha256 text,
		created_at timestamptz not null,
		constraint attachment_pk primary key (id),
		constraint attachment_stored unique (stored_as),
		constraint attachment_whose check (message_id is null or uploaded_by is null),
		constraint attachment_whole check (message_id is null or sha256 is not null),
		constraint attachment_checked check ((sha256 is null) = (media_type is null)),
		constraint attachment_thread_fk foreign key (thread_id) references thread (id) on delete cascade,
		constraint attachment_uploaded_by_fk foreign key (uploaded_by) references person (id) on delete cascade,
		constraint attachment_message_fk foreign key (message_id) references message (id) on delete cascade
	)`,
	`create index attachment_thread on attachment (thread_id)`,
	`create index attachment_uploaded_by on attachment (uploaded_by) where uploaded_by is not null`,
	`create index attachment_message on attachment (message_id, position) where message_id is not null`,
	`create index attachment_left_behind on attachment (created_at) where message_id is null`,
	// Whatever takes a row away takes its file away: it is noted with the same commit, and removed after it.
	`create table doomed_file (
		stored_as uuid not null,
		constraint doomed_file_pk primary key (stored_as)
	)`,
	`create function doom_file() returns trigger language plpgsql as $$
		begin
			insert into doomed_file (stored_as) values (old.stored_as) on conflict do nothing;
			return null;
		end
	$$`,
	`create trigger attachment_gone after delete on attachment for each row execute function doom_file()`
];
