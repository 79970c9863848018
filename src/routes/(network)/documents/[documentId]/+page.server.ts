import type { Actions, PageServerLoad } from './$types';
import { DocumentRef, RenameDocument } from '#shared/documents.ts';
import * as documents from '#server/features/documents/commands.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	page: await readAt(event, DocumentRef, documents.loadDocumentPage)
});

export const actions: Actions = {
	rename: (event) => submit(event, RenameDocument, documents.renameDocument, (document) => `/documents/${document.id}`)
};
