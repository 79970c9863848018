import type { Actions, PageServerLoad } from './$types';
import { ListQuestions, AskQuestion } from '#shared/questions.ts';
import { askQuestion, listQuestions } from '#server/features/questions/commands.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	/** Whether one may ask at all is said by the list. */
	mayAsk: (await readAt(event, ListQuestions, listQuestions)).mayAsk,
	clientId: crypto.randomUUID()
});

export const actions: Actions = {
	default: (event) => submit(event, AskQuestion, askQuestion, (question) => `/questions/${question.id}`)
};
