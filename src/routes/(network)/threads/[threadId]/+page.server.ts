import type { Actions, PageServerLoad } from './$types';
import { PostMessage, ThreadRef } from '#shared/discussions.ts';
import * as discussions from '#server/features/discussions/commands.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	page: await readAt(event, ThreadRef, discussions.loadThread, (search) => ({
		before: search.has('before') ? Number(search.get('before')) : null
	})),
	clientId: crypto.randomUUID()
});

export const actions: Actions = {
	post: (event) =>
		submit(event, PostMessage, discussions.postMessage, (message) => `/threads/${message.threadId}#m-${message.id}`)
};
