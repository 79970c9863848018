import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import { scriptOf, type PersonCard, type PersonName, type Sector } from '#shared/people.ts';
import type { Profile, ProfileField } from '#shared/profiles.ts';
import type { Theme } from '#shared/themes.ts';
import type { Tx } from '#server/core/transaction.ts';
import { hiddenFields, mayEachBeKnown, throughTheEyesOf } from './viewer-queries.ts';

interface CardRow {
	id: Id;
	names: PersonName[] | null;
	pseudonym: string | null;
	verified: boolean;
	sees_names: boolean;
	country_code: string | null;
	sector: string | null;
	occupation: string | null;
	organisation: string | null;
	languages: string[] | null;
	emptied: boolean;
	hidden: ProfileField[];
}

interface ProfileRow extends CardRow {
	place: string | null;
	organisation_id: Id | null;
	works_on: string | null;
	ask_about: string | null;
	themes: Theme[];
	willing_to_answer: boolean;
	willing_to_meet: boolean;
}

/** Gives a field's value where the viewer may see it, and else what says nothing. */
const shownIn =
	(row: CardRow) =>
	<T>(field: ProfileField, value: T, nothing: T): T =>
		row.hidden.includes(field) ? nothing : value;

const toCard = (row: CardRow): PersonCard => {
	const shown = shownIn(row);
	const pseudonyms = row.pseudonym === null ? [] : [{ script: scriptOf(row.pseudonym), text: row.pseudonym }];
	return {
		id: row.id,
		names: [...pseudonyms, ...(row.sees_names ? (row.names ?? []) : [])],
		pseudonymous: row.pseudonym !== null,
		verified: row.verified,
		country: shown('country', row.country_code, null),
		sector: shown('sector', row.sector as Sector | null, null),
		occupation: shown('occupation', row.occupation, null),
		organisation: shown('organisation', row.organisation, null),
		languages: shown('languages', row.languages ?? [], []),
		former: row.emptied
	};
};

const toProfile = (row: ProfileRow): Profile => {
	const shown = shownIn(row);
	return {
		card: toCard(row),
		place: shown('place', row.place, null),
		organisationId: shown('organisation', row.organisation_id, null),
		worksOn: shown('worksOn', row.works_on, null),
		askAbout: shown('askAbout', row.ask_about, null),
		themes: shown('themes', row.themes, []),
		willingToAnswer: shown('willing', row.willing_to_answer, false),
		willingToMeet: shown('willing', row.willing_to_meet, false)
	};
};

const cardColumns = sql`person.id, person.country_code, person.sector, person.occupation, organisation.name as organisation,
	person.emptied_at is not null as emptied, person.verified_at is not null as verified,
	case when person.verified_at is not null then person.pseudonym end as pseudonym,
	person.pseudonym is null or person.verified_at is null or person.id is not distinct from viewer.standing_person
		or (viewer.standing_network = 'steward' and person.verified_by is not distinct from viewer.standing_person) as sees_names,
	(select json_agg(json_build_object('script', script, 'text', text) order by position)
		from person_name where person_id = person.id) as names,
	(select json_agg(language order by position) from person_language where person_id = person.id) as languages,
	${hiddenFields} as hidden`;

const profileColumns = sql`${cardColumns}, person.place, person.organisation_id, person.works_on, person.ask_about, person.themes,
	person.willing_to_answer, person.willing_to_meet`;

/** The cards of some people as whoever acts may see them, in no order; nobody's ids and those of people who may not be known are left out. */
export const listPersonCards = async (tx: Tx, ids: Id[]): Promise<PersonCard[]> => {
	if (ids.length === 0) return [];
	const among = [...new Set(ids)];
	const { rows } = await sql<CardRow>`
		with ${throughTheEyesOf(tx)}
		select ${cardColumns}
		from viewer cross join person left join organisation on organisation.id = person.organisation_id
		where person.id = any(${among}::uuid[]) and ${mayEachBeKnown}
	`.execute(tx.db);
	return rows.map(toCard);
};

/** The profiles of some people as whoever acts may see them, in the order of the ids; those one may not know of are left out. */
export const listProfiles = async (tx: Tx, ids: Id[]): Promise<Profile[]> => {
	if (ids.length === 0) return [];
	const { rows } = await sql<ProfileRow>`
		with ${throughTheEyesOf(tx)}
		select ${profileColumns}
		from viewer cross join person left join organisation on organisation.id = person.organisation_id
		where person.id = any(${ids}::uuid[]) and ${mayEachBeKnown}
		order by array_position(${ids}::uuid[], person.id)
	`.execute(tx.db);
	return rows.map(toProfile);
};
