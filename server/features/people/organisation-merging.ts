import { sql } from 'kysely';
import { fold } from '#shared/fold.ts';
import type { Id } from '#shared/ids.ts';
import type { PersonName } from '#shared/people.ts';
import type { OrganisationKind, ProfileField, Visibility } from '#shared/profiles.ts';
import type { Tx } from '#server/core/transaction.ts';
import { searchTextsOf } from './search-text.ts';

/** All names of an organisation in one text, the one it goes by first; null of none. */
export const findOrganisationWords = async (tx: Tx, organisationId: Id | null): Promise<string | null> => {
	if (organisationId === null) return null;
	const { rows } = await sql<{ text: string }>`
		select name as text from organisation where id = ${organisationId}
		union all select text from organisation_name where organisation_id = ${organisationId}
	`.execute(tx.db);
	return rows.length > 0 ? rows.map(({ text }) => text).join(' \n ') : null;
};

/** Keeps a name by which people may still look for an organisation, unless it is the one it goes by. */
export const keepOtherName = async (tx: Tx, organisationId: Id, text: string, name: string) => {
	if (fold(text) === fold(name)) return;
	await tx.db
		.insertInto('organisation_name')
		.values({ organisation_id: organisationId, text })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
};

/** Writes what an organisation is called and is. */
export const updateOrganisation = async (
	tx: Tx,
	organisationId: Id,
	to: { name: string; kind: OrganisationKind; country: string | null }
) => {
	await tx.db
		.updateTable('organisation')
		.set({ name: to.name, kind: to.kind, country_code: to.country })
		.where('id', '=', organisationId)
		.execute();
	// What it goes by is no other name of it.
	await tx.db
		.deleteFrom('organisation_name')
		.where('organisation_id', '=', organisationId)
		.where('text', '=', to.name)
		.execute();
};

/** Moves all that refers to an organisation to another, names too, and takes it away. */
export const moveOrganisation = async (tx: Tx, from: Id, to: Id) => {
	await tx.db.updateTable('person').set({ organisation_id: to }).where('organisation_id', '=', from).execute();
	await sql`
		insert into organisation_name (organisation_id, text)
		select ${to}::uuid, text from organisation_name where organisation_id = ${from}
			and text <> (select name from organisation where id = ${to})
		on conflict do nothing
	`.execute(tx.db);
	await sql`
		update organisation set listed = organisation.listed or gone.listed
		from organisation gone where organisation.id = ${to} and gone.id = ${from}
	`.execute(tx.db);
	await tx.db.deleteFrom('organisation').where('id', '=', from).execute();
};

interface SearchableRow {
	id: Id;
	names: PersonName[] | null;
	pseudonym: string | null;
	country: string | null;
	place: string | null;
	occupation: string | null;
	works_on: string | null;
	ask_about: string | null;
	fields: Partial<Record<ProfileField, Visibility>> | null;
}

/** Writes anew by which words the people of an organisation are found: its names have changed. */
export const refreshSearchTexts = async (tx: Tx, organisationId: Id) => {
	const organisation = await findOrganisationWords(tx, organisationId);
	const { rows } = await sql<SearchableRow>`
		select id, pseudonym, country_code as country, place, occupation, works_on, ask_about,
			(select json_agg(json_build_object('script', script, 'text', text) order by position)
				from person_name where person_id = person.id) as names,
			(select json_object_agg(field, visibility) from person_field where person_id = person.id) as fields
		from person where organisation_id = ${organisationId}
	`.execute(tx.db);
	const texts = rows.map(({ names, fields, works_on: worksOn, ask_about: askAbout, ...row }) =>
		searchTextsOf({ ...row, worksOn, askAbout, names: names ?? [], visibility: fields ?? {}, organisation })
	);
	await sql`
		update person set search_text = anew.for_network, group_search_text = anew.for_groups
		from unnest(
			${rows.map(({ id }) => id)}::uuid[], ${texts.map((one) => one.forNetwork)}::text[],
			${texts.map((one) => one.forGroups)}::text[]
		) as anew (id, for_network, for_groups)
		where person.id = anew.id
	`.execute(tx.db);
};
