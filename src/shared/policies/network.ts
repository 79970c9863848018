import { oneOf, type Standing } from './standing.ts';

/** N1 Whoever is in the network, and not suspended, may come in. */
export const enter = (who: Standing) => who.network !== null;

/** N2 Stewards start working groups. */
export const startGroup = (who: Standing) => who.network === 'steward';

/** N3 Stewards suspend and let in again anybody but themselves. */
export const suspend = (who: Standing, whom: string) => who.network === 'steward' && who.personId !== whom;

/** N4 Whoever is in the network sees who else is. */
export const seePeople = (who: Standing) => oneOf(who.network, 'steward', 'member', 'observer');

/** N5 Stewards see the people of the network with what is theirs to do about them. */
export const keepHouse = (who: Standing) => who.network === 'steward';
