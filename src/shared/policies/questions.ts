import { readSpace } from './spaces.ts';
import { oneOf, type SpaceFacts, type Standing } from './standing.ts';

/** Q1 The network reads the questions asked to it; guests do not. */
export const readQuestions = (who: Standing, network: SpaceFacts) => readSpace(who, network);

/** Q2 Members of the network ask; observers read only. */
export const askQuestion = (who: Standing) => oneOf(who.space, 'lead', 'member');

/** Q3 Whoever asked says which answer helped. */
export const acceptAnswer = (who: Standing, askerId: string | null) =>
	who.personId !== null && who.personId === askerId && oneOf(who.space, 'lead', 'member');
