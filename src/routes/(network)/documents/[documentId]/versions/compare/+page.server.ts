import type { PageServerLoad } from './$types';
import { CompareVersions } from '#shared/versions.ts';
import { loadComparison } from '#server/features/documents/versions.ts';
import { readAt } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => ({
	page: await readAt(event, CompareVersions, loadComparison, (search) => ({
		from: search.get('from'),
		to: search.get('to') ?? 'now'
	}))
});
