import type { PageServerLoad } from './$types';
import { OrganisationsRef } from '#shared/organisations.ts';
import * as organisations from '#server/features/organisations/commands.ts';
import { readAt } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => ({
	list: await readAt(event, OrganisationsRef, organisations.listOrganisations, (search) =>
		search.get('page') ? { page: search.get('page') } : {}
	)
});
