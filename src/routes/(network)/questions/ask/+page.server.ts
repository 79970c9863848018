import type { Actions, PageServerLoad } from './$types';
import { AskQuestion } from '#shared/questions.ts';
import { askQuestion, loadAsking } from '#server/features/questions/commands.ts';
import { bringingFilesTo } from '#server/http/bringing-files.ts';
import { read } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	...(await read(event, loadAsking)),
	clientId: crypto.randomUUID()
});

const bringingFiles = bringingFilesTo(async ({ locals }) => ({ spaceId: (await loadAsking(locals.ctx)).spaceId }));

export const actions: Actions = {
	default: (event) => submit(event, AskQuestion, askQuestion, (question) => `/questions/${question.id}`, bringingFiles)
};
