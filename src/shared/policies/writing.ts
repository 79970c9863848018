import type { Byline } from '../people.ts';
import { postMessage, type ThreadFacts } from './discussions.ts';
import { oneOf, type Standing } from './standing.ts';

/** What the rules about writing need to know of a thread. */
export interface NamedThreadFacts extends ThreadFacts {
	byline: Byline;
}

/** Where texts stand under people's names. Elsewhere nothing may tell who is about to write. */
const goesByNames = ({ byline }: NamedThreadFacts) => byline.kind === 'person';

/** T1 The network keeps drafts for members and leads of the space, in threads that go by names. */
export const keepDraft = (who: Standing, thread: NamedThreadFacts) =>
	goesByNames(thread) && oneOf(who.space, 'lead', 'member');

/** T2 People of the space show each other that they are in a thread that goes by names; who passes by neither shows nor sees. */
export const showPresence = (who: Standing, thread: NamedThreadFacts) => goesByNames(thread) && who.space !== null;

/** T3 Whoever may post there shows that she or he is writing. */
export const showWriting = (who: Standing, thread: NamedThreadFacts) =>
	showPresence(who, thread) && postMessage(who, thread);
