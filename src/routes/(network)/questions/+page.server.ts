import type { PageServerLoad } from './$types';
import { ListQuestions } from '#shared/questions.ts';
import { listQuestions } from '#server/features/questions/commands.ts';
import { readAt } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => {
	const filter = event.url.searchParams.get('show') ?? 'open';
	return { filter, list: await readAt(event, ListQuestions, listQuestions, () => ({ filter })) };
};
