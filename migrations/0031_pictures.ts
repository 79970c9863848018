import { sql, type Kysely } from 'kysely';

/** Pictures in the texts of documents: they belong to their document, and go when no text of it shows them any longer. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	`alter table attachment
		add column document_id uuid,
		-- Since when it is to be seen in no text of its document.
		add column lost_at timestamptz,
		add constraint attachment_document_fk foreign key (document_id) references document (id) on delete cascade,
		add constraint attachment_lost check (lost_at is null or document_id is not null)`,
	`alter table attachment drop constraint attachment_place`,
	`alter table attachment add constraint attachment_place check (num_nonnulls(thread_id, space_id, document_id) = 1)`,
	`create index attachment_document on attachment (document_id, sha256) where document_id is not null`,
	`create index attachment_lost_at on attachment (lost_at) where lost_at is not null`,
	// The pictures of a text, by their hashes: as it was last read for finding, and of each copy.
	`alter table document_text add column pictures text[] not null default '{}'`,
	`alter table document_version add column pictures text[] not null default '{}'`,
	`alter table publication add column pictures text[] not null default '{}'`
];
