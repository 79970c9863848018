import { sql } from 'kysely';
import { fold } from '#shared/fold.ts';
import type { Id } from '#shared/ids.ts';
import type { OrganisationDto } from '#shared/organisations.ts';
import type { OrganisationKind } from '#shared/profiles.ts';
import type { Tx } from '#server/core/transaction.ts';
import { findNetworkId, standsInDirectory } from './directory-queries.ts';
import { isShown, mayBeKnown, throughTheEyesOf } from './viewer-queries.ts';

interface OrganisationRow {
	id: Id;
	name: string;
	other_names: string[];
	kind: string;
	country_code: string | null;
	people_count: number;
}

const toOrganisation = (row: OrganisationRow): OrganisationDto => ({
	id: row.id,
	name: row.name,
	otherNames: row.other_names,
	kind: row.kind as OrganisationKind,
	country: row.country_code,
	peopleCount: row.people_count
});

const organisationColumns = sql`organisation.id, organisation.name, organisation.kind, organisation.country_code,
	array(select text from organisation_name where organisation_id = organisation.id order by text) as other_names,
	coalesce(belonging.people_count, 0) as people_count`;

/** Counts, for each organisation, those of the directory whom the viewer sees to belong to it. */
const belonging = (networkId: Id | null) => sql`belonging as (
	select person.organisation_id, count(*) as people_count
	from viewer cross join person
	where person.organisation_id is not null and ${isShown('organisation')} and ${standsInDirectory(networkId)}
	group by person.organisation_id
)`;

/**
 * The organisations whoever acts may know of, by name: those the house lists, and those in which she or he sees somebody of
 * the directory. One that somebody named and hides is nobody else's.
 */
export const listOrganisations = async (tx: Tx): Promise<OrganisationDto[]> => {
	const { rows } = await sql<OrganisationRow>`
		with ${throughTheEyesOf(tx)}, ${belonging(await findNetworkId(tx))}
		select ${organisationColumns}
		from organisation left join belonging on belonging.organisation_id = organisation.id
		where organisation.listed or belonging.people_count > 0
		order by organisation.name collate "und-x-icu", organisation.id
	`.execute(tx.db);
	return rows.map(toOrganisation);
};

/** An organisation, if whoever acts may know of it: also by somebody who stands in no directory and shows where she belongs. */
export const findOrganisation = async (tx: Tx, organisationId: Id): Promise<OrganisationDto | null> => {
	const { rows } = await sql<OrganisationRow>`
		with ${throughTheEyesOf(tx)}, ${belonging(await findNetworkId(tx))}
		select ${organisationColumns}
		from viewer cross join organisation left join belonging on belonging.organisation_id = organisation.id
		where organisation.id = ${organisationId} and (organisation.listed or exists (
			select from person
			where person.organisation_id = organisation.id and ${isShown('organisation')} and ${mayBeKnown}
		))
	`.execute(tx.db);
	return rows[0] ? toOrganisation(rows[0]) : null;
};

/** The organisation whoever acts means by a name: one she or he knows of that is, or was, written alike, or nothing. */
export const findOrganisationByName = async (tx: Tx, name: string): Promise<Id | null> => {
	const wanted = fold(name);
	const known = await listOrganisations(tx);
	const isCalled = (text: string) => fold(text) === wanted;
	const meant = known.find(({ name }) => isCalled(name)) ?? known.find(({ otherNames }) => otherNames.some(isCalled));
	return meant?.id ?? null;
};

/** Lets two people who name one new organisation at the same moment wait for each other. */
export const lockOrganisationNames = async (tx: Tx) => {
	tx.hasWritten = true;
	await sql`select pg_advisory_xact_lock(hashtext('organisation names'))`.execute(tx.db);
};

/** Writes an organisation. `listed` when the house puts it there for all to know. */
export const insertOrganisation = async (
	tx: Tx,
	organisation: { id: Id; name: string; kind: string; country: string | null; listed: boolean }
) => {
	const { country, ...rest } = organisation;
	await tx.db
		.insertInto('organisation')
		.values({ ...rest, country_code: country, created_at: tx.now() })
		.execute();
};
