import type { PageServerLoad } from './$types';
import { filterOf, FindPeople } from '#shared/directory.ts';
import * as people from '#server/features/people/commands.ts';
import { readAt } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => ({
	directory: await readAt(event, FindPeople, people.listPeople, filterOf)
});
