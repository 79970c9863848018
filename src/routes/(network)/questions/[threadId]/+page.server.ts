import type { Actions, PageServerLoad } from './$types';
import { PostMessage, ThreadRef } from '#shared/discussions.ts';
import { AcceptAnswer } from '#shared/questions.ts';
import { MarkUnread, ReadThread } from '#shared/reading.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import * as reading from '#server/features/discussions/reading.ts';
import { acceptAnswer, loadQuestion } from '#server/features/questions/commands.ts';
import { readAt } from '#server/http/read.ts';
import { placeInThread } from '#server/http/thread-place.ts';
import { submit } from '#server/http/submit.ts';
import { bringingFiles } from '#server/http/bringing-files.ts';

export const load: PageServerLoad = async (event) => ({
	page: await readAt(event, ThreadRef, loadQuestion, placeInThread),
	clientId: crypto.randomUUID()
});

export const actions: Actions = {
	post: (event) =>
		submit(
			event,
			PostMessage,
			postMessage,
			(message) => `/questions/${message.threadId}?latest#m-${message.id}`,
			bringingFiles
		),
	accept: (event) => submit(event, AcceptAnswer, acceptAnswer, ({ threadId }) => `/questions/${threadId}`),
	read: (event) => submit(event, ReadThread, reading.readThread, ({ threadId }) => `/questions/${threadId}`),
	markUnread: (event) => submit(event, MarkUnread, reading.markUnread, ({ threadId }) => `/questions/${threadId}#new`)
};
