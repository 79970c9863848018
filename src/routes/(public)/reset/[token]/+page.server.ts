import type { Actions, PageServerLoad } from './$types';
import { ResetPassword } from '#shared/accounts.ts';
import { LinkRef } from '#shared/links.ts';
import * as links from '#server/features/accounts/links.ts';
import { readOpenlyAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = (event) =>
	readOpenlyAt(event, LinkRef, (ctx, input) => links.checkReset(ctx, input, event.getClientAddress()));

export const actions: Actions = {
	set: (event) =>
		submit(
			event,
			ResetPassword,
			(ctx, input) => links.resetPassword(ctx, input, event.getClientAddress()),
			() => '/sign-in?news=password'
		)
};
