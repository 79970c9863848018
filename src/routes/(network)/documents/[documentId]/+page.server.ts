import type { Actions, PageServerLoad } from './$types';
import { DocumentRef, RenameDocument, SetStage, StartThreadAbout } from '#shared/documents.ts';
import * as documents from '#server/features/documents/commands.ts';
import { startThreadAbout } from '#server/features/documents/linking.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	page: await readAt(event, DocumentRef, documents.loadDocumentPage),
	clientId: crypto.randomUUID()
});

export const actions: Actions = {
	startThread: (event) => submit(event, StartThreadAbout, startThreadAbout, (thread) => `/threads/${thread.id}`),
	stage: (event) => submit(event, SetStage, documents.setStage, (document) => `/documents/${document.id}`),
	rename: (event) => submit(event, RenameDocument, documents.renameDocument, (document) => `/documents/${document.id}`)
};
