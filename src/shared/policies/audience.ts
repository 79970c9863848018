import type { SpaceFacts, Standing } from './standing.ts';

/**
 * A2 Who came in while newcomers read from their joining reads nothing that was said before, whatever her role, and no thread
 * in which nothing was said since. Where the whole network reads, she reads as everybody does. Documents are living texts, and read by all.
 */
export const readsAfter = (who: Standing, space: SpaceFacts): number => (space.access === 'open' ? 0 : who.readsAfter);

/** A3 What was said is there for whoever reads from before its number on; a thread goes by its last. */
export const readSaid = (who: Standing, space: SpaceFacts, number: number) => {
	const after = readsAfter(who, space);
	return after === 0 || number > after;
};

/** A1 Whoever wrote in a group and is still in it is told when others come to read it, or the group's door changes. */
export const hearOfAudience = (who: Standing, space: SpaceFacts) => space.kind !== 'network' && who.space !== null;
