import type { Actions, PageServerLoad } from './$types';
import { MendOrganisation, MergeOrganisation, OrganisationRef } from '#shared/organisations.ts';
import * as keeping from '#server/features/organisations/keeping.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	kept: await readAt(event, OrganisationRef, keeping.loadKept)
});

const pageOf = (organisationId: string) => `/steward/organisations/${organisationId}`;

export const actions: Actions = {
	mend: (event) => submit(event, MendOrganisation, keeping.mendOrganisation, () => pageOf(event.params.organisationId)),
	merge: (event) =>
		submit(event, MergeOrganisation, keeping.mergeOrganisation, ({ organisationId }) => pageOf(organisationId))
};
