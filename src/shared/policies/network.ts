import type { GroupStarters } from '../spaces.ts';
import { oneOf, type Standing } from './standing.ts';

/** N1 Whoever is in the network, and not suspended, may come in. */
export const enter = (who: Standing) => who.network !== null;

/** N2 Stewards start working groups; members too, where the network says so. */
export const startGroup = (who: Standing, starters: GroupStarters) =>
	who.network === 'steward' || (starters === 'members' && who.network === 'member');

/** N3 Stewards suspend and let in again anybody but themselves. */
export const suspend = (who: Standing, whom: string) => who.network === 'steward' && who.personId !== whom;

/** N4 Whoever is in the network sees who else is. */
export const seePeople = (who: Standing) => oneOf(who.network, 'steward', 'member', 'observer');

/** N5 Stewards see the people of the network, who waits at its door, and of each group that it exists, its leads and its size. */
export const keepHouse = (who: Standing) => who.network === 'steward';

/** N6 Stewards name the network and say who may start groups. */
export const changeNetwork = (who: Standing) => who.network === 'steward';

/** N7 Strangers are told how many there are from five people on, and in steps of five: nobody can be told from a number. */
export const tellStrangers = (count: number): number | null => (count < 5 ? null : count - (count % 5));
