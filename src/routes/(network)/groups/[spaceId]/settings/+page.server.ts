import type { Actions, PageServerLoad } from './$types';
import { ChangeGroup } from '#shared/doors.ts';
import { SpaceRef } from '#shared/spaces.ts';
import * as doors from '#server/features/spaces/doors.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ page: await readAt(event, SpaceRef, doors.loadSettings) });

export const actions: Actions = {
	default: (event) => submit(event, ChangeGroup, doors.changeGroup, (space) => `/groups/${space.id}`)
};
