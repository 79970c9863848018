import type { Actions, PageServerLoad } from './$types';
import { AnswerComment, BeginComment, ListComments, ResolveComment } from '#shared/comments.ts';
import { DocumentRef, RenameDocument, SetStage, StartThreadAbout } from '#shared/documents.ts';
import * as comments from '#server/features/documents/comments.ts';
import * as documents from '#server/features/documents/commands.ts';
import { placeOfThreadAbout, startThreadAbout } from '#server/features/documents/linking.ts';
import { bringingFilesTo } from '#server/http/bringing-files.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	page: await readAt(event, DocumentRef, documents.loadDocumentPage),
	margin: await readAt(event, ListComments, comments.listComments),
	clientId: crypto.randomUUID()
});

const bringingFiles = bringingFilesTo(({ locals, params: { documentId } }) =>
	placeOfThreadAbout(locals.ctx, { documentId })
);

const back = (event: { params: { documentId: string } }, threadId: string) =>
	`/documents/${event.params.documentId}#c-${threadId}`;

export const actions: Actions = {
	comment: (event) => submit(event, BeginComment, comments.beginComment, ({ thread }) => back(event, thread.id)),
	answer: (event) => submit(event, AnswerComment, comments.answerComment, ({ threadId }) => back(event, threadId)),
	resolve: (event) => submit(event, ResolveComment, comments.resolveComment, ({ id }) => back(event, id)),
	startThread: (event) =>
		submit(event, StartThreadAbout, startThreadAbout, (thread) => `/threads/${thread.id}`, bringingFiles),
	stage: (event) => submit(event, SetStage, documents.setStage, (document) => `/documents/${document.id}`),
	rename: (event) => submit(event, RenameDocument, documents.renameDocument, (document) => `/documents/${document.id}`)
};
