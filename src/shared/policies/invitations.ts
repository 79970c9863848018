import type { Id } from '../ids.ts';
import { seePeople } from './network.ts';
import { oneOf, type SpaceFacts, type Standing } from './standing.ts';

/** V1 Stewards invite to the network, leads to their group; a guest, for whom nobody answers yet, invites nobody. */
export const invite = (who: Standing, space: SpaceFacts) =>
	space.kind === 'network'
		? who.network === 'steward'
		: space.kind === 'group' && who.space === 'lead' && oneOf(who.network, 'steward', 'member', 'observer');

/** V2 An invitation gives only what its giver could give at this moment. */
export const redeem = (giver: Standing, space: SpaceFacts) => invite(giver, space);

/** V3 Whoever gave an invitation takes it back; so does whoever could give it now. */
export const revoke = (who: Standing, invitation: { invitedBy: Id }, space: SpaceFacts) =>
	(who.network !== null && who.personId === invitation.invitedBy) || invite(who, space);

/** V4 Who has an account accepts where it is not in yet and from where it is not suspended; a guest may so enter the network. */
export const acceptInvitation = (who: Standing, space: SpaceFacts) =>
	who.network !== null && (space.kind === 'network' ? who.network === 'guest' : who.space === null && !who.suspended);

/** V5 Stewards confirm guests, who are then of the network. */
export const confirm = (who: Standing) => who.network === 'steward';

/** V6 Stewards decide about those who ask from outside. */
export const decideAskers = (who: Standing) => who.network === 'steward';

/** V7 Whoever sees people sees who answers for them; a guest sees it of herself or himself. */
export const seeVouching = (who: Standing, whom: Id) =>
	seePeople(who) || (who.network !== null && who.personId === whom);
