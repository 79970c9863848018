import type { SpaceFacts, Standing } from './standing.ts';

/** A1 Whoever wrote in a group and is still in it is told when others come to read it, or the group's door changes. */
export const hearOfAudience = (who: Standing, space: SpaceFacts) => space.kind !== 'network' && who.space !== null;
