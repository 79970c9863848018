import type { Actions, PageServerLoad } from './$types';
import { ChangeNetwork, NetworkMemberRef } from '#shared/spaces.ts';
import * as network from '#server/features/spaces/network.ts';
import { read } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ house: await read(event, network.loadHouse) });

const here = () => '/steward';

export const actions: Actions = {
	suspend: (event) => submit(event, NetworkMemberRef, network.suspendPerson, here),
	restore: (event) => submit(event, NetworkMemberRef, network.restorePerson, here),
	changeNetwork: (event) => submit(event, ChangeNetwork, network.changeNetwork, here)
};
