import { sql, type Kysely } from 'kysely';

/** Versions of documents, and what each person last saw of one. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// `text` holds nodes whose letters point at rows of document_client, never at people.
	`create table document_version (
		id uuid not null,
		document_id uuid not null,
		number integer not null,
		kind text not null,
		name text,
		hash text not null,
		text jsonb not null,
		up_to bigint not null,
		restored_from integer,
		made_by uuid,
		created_at timestamptz not null,
		constraint document_version_pk primary key (id),
		constraint document_version_number unique (document_id, number),
		constraint document_version_kind check (kind in ('automatic', 'named', 'before', 'restored')),
		constraint document_version_document_fk foreign key (document_id) references document (id) on delete cascade,
		constraint document_version_made_fk foreign key (made_by) references person (id) on delete set null
	)`,
	`create index document_version_made on document_version (made_by) where made_by is not null`,
	`create index document_version_due on document_version (created_at) where name is null`,
	`create table document_seen (
		document_id uuid not null,
		person_id uuid not null,
		version_id uuid not null,
		up_to bigint not null,
		constraint document_seen_pk primary key (document_id, person_id),
		constraint document_seen_document_fk foreign key (document_id) references document (id) on delete cascade,
		constraint document_seen_person_fk foreign key (person_id) references person (id) on delete cascade,
		constraint document_seen_version_fk foreign key (version_id) references document_version (id) on delete cascade
	)`,
	`create index document_seen_person on document_seen (person_id)`,
	`create index document_seen_version on document_seen (version_id)`
];
