import type { PageServerLoad } from './$types';
import { Search, searchIn } from '#shared/search.ts';
import * as search from '#server/features/search/commands.ts';
import { readAt } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => ({
	results: await readAt(event, Search, search.search, searchIn)
});
