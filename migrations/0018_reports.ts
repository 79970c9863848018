import { sql, type Kysely } from 'kysely';

/** Reports of messages, what becomes of them, and who looked. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// What several people report of one message is one case, until it is decided.
	`create table report_case (
		id uuid not null,
		message_id uuid not null,
		space_id uuid not null,
		author_id uuid,
		judges text not null,
		opened_at timestamptz not null,
		outcome text,
		ground text,
		words text,
		decided_by uuid,
		decided_at timestamptz,
		author_noted_at timestamptz,
		appeal_words text,
		appealed_at timestamptz,
		appeal_outcome text,
		appeal_decided_at timestamptz,
		constraint report_case_pk primary key (id),
		constraint report_case_judges check (judges in ('leads', 'stewards')),
		constraint report_case_outcome check (outcome in ('stands', 'reminded', 'removed')),
		constraint report_case_decided check ((outcome is null) = (decided_at is null)),
		constraint report_case_appealed check ((appeal_words is null) = (appealed_at is null)),
		constraint report_case_appeal_outcome check (appeal_outcome in ('upheld', 'changed')),
		constraint report_case_message_fk foreign key (message_id) references message (id) on delete cascade,
		constraint report_case_space_fk foreign key (space_id) references space (id) on delete cascade,
		constraint report_case_author_fk foreign key (author_id) references person (id) on delete set null,
		constraint report_case_decided_by_fk foreign key (decided_by) references person (id) on delete set null
	)`,
	`create unique index report_case_open on report_case (message_id) where decided_at is null`,
	`create index report_case_waiting on report_case (opened_at)
		where decided_at is null or (appealed_at is not null and appeal_outcome is null)`,
	`create index report_case_message on report_case (message_id)`,
	`create index report_case_space on report_case (space_id, opened_at)`,
	`create index report_case_author on report_case (author_id) where author_id is not null`,
	`create index report_case_decided_by on report_case (decided_by) where decided_by is not null`,
	`create table report (
		case_id uuid not null,
		person_id uuid not null,
		ground text not null,
		words text not null,
		made_at timestamptz not null,
		noted_at timestamptz,
		constraint report_pk primary key (case_id, person_id),
		constraint report_case_fk foreign key (case_id) references report_case (id) on delete cascade,
		constraint report_person_fk foreign key (person_id) references person (id) on delete cascade
	)`,
	`create index report_person on report (person_id)`,
	// What each of those who look at an appeal says of it.
	`create table appeal_verdict (
		case_id uuid not null,
		person_id uuid not null,
		verdict text not null,
		words text not null,
		given_at timestamptz not null,
		constraint appeal_verdict_pk primary key (case_id, person_id),
		constraint appeal_verdict_verdict check (verdict in ('upheld', 'changed')),
		constraint appeal_verdict_case_fk foreign key (case_id) references report_case (id) on delete cascade,
		constraint appeal_verdict_person_fk foreign key (person_id) references person (id) on delete cascade
	)`,
	`create index appeal_verdict_person on appeal_verdict (person_id)`,
	`create table report_look (
		case_id uuid not null,
		person_id uuid not null,
		looked_on date not null,
		constraint report_look_pk primary key (case_id, person_id, looked_on),
		constraint report_look_case_fk foreign key (case_id) references report_case (id) on delete cascade,
		constraint report_look_person_fk foreign key (person_id) references person (id) on delete cascade
	)`,
	`create index report_look_person on report_look (person_id)`
];
