import { sql, type Kysely } from 'kysely';

/** Who made a link for reading: it leads somewhere only while she owns the document. Those made before are taken back. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	`delete from document_link`,
	`alter table document_link
		add column made_by uuid not null,
		add constraint document_link_made_by_fk foreign key (made_by) references person (id) on delete cascade`,
	`create index document_link_made_by on document_link (made_by)`
];
