import type { Actions, PageServerLoad } from './$types';
import { DecideNetworkRequest, InvitationRef } from '#shared/invitations.ts';
import { PersonRef } from '#shared/people.ts';
import { ChangeNetwork, NetworkMemberRef } from '#shared/spaces.ts';
import { decideNetworkRequest, listNetworkRequests } from '#server/features/invitations/asking.ts';
import { listNetworkInvitations, revokeInvitation } from '#server/features/invitations/commands.ts';
import { confirmPerson, listGuests } from '#server/features/invitations/vouching.ts';
import { verifyPerson } from '#server/features/people/profile-commands.ts';
import * as network from '#server/features/spaces/network.ts';
import { read } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	house: await read(event, network.loadHouse),
	guests: await read(event, listGuests),
	requests: await read(event, listNetworkRequests),
	invitations: await read(event, listNetworkInvitations)
});

const here = () => '/steward';

export const actions: Actions = {
	confirm: (event) => submit(event, NetworkMemberRef, confirmPerson, here),
	verify: (event) => submit(event, PersonRef, verifyPerson, here),
	decideRequest: (event) => submit(event, DecideNetworkRequest, decideNetworkRequest, here),
	revokeInvitation: (event) => submit(event, InvitationRef, revokeInvitation, here),
	suspend: (event) => submit(event, NetworkMemberRef, network.suspendPerson, here),
	restore: (event) => submit(event, NetworkMemberRef, network.restorePerson, here),
	changeNetwork: (event) => submit(event, ChangeNetwork, network.changeNetwork, here)
};
