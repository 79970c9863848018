import type { Actions, PageServerLoad } from './$types';
import { EndSession, LeaveNetwork } from '#shared/people.ts';
import * as people from '#server/features/people/commands.ts';
import * as network from '#server/features/spaces/network.ts';
import { leave } from '#server/http/leave.ts';
import { read } from '#server/http/read.ts';
import { takeCookie } from '#server/http/session.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ sessions: await read(event, people.listSessions) });

export const actions: Actions = {
	endSession: (event) => submit(event, EndSession, people.endSession, () => '/account'),
	signOutEverywhere: (event) => leave(event, people.signOutEverywhere),
	leaveNetwork: (event) =>
		submit(event, LeaveNetwork, network.leaveNetwork, () => {
			takeCookie(event);
			return '/sign-in';
		})
};
