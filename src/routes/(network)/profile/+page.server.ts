import type { Actions, PageServerLoad } from './$types';
import { UpdateProfile } from '#shared/profiles.ts';
import * as people from '#server/features/people/commands.ts';
import { read } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ own: await read(event, people.loadOwnProfile) });

export const actions: Actions = {
	update: (event) => submit(event, UpdateProfile, people.updateProfile, () => '/profile?kept#preview')
};
