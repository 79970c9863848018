import { sql, type Kysely } from 'kysely';

/** Reports of documents beside those of messages and people, and what a decision keeps in the trash. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	`alter table report_case drop constraint report_case_about, drop constraint report_case_removed`,
	`alter table report_case
		add column about text not null default 'message',
		add column document_id uuid,
		add constraint report_case_document_fk foreign key (document_id) references document (id) on delete set null`,
	`update report_case set about = 'person' where person_id is not null`,
	// A document that was purged leaves its case to the record of the space.
	`alter table report_case
		alter column about drop default,
		add constraint report_case_about check (about in ('message', 'person', 'document')),
		add constraint report_case_message check ((about = 'message') = (message_id is not null)),
		add constraint report_case_person check ((about = 'person') = (person_id is not null)),
		add constraint report_case_document check (about = 'document' or document_id is null),
		add constraint report_case_removed check (outcome <> 'removed' or about <> 'person')`,
	`create index report_case_document on report_case (document_id) where document_id is not null`,
	`create unique index report_case_open_document on report_case (document_id) where document_id is not null and decided_at is null`,
	// Put there by a decision: nobody takes it out again unless that was wrong.
	`alter table document add column held_in_trash boolean not null default false`
];
