import * as z from 'zod/mini';
import { Said } from './body.ts';
import { compareTexts, Language, Line } from './text.ts';
import { Attachments, type ThreadPage, type ThreadSummary } from './discussions.ts';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import type { Place } from './streams.ts';
import { themes, type Theme } from './themes.ts';

/** A question to the network: a thread that asks. Its first message says the situation, the others answer. */
export interface Question extends ThreadSummary {
	themes: Theme[];
	/** The answer that helped, chosen by who asked. */
	acceptedId: Id | null;
}

/** How many have answered. */
export const answerCount = (question: Question) => Math.max(0, question.messageCount - 1);

/** Questions in the order in which they were asked, the latest first. */
export const byAsking = (a: Question, b: Question) =>
	compareTexts(b.createdAt, a.createdAt) || compareTexts(a.id, b.id);

/** Which questions a list shows. */
export const questionFilters = ['open', 'unanswered', 'mine', 'all'] as const;
export type QuestionFilter = (typeof questionFilters)[number];

/** Whether a question belongs into a list, for somebody. */
export const fitsFilter = (question: Question, filter: QuestionFilter, personId: Id): boolean => {
	switch (filter) {
		case 'open':
			return question.acceptedId === null;
		case 'unanswered':
			return answerCount(question) === 0;
		case 'mine':
			return question.byline.kind === 'person' && question.byline.personId === personId;
		case 'all':
			return true;
	}
};

/** Whether somebody said that she or he would answer such questions: one of others, on one of these themes. */
export const asksMe = ({ byline, themes }: Question, answering: Theme[], personId: Id): boolean =>
	!(byline.kind === 'person' && byline.personId === personId) && themes.some((theme) => answering.includes(theme));

/** The list of questions. */
export interface QuestionList {
	questions: Question[];
	people: PersonCard[];
	mayAsk: boolean;
	/** On which themes I said that I would answer; none where I did not. */
	answering: Theme[];
	place: Place;
}

/** The page of a question: a thread with what makes it a question. */
export interface QuestionPage extends ThreadPage {
	question: { themes: Theme[]; acceptedId: Id | null; mayAccept: boolean };
}

/** What the page needs on which one asks. */
export interface AskingPage {
	/** The space in which questions are asked. */
	spaceId: Id;
	mayAsk: boolean;
}

/** Opens the list of questions. */
export const ListQuestions = z.strictObject({ filter: z._default(z.enum(questionFilters), 'open') });
export type ListQuestions = z.infer<typeof ListQuestions>;

/** Asks the network. Sent again with the same `clientId` it is not asked twice. */
export const AskQuestion = z.strictObject({
	title: Line(200),
	body: Said,
	themes: z._default(z.array(z.enum(themes)), []).check(
		z.minLength(1, { error: 'choose_theme' }),
		z.maxLength(5, { error: 'too_many_themes' }),
		z.refine((chosen) => new Set(chosen).size === chosen.length, { error: 'not_valid' })
	),
	language: z._default(z.nullable(Language), null),
	clientId: Id,
	attachments: Attachments
});
export type AskQuestion = z.infer<typeof AskQuestion>;

/** Says which answer helped; null takes it back. */
export const AcceptAnswer = z.strictObject({ threadId: Id, messageId: z.nullable(Id) });
export type AcceptAnswer = z.infer<typeof AcceptAnswer>;

/** What happened to questions; answers are messages and told as such. */
export type QuestionNews =
	| { kind: 'question:asked'; at: Place; question: Question }
	| { kind: 'answer:accepted'; at: Place; threadId: Id; messageId: Id | null };
