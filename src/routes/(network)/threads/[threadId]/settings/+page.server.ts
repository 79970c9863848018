import type { Actions, PageServerLoad } from './$types';
import { CloseThread, PinThread, ThreadId } from '#shared/deeds.ts';
import type { Thread } from '#shared/discussions.ts';
import { StartDocumentFrom } from '#shared/documents.ts';
import * as deeds from '#server/features/discussions/thread-deeds.ts';
import { startDocumentFrom } from '#server/features/documents/linking.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	page: await readAt(event, ThreadId, deeds.loadThreadSettings),
	clientId: crypto.randomUUID()
});

const back = ({ id }: Thread) => `/threads/${id}`;

export const actions: Actions = {
	pin: (event) => submit(event, PinThread, deeds.pinThread, back),
	close: (event) => submit(event, CloseThread, deeds.closeThread, back),
	reopen: (event) => submit(event, ThreadId, deeds.reopenThread, back),
	createDocument: (event) =>
		submit(event, StartDocumentFrom, startDocumentFrom, (document) => `/documents/${document.id}`)
};
