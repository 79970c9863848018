import type { Actions, PageServerLoad } from './$types';
import { SignIn, SignInAsDemoPerson } from '#shared/people.ts';
import * as people from '#server/features/people/commands.ts';
import { read } from '#server/http/read.ts';
import { browserOf, giveCookies } from '#server/http/session.ts';
import { safeTarget } from '#server/http/target.ts';
import { submit } from '#server/http/submit.ts';
import { castOf } from '../../../../seeds/cast.ts';

export const load: PageServerLoad = async (event) => ({
	to: safeTarget(event.url),
	cast: castOf(await read(event, people.listDemoPeople))
});

export const actions: Actions = {
	signIn: (event) =>
		submit(
			event,
			SignIn,
			(ctx, input) => people.signIn(ctx, input, browserOf(event)),
			(signedIn) => {
				giveCookies(event, signedIn);
				return safeTarget(event.url);
			}
		),
	signInAs: (event) =>
		submit(
			event,
			SignInAsDemoPerson,
			(ctx, input) => people.signInAsDemoPerson(ctx, input, browserOf(event)),
			(signedIn) => {
				giveCookies(event, signedIn);
				return safeTarget(event.url);
			}
		)
};
