import { oneOf, type SpaceFacts, type Standing } from './standing.ts';

const inNetwork = (who: Standing) => who.network !== null && who.network !== 'guest';

/** S1 A space by invitation is known to its members only; of all others the network (guests apart) knows name and purpose. */
export const seeSpace = (who: Standing, space: SpaceFacts) =>
	who.network !== null &&
	(who.space !== null ||
		(inNetwork(who) && (space.kind === 'network' || (space.access !== 'invitation' && !who.suspended))));

/** S2 Members read what is in a space; an open space is read by the whole network, guests apart. */
export const readSpace = (who: Standing, space: SpaceFacts) =>
	who.network !== null &&
	(who.space !== null || (inNetwork(who) && (space.kind === 'network' || space.access === 'open') && !who.suspended));

/** S3 Anybody of the network joins an open group by himself or herself, unless suspended from it. */
export const joinSpace = (who: Standing, space: SpaceFacts) =>
	oneOf(who.network, 'steward', 'member', 'observer') &&
	who.space === null &&
	!who.suspended &&
	space.kind === 'group' &&
	space.access === 'open';

/** S4 Whoever is in a group may leave it; the last lead hands over first. */
export const leaveSpace = (who: Standing, space: SpaceFacts, otherLeads: number) =>
	space.kind !== 'network' && (oneOf(who.space, 'member', 'observer') || (who.space === 'lead' && otherLeads > 0));

/** S5 Leads bring people in, give roles and remove. */
export const manageMembers = (who: Standing, space: SpaceFacts) => space.kind !== 'network' && who.space === 'lead';

/** S6 Of a group at least one lead remains. */
export const keepsALead = (otherLeads: number) => otherLeads > 0;
