import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { PostMessage, ThreadRef } from '#shared/discussions.ts';
import { MarkUnread, ReadThread } from '#shared/reading.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import * as reading from '#server/features/discussions/reading.ts';
import { loadBeside } from '#server/features/space-home/commands.ts';
import { readAt } from '#server/http/read.ts';
import { placeInThread } from '#server/http/thread-place.ts';
import { submit } from '#server/http/submit.ts';
import { bringingFiles } from '#server/http/bringing-files.ts';

export const load: PageServerLoad = async (event) => {
	const [page, beside] = await Promise.all([
		readAt(event, ThreadRef, loadThread, placeInThread),
		readAt(event, ThreadRef, loadBeside)
	]);
	// Who comes from a list of what is unread need not know that this one asks.
	if (page.thread.kind === 'question') redirect(307, `/questions/${page.thread.id}${event.url.search}`);
	return { page, beside, clientId: crypto.randomUUID() };
};

export const actions: Actions = {
	post: (event) =>
		submit(
			event,
			PostMessage,
			postMessage,
			(message) => `/threads/${message.threadId}?latest#m-${message.id}`,
			bringingFiles
		),
	read: (event) => submit(event, ReadThread, reading.readThread, ({ threadId }) => `/threads/${threadId}`),
	markUnread: (event) => submit(event, MarkUnread, reading.markUnread, ({ threadId }) => `/threads/${threadId}#new`)
};
