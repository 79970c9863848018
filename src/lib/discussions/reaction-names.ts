import { m } from '#shared/messages/messages.js';
import type { ReactionKind } from '#shared/reactions.ts';

/** A kind of reaction in words. */
export const reactionNames: Record<ReactionKind, () => string> = {
	thanks: m.reaction_thanks,
	agree: m.reaction_agree,
	useful: m.reaction_useful,
	we_too: m.reaction_we_too,
	disagree: m.reaction_disagree,
	will_answer: m.reaction_will_answer
};

/** The sign beside the words, as lines in a square of 24: a tulip, a tick, a lamp, two rings, unequal, a pen. No hand and no face. */
export const reactionSigns: Record<ReactionKind, string> = {
	thanks: 'M12 20v-8M12 12C8 12 7 9 7 5c2 0 3.5 1 5 3 1.5-2 3-3 5-3 0 4-1 7-5 7M12 20c-3 0-5-1-6-3m6 3c3 0 5-1 6-3',
	agree: 'M5 13l4 4L19 7',
	useful: 'M9 18h6m-5 3h4M12 3a6 6 0 0 0-4 10.5c.7.7 1 1.5 1 2.5h6c0-1 .3-1.8 1-2.5A6 6 0 0 0 12 3z',
	we_too: 'M9 7a5 5 0 1 0 0 10A5 5 0 0 0 9 7zm6 0a5 5 0 1 0 0 10 5 5 0 0 0 0-10z',
	disagree: 'M5 9.5h14m-14 5h14M16 5L8 19',
	will_answer: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3'
};
