import type { Actions, PageServerLoad } from './$types';
import { ThreadId } from '#shared/deeds.ts';
import { SetLevel } from '#shared/following.ts';
import { loadFollowing, setLevel } from '#server/features/discussions/following.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ page: await readAt(event, ThreadId, loadFollowing) });

export const actions: Actions = {
	set: (event) => submit(event, SetLevel, setLevel, ({ threadId }) => `/threads/${threadId}`)
};
