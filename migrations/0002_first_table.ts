import { sql, type Kysely } from 'kysely';

/** The first table: invitations and vouching, profiles, groups with doors, committees, questions, mail, the directory. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	`create extension if not exists pg_trgm`,

	// What a person says of herself or himself, and who may see which of it.
	`alter table person
		add column place text,
		add column works_on text,
		add column ask_about text,
		add column willing_to_answer boolean not null default false,
		add column willing_to_meet boolean not null default false,
		add column themes text[] not null default '{}',
		add column pseudonym text,
		add column verified_at timestamptz,
		add column verified_by uuid,
		add column in_directory boolean not null default true,
		add column search_text text not null default '',
		add constraint person_verified_by_fk foreign key (verified_by) references person (id) on delete set null`,
	`create index person_verified_by on person (verified_by) where verified_by is not null`,
	// Folded by the same function as every query, so that letters and scripts meet.
	`create index person_search on person using gin (search_text gin_trgm_ops)`,
	`create index person_country on person (country_code)`,
	// A field without a row is seen by the network.
	`create table person_field (
		person_id uuid not null,
		field text not null,
		visibility text not null,
		constraint person_field_pk primary key (person_id, field),
		constraint person_field_visibility check (visibility in ('network', 'groups', 'nobody')),
		constraint person_field_person_fk foreign key (person_id) references person (id) on delete cascade
	)`,

	`alter table account
		add column language text not null default 'en',
		add column time_zone text not null default 'UTC'`,
	`create table password_reset (
		token_hash text not null,
		person_id uuid not null,
		expires_at timestamptz not null,
		constraint password_reset_pk primary key (token_hash),
		constraint password_reset_person_fk foreign key (person_id) references account (person_id) on delete cascade
	)`,
	`create index password_reset_person on password_reset (person_id)`,
	// A new address is the account's only once somebody has read a mail sent there.
	`create table address_change (
		token_hash text not null,
		person_id uuid not null,
		email text not null,
		expires_at timestamptz not null,
		constraint address_change_pk primary key (token_hash),
		constraint address_change_person_fk foreign key (person_id) references account (person_id) on delete cascade
	)`,
	`create index address_change_person on address_change (person_id)`,

	// Who confirmed a person of the network. Until somebody has, she is a guest: in the groups that invited her, nowhere else.
	`alter table member
		add column invited_by uuid,
		add column confirmed_at timestamptz,
		add column confirmed_by uuid,
		add column rules_agreed_at timestamptz,
		add constraint member_invited_by_fk foreign key (invited_by) references person (id) on delete set null,
		add constraint member_confirmed_by_fk foreign key (confirmed_by) references person (id) on delete set null`,
	`update member set confirmed_at = joined_at`,
	`create index member_invited_by on member (invited_by) where invited_by is not null`,
	`create index member_confirmed_by on member (confirmed_by) where confirmed_by is not null`,
	`create table invitation (
		id uuid not null,
		token_hash text not null,
		space_id uuid not null,
		role text not null,
		invited_by uuid not null,
		note text not null default '',
		email text,
		language text not null,
		created_at timestamptz not null,
		expires_at timestamptz not null,
		used_at timestamptz,
		used_by uuid,
		revoked_at timestamptz,
		constraint invitation_pk primary key (id),
		constraint invitation_token unique (token_hash),
		constraint invitation_role check (role in ('member', 'observer')),
		constraint invitation_space_fk foreign key (space_id) references space (id) on delete cascade,
		constraint invitation_invited_by_fk foreign key (invited_by) references person (id) on delete cascade,
		constraint invitation_used_by_fk foreign key (used_by) references person (id) on delete set null
	)`,
	`create index invitation_space on invitation (space_id)`,
	`create index invitation_invited_by on invitation (invited_by)`,
	`create index invitation_used_by on invitation (used_by) where used_by is not null`,
	// Asking to come in: to the network by somebody outside (name and address), to a group by somebody of the network.
	`create table request (
		id uuid not null,
		space_id uuid not null,
		person_id uuid,
		name text,
		email text,
		language text not null,
		reason text not null,
		answers jsonb not null default '[]',
		created_at timestamptz not null,
		decided_at timestamptz,
		decided_by uuid,
		outcome text,
		constraint request_pk primary key (id),
		constraint request_outcome check (outcome in ('accepted', 'declined', 'withdrawn')),
		constraint request_decided check ((decided_at is null) = (outcome is null)),
		constraint request_who check ((person_id is null) = (email is not null)),
		constraint request_space_fk foreign key (space_id) references space (id) on delete cascade,
		constraint request_person_fk foreign key (person_id) references person (id) on delete cascade,
		constraint request_decided_by_fk foreign key (decided_by) references person (id) on delete set null
	)`,
	`create unique index request_open_of_person on request (space_id, person_id) where outcome is null and person_id is not null`,
	`create unique index request_open_of_address on request (space_id, email) where outcome is null and email is not null`,
	`create index request_person on request (person_id) where person_id is not null`,
	`create index request_decided_by on request (decided_by) where decided_by is not null`,

	// Doors of a group: what it covers, what one agrees to on coming in, what those who ask are asked.
	`alter table space
		add column scope text not null default '',
		add column rules text not null default '',
		add column questions text[] not null default '{}',
		add column leads_stream_id uuid,
		add column start_groups text not null default 'stewards',
		add column languages text[] not null default '{en}',
		add constraint space_start_groups check (start_groups in ('stewards', 'members')),
		add constraint space_leads_stream unique (leads_stream_id),
		add constraint space_leads_stream_fk foreign key (leads_stream_id) references stream (id) on delete restrict`,
	`insert into stream (id, kind) select gen_random_uuid(), 'leads' from space`,
	`with numbered as (select id, row_number() over (order by id) as n from space),
		free as (select id, row_number() over (order by id) as n from stream where kind = 'leads')
	update space set leads_stream_id = free.id from numbered join free using (n) where numbered.id = space.id`,
	`alter table space alter column leads_stream_id set not null`,

	// A committee: four seats, a mandate and the day to report back on.
	`create table committee (
		space_id uuid not null,
		mandate text not null,
		mandate_by uuid,
		report_on date not null,
		constraint committee_pk primary key (space_id),
		constraint committee_space_fk foreign key (space_id) references space (id) on delete cascade,
		constraint committee_mandate_by_fk foreign key (mandate_by) references space (id) on delete set null
	)`,
	`create index committee_mandate_by on committee (mandate_by) where mandate_by is not null`,
	`create table seat (
		space_id uuid not null,
		position smallint not null,
		person_id uuid,
		speaks_for text not null default '',
		constraint seat_pk primary key (space_id, position),
		constraint seat_once unique (space_id, person_id),
		constraint seat_position check (position between 1 and 4),
		constraint seat_committee_fk foreign key (space_id) references committee (space_id) on delete cascade,
		constraint seat_person_fk foreign key (person_id) references person (id) on delete set null
	)`,
	`create index seat_person on seat (person_id) where person_id is not null`,

	// A question is a thread that asks; its answers are messages.
	`alter table thread drop constraint thread_kind`,
	`alter table thread add constraint thread_kind check (kind in ('discussion', 'question'))`,
	`create table question (
		thread_id uuid not null,
		themes text[] not null,
		accepted_id uuid,
		accepted_at timestamptz,
		constraint question_pk primary key (thread_id),
		constraint question_thread_fk foreign key (thread_id) references thread (id) on delete cascade,
		constraint question_accepted_fk foreign key (accepted_id) references message (id) on delete set null
	)`,
	`create index question_accepted on question (accepted_id) where accepted_id is not null`,

	`create table focal_point (
		id uuid not null,
		country_code text not null,
		person_id uuid,
		mandate text not null,
		institution text not null,
		since date not null,
		until date,
		constraint focal_point_pk primary key (id),
		constraint focal_point_person_fk foreign key (person_id) references person (id) on delete set null
	)`,
	`create index focal_point_country on focal_point (country_code)`,
	`create index focal_point_person on focal_point (person_id) where person_id is not null`,

	// Mails wait here, written with what caused them, until a server has taken them; then the row goes.
	`create table mail (
		id uuid not null,
		recipient text not null,
		subject text not null,
		body text not null,
		created_at timestamptz not null,
		tries smallint not null default 0,
		due_at timestamptz not null,
		constraint mail_pk primary key (id)
	)`,
	`create index mail_due on mail (due_at)`
];
