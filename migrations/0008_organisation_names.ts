import { sql, type Kysely } from 'kysely';

/** Other names of an organisation: how it was written before, and what was merged into it. People search by any of them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table organisation_name (
			organisation_id uuid not null,
			text text not null,
			constraint organisation_name_pk primary key (organisation_id, text),
			constraint organisation_name_organisation_fk foreign key (organisation_id) references organisation (id) on delete cascade
		)
	`.execute(db);
}
