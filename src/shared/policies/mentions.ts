import type { SpaceFacts, Standing } from './standing.ts';

/** M1 In a group or committee whoever posts may call everybody; in the network only a steward, for it is everybody there is. */
export const callEverybody = (who: Standing, space: SpaceFacts) => space.kind !== 'network' || who.space === 'lead';
