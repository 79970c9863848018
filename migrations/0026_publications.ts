import { sql, type Kysely } from 'kysely';

/** Versions that were published: each at an address for good. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// A copy, without who wrote what: it outlives its version, and goes with its document. Withdrawing deletes it.
	`create table publication (
		id uuid not null,
		document_id uuid not null,
		title text not null,
		kind text not null,
		language text,
		hash text not null,
		text jsonb not null,
		redacted_at timestamptz,
		published_by uuid,
		published_at timestamptz not null,
		constraint publication_pk primary key (id),
		constraint publication_document_fk foreign key (document_id) references document (id) on delete cascade,
		constraint publication_by_fk foreign key (published_by) references person (id) on delete set null
	)`,
	`create index publication_document on publication (document_id, published_at)`,
	`create index publication_by on publication (published_by) where published_by is not null`,
	// Those whose names stand under it, because somebody chose so.
	`create table publication_author (
		publication_id uuid not null,
		person_id uuid not null,
		constraint publication_author_pk primary key (publication_id, person_id),
		constraint publication_author_publication_fk foreign key (publication_id) references publication (id) on delete cascade,
		constraint publication_author_person_fk foreign key (person_id) references person (id) on delete cascade
	)`,
	`create index publication_author_person on publication_author (person_id)`
];
