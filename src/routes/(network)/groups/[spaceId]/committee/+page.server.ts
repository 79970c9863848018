import type { Actions, PageServerLoad } from './$types';
import { StartCommittee } from '#shared/committees.ts';
import { SpaceRef } from '#shared/spaces.ts';
import { loadMandator, startCommittee } from '#server/features/spaces/committees.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ mandator: await readAt(event, SpaceRef, loadMandator) });

export const actions: Actions = {
	default: (event) => submit(event, StartCommittee, startCommittee, (space) => `/groups/${space.id}`)
};
