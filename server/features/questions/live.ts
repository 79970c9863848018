import type { QuestionNews } from '#shared/questions.ts';
import type { Reader } from '#server/core/catch-up.ts';
import { findQuestion, listQuestionsById } from './queries.ts';

/** Reads again what rows of the log were about, for those who were away. */
export const questionReaders: { [K in QuestionNews['kind']]: Reader<K> } = {
	'question:asked': async (tx, rows) => {
		const questions = await listQuestionsById(
			tx,
			rows.flatMap((row) => row.threadId ?? [])
		);
		const byId = new Map(questions.map((question) => [question.id, question]));
		return rows.map((row) => {
			const question = byId.get(row.threadId ?? '');
			// Its messages have rows of their own, the first one too: here it is as it was when it was asked.
			return question
				? { kind: 'question:asked', question: { ...question, messageCount: 0, lastMessageAt: null, acceptedId: null } }
				: null;
		});
	},
	'answer:accepted': (tx, rows) =>
		Promise.all(
			rows.map(async ({ threadId = '' }) => {
				const part = await findQuestion(tx, threadId);
				return part && { kind: 'answer:accepted' as const, threadId, messageId: part.acceptedId };
			})
		)
};
