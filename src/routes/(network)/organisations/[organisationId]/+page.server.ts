import type { PageServerLoad } from './$types';
import { OrganisationRef } from '#shared/organisations.ts';
import * as organisations from '#server/features/organisations/commands.ts';
import { readAt } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => ({
	house: await readAt(event, OrganisationRef, organisations.loadOrganisation)
});
