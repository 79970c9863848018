import type { Actions, PageServerLoad } from './$types';
import { StartCommittee } from '#shared/committees.ts';
import { SpaceRef } from '#shared/spaces.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import { startCommittee } from '#server/features/spaces/committees.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	/** The space that gives the mandate. */
	mandator: await readAt(event, SpaceRef, loadSpace, (search) => ({ spaceId: search.get('by') }))
});

export const actions: Actions = {
	default: (event) => submit(event, StartCommittee, startCommittee, (space) => `/groups/${space.id}`)
};
