import { sql, type Kysely } from 'kysely';

/** Reports of people beside those of messages. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	`alter table report_case alter column message_id drop not null`,
	`alter table report_case add column person_id uuid,
		add constraint report_case_person_fk foreign key (person_id) references person (id) on delete cascade,
		add constraint report_case_about check ((message_id is null) <> (person_id is null)),
		add constraint report_case_removed check (outcome <> 'removed' or message_id is not null)`,
	`create index report_case_person on report_case (person_id) where person_id is not null`,
	`create unique index report_case_open_person on report_case (person_id) where person_id is not null and decided_at is null`
];
