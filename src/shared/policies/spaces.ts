import type { SpaceRole } from '../spaces.ts';
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

/** S11 An observer of the network comes into groups as an observer, by herself or by asking; a lead may give another role. */
export const roleOnJoining = (inNetwork: Standing['network']): SpaceRole =>
	inNetwork === 'observer' ? 'observer' : 'member';

/** S4 Whoever is in a group may leave it; the last lead hands over first. */
export const leaveSpace = (who: Standing, space: SpaceFacts, otherLeads: number) =>
	space.kind !== 'network' && (oneOf(who.space, 'member', 'observer') || (who.space === 'lead' && otherLeads > 0));

/** S5 Leads bring people in, decide about those who ask, give roles, suspend and remove. */
export const manageMembers = (who: Standing, space: SpaceFacts) => space.kind !== 'network' && who.space === 'lead';

/** S6 Of a group at least one lead remains. */
export const keepsALead = (otherLeads: number) => otherLeads > 0;

/** S7 Anybody of the network asks to join a group that lets in by request, unless suspended from it. */
export const askToJoin = (who: Standing, space: SpaceFacts) =>
	oneOf(who.network, 'steward', 'member', 'observer') &&
	who.space === null &&
	!who.suspended &&
	space.kind === 'group' &&
	space.access === 'request';

/** S8 Leads say what a group is and how one comes in. */
export const changeGroup = (who: Standing, space: SpaceFacts) => space.kind === 'group' && who.space === 'lead';

/** S9 Stewards, and the leads of the space that gives the mandate, start a committee. */
export const startCommittee = (who: Standing) => who.network === 'steward' || who.space === 'lead';

/** S10 What only those at the head of a space are told, its leads hear; of the network the stewards. */
export const hearLeads = (who: Standing, space: SpaceFacts) =>
	space.kind === 'network' ? who.network === 'steward' : manageMembers(who, space);
