import { sql, type Kysely } from 'kysely';

/** The directory: names in order, words that only those of a shared group may find, organisations that are nobody's secret. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// search_text holds what the network may see; what is shown in shared groups only is kept apart, so that no word leads
	// anybody else to it. sort_name is the name that is shown, folded.
	`alter table person
		add column group_search_text text not null default '',
		add column sort_name text not null default ''`,
	`create index person_group_search on person using gin (group_search_text gin_trgm_ops)`,
	`create index person_sort_name on person (sort_name, id)`,
	`create index person_themes on person using gin (themes)`,
	`create index person_language_language on person_language (language)`,
	// One that a person named herself is known to those who see that she belongs to it, and to nobody else.
	`alter table organisation add column listed boolean not null default false`,
	`update organisation set listed = true`,
	`create unique index focal_point_current on focal_point (country_code) where until is null`
];
