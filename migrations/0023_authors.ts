import { sql, type Kysely } from 'kysely';

/** Who wrote what of a document. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// From `clock` on, up to the next row of the client. Without a person nobody knows who wrote it; `brought_by` gave it
	// back after the server had lost it. It outlives the changes, which folding deletes.
	`create table document_client (
		document_id uuid not null,
		client bigint not null,
		clock bigint not null,
		person_id uuid,
		brought_by uuid,
		constraint document_client_pk primary key (document_id, client, clock),
		constraint document_client_document_fk foreign key (document_id) references document (id) on delete cascade,
		constraint document_client_person_fk foreign key (person_id) references person (id) on delete set null,
		constraint document_client_brought_fk foreign key (brought_by) references person (id) on delete set null
	)`,
	`create index document_client_person on document_client (person_id)`,
	`create index document_client_brought on document_client (brought_by) where brought_by is not null`
];
