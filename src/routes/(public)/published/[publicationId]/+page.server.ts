import type { Actions, PageServerLoad } from './$types';
import { AnswerNaming, PublicationRef } from '#shared/publications.ts';
import { answerNaming, loadPublication } from '#server/features/documents/publishing.ts';
import { readOpenlyAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	published: await readOpenlyAt(event, PublicationRef, loadPublication)
});

export const actions: Actions = {
	answer: (event) => submit(event, AnswerNaming, answerNaming, () => `/published/${event.params.publicationId}`)
};
