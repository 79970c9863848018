import type { Actions, PageServerLoad } from './$types';
import { BeginComment } from '#shared/comments.ts';
import { DocumentRef } from '#shared/documents.ts';
import { beginComment, loadCommenting } from '#server/features/documents/comments.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	page: await readAt(event, DocumentRef, loadCommenting),
	clientId: crypto.randomUUID()
});

export const actions: Actions = {
	default: (event) =>
		submit(event, BeginComment, beginComment, ({ thread }) => `/documents/${event.params.documentId}#c-${thread.id}`)
};
