import type { PageServerLoad } from './$types';
import { FindAnything } from '#shared/search.ts';
import * as search from '#server/features/search/commands.ts';
import { readAt } from '#server/http/read.ts';

const wordsIn = (asked: URLSearchParams) => ({ words: asked.get('words') ?? '' });

export const load: PageServerLoad = async (event) => ({
	found: await readAt(event, FindAnything, search.findAnything, wordsIn),
	...wordsIn(event.url.searchParams)
});
