import type { Actions, PageServerLoad } from './$types';
import { StartGroup } from '#shared/doors.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { read } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	groups: await read(event, spaces.listGroups),
	clientId: crypto.randomUUID()
});

export const actions: Actions = {
	startGroup: (event) => submit(event, StartGroup, spaces.startGroup, (space) => `/groups/${space.id}`)
};
