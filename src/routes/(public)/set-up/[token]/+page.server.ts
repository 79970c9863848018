import type { Actions, PageServerLoad } from './$types';
import { SetUp, SetUpLink } from '#shared/people.ts';
import { begin } from '#server/features/people/commands.ts';
import * as network from '#server/features/spaces/network.ts';
import { readAt } from '#server/http/read.ts';
import { browserOf, giveCookies } from '#server/http/session.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = (event) => readAt(event, SetUpLink, network.checkSetUpToken);

export const actions: Actions = {
	default: (event) =>
		submit(
			event,
			SetUp,
			async (ctx, input) => begin(ctx, (await network.setUp(ctx, input)).personId, false, browserOf(event)),
			(signedIn) => {
				giveCookies(event, signedIn);
				return '/today';
			}
		)
};
