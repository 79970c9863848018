import type { PeopleCalls } from '#shared/people.ts';
import { ListPersonCards } from '#shared/people.ts';
import * as people from '#server/features/people/commands.ts';
import type { Handler } from '../handler.ts';

/** Who people are. */
export const peopleHandlers: { [C in keyof PeopleCalls]: Handler<C> } = {
	'person:cards': { input: ListPersonCards, run: people.listPersonCards }
};
