import { Refusal } from '#shared/errors.ts';
import {
	organisationsPerPage,
	type OrganisationPage,
	type OrganisationRef,
	type OrganisationsPage,
	type OrganisationsRef
} from '#shared/organisations.ts';
import * as may from '#shared/policies/index.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { listProfiles } from '#server/features/people/card-queries.ts';
import { findInDirectory } from '#server/features/people/directory-queries.ts';
import * as queries from '#server/features/people/organisation-queries.ts';

const authorizeReading = async (tx: Tx) => {
	const standing = await standingOf(tx);
	if (standing.personId === null) throw new Refusal('not_signed_in');
	authorize(may.seePeople(standing));
};

/** The organisations one may know of, a page at a time. */
export const listOrganisations = (ctx: Ctx, { page }: OrganisationsRef): Promise<OrganisationsPage> =>
	inSnapshot(ctx, async (tx) => {
		await authorizeReading(tx);
		const all = await queries.listOrganisations(tx);
		return {
			organisations: all.slice((page - 1) * organisationsPerPage, page * organisationsPerPage),
			page,
			pages: Math.max(1, Math.ceil(all.length / organisationsPerPage))
		};
	});

/** An organisation with the first of its people. One that is named only by people who hide it is `not_found`. */
export const loadOrganisation = (ctx: Ctx, { organisationId }: OrganisationRef): Promise<OrganisationPage> =>
	inSnapshot(ctx, async (tx) => {
		await authorizeReading(tx);
		const organisation = await queries.findOrganisation(tx, organisationId);
		found(organisation);
		const { ids } = await findInDirectory(tx, { ...everybody, organisation: organisationId });
		return { organisation, people: await listProfiles(tx, ids) };
	});

const everybody = { words: '', country: null, sector: null, language: null, theme: null, willing: false, page: 1 };
