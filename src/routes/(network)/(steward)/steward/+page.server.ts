import type { Actions, PageServerLoad } from './$types';
import { NetworkMemberRef } from '#shared/spaces.ts';
import * as network from '#server/features/spaces/network.ts';
import { read } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ house: await read(event, network.loadHouse) });

export const actions: Actions = {
	suspend: (event) => submit(event, NetworkMemberRef, network.suspendPerson, () => '/steward'),
	restore: (event) => submit(event, NetworkMemberRef, network.restorePerson, () => '/steward')
};
