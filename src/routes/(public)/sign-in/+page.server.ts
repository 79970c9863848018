import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { SignIn, SignInAsDemoPerson } from '#shared/people.ts';
import * as people from '#server/features/people/commands.ts';
import { read } from '#server/http/read.ts';
import { browserOf, giveCookies } from '#server/http/session.ts';
import { safeTarget } from '#server/http/target.ts';
import { submit } from '#server/http/submit.ts';
import { castOf } from '../../../../seeds/cast.ts';

/** Whoever was sent here and has a session again, after changing the password in another tab, goes on. */
export const load: PageServerLoad = async (event) => {
	if (event.locals.ctx.actor.kind === 'person' && event.url.searchParams.has('to'))
		redirect(303, safeTarget(event.url));
	return { to: safeTarget(event.url), cast: castOf(await read(event, people.listDemoPeople)) };
};

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
