import type { News } from '#shared/live.ts';
import {
	byAsking,
	fitsFilter,
	type Question,
	type QuestionFilter,
	type QuestionList,
	type QuestionPage
} from '#shared/questions.ts';
import { applyToThreadPage } from '$lib/discussions/apply.ts';

/** The page of a question after a piece of news: the same as loading it afresh. */
export const applyToQuestionPage = (page: QuestionPage, news: News): QuestionPage => {
	const question =
		news.kind === 'answer:accepted' && news.threadId === page.thread.id
			? { ...page.question, acceptedId: news.messageId }
			: page.question;
	return { ...page, ...applyToThreadPage(page, news), question };
};

/** The list of questions after a piece of news. What no longer fits the list goes; what was never in it stays out. */
export const applyToQuestionList = (
	list: QuestionList,
	news: News,
	filter: QuestionFilter,
	personId: string
): QuestionList => {
	switch (news.kind) {
		case 'question:asked':
			return withQuestions(
				list,
				[...list.questions.filter((one) => one.id !== news.question.id), news.question],
				filter,
				personId
			);
		case 'message:posted':
			return change(list, news.message.threadId, filter, personId, (question) => ({
				...question,
				messageCount: question.messageCount + 1,
				lastMessageAt: news.message.createdAt
			}));
		case 'message:deleted':
		case 'message:redacted':
		case 'message:restored': {
			const by = news.kind === 'message:restored' ? 1 : -1;
			return change(list, news.message.threadId, filter, personId, (question) => ({
				...question,
				messageCount: question.messageCount + by
			}));
		}
		case 'thread:closed':
		case 'thread:reopened':
		case 'thread:pinned':
		case 'thread:unpinned':
			return change(list, news.thread.id, filter, personId, (question) => ({ ...question, ...news.thread }));
		case 'answer:accepted':
			return change(list, news.threadId, filter, personId, (question) => ({ ...question, acceptedId: news.messageId }));
		default:
			return list;
	}
};

/** Whether a question may belong into a list again that was never in it: then the list loads anew. */
export const mayBringBack = (news: News) =>
	(news.kind === 'answer:accepted' && news.messageId === null) ||
	news.kind === 'message:deleted' ||
	news.kind === 'message:redacted';

const change = (
	list: QuestionList,
	id: string,
	filter: QuestionFilter,
	personId: string,
	to: (question: Question) => Question
) =>
	withQuestions(
		list,
		list.questions.map((question) => (question.id === id ? to(question) : question)),
		filter,
		personId
	);

const withQuestions = (
	list: QuestionList,
	questions: Question[],
	filter: QuestionFilter,
	personId: string
): QuestionList => ({
	...list,
	questions: questions.filter((question) => fitsFilter(question, filter, personId)).sort(byAsking)
});
