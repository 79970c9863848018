import type { Actions, PageServerLoad } from './$types';
import { StartGroup } from '#shared/doors.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { loadToday } from '#server/features/today/commands.ts';
import { read } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ today: await read(event, loadToday) });

export const actions: Actions = {
	startGroup: (event) => submit(event, StartGroup, spaces.startGroup, (space) => `/groups/${space.id}`)
};
