import { sql, type Kysely } from 'kysely';

/** When a document in the trash is destroyed: what a decision put there waits for an appeal, and for what comes of it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// In the trash without it: for as long as an appeal is open.
	`alter table document add column purge_at timestamptz`,
	`update document set purge_at = trashed_at + case when held_in_trash then interval '30 days' else interval '7 days' end
		where trashed_at is not null`,
	`update document set purge_at = case when case_of.appeal_outcome is null then null else case_of.appeal_decided_at + interval '7 days' end
		from report_case as case_of
		where case_of.document_id = document.id and case_of.appealed_at is not null and held_in_trash`,
	`alter table document add constraint document_purge_at check (purge_at is null or trashed_at is not null)`,
	`create index document_purge_at on document (purge_at) where purge_at is not null`
];
