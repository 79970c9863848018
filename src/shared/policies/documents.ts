import { readSpace } from './spaces.ts';
import { oneOf, type SpaceFacts, type Standing } from './standing.ts';

/** W1 Whoever reads a space reads its documents. */
export const readDocument = (who: Standing, space: SpaceFacts) => readSpace(who, space);

/** W2 Members and leads begin documents. */
export const createDocument = (who: Standing) => oneOf(who.space, 'lead', 'member');

/** W3 Members and leads write in documents and rename them; observers read only. */
export const writeDocument = (who: Standing) => oneOf(who.space, 'lead', 'member');
