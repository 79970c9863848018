import type { PageServerLoad } from './$types';
import { PersonRef } from '#shared/people.ts';
import * as people from '#server/features/people/commands.ts';
import { readAt } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => ({
	card: await readAt(event, PersonRef, people.loadPerson)
});
