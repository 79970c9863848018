import type { Actions, PageServerLoad } from './$types';
import { documentFilterOf, ListDocuments } from '#shared/document-list.ts';
import { DocumentRef } from '#shared/documents.ts';
import { listDocuments } from '#server/features/document-list/commands.ts';
import { restoreDocument } from '#server/features/documents/trash.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	list: await readAt(event, ListDocuments, listDocuments, documentFilterOf)
});

export const actions: Actions = {
	restore: (event) => submit(event, DocumentRef, restoreDocument, ({ id }) => `/documents/${id}`)
};
