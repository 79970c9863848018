import type { PageServerLoad } from './$types';
import { FindOrganisations } from '#shared/organisations.ts';
import { findOrganisations } from '#server/features/organisations/keeping.ts';
import { readAt } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => ({
	list: await readAt(event, FindOrganisations, findOrganisations, (search) => ({
		words: search.get('words') ?? '',
		...(search.get('page') && { page: search.get('page') })
	}))
});
