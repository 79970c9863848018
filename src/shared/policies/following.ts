import type { Standing } from './standing.ts';

/** F1 Members, observers too, choose how much of a thread reaches them; whoever passes by has nothing to choose. */
export const setLevel = (who: Standing) => who.space !== null;
