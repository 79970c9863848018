import type { Actions, PageServerLoad } from './$types';
import { LinkRef } from '#shared/links.ts';
import * as links from '#server/features/accounts/links.ts';
import { readOpenlyAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = (event) =>
	readOpenlyAt(event, LinkRef, (ctx, input) => links.openAddressChange(ctx, input, event.getClientAddress()));

export const actions: Actions = {
	confirm: (event) =>
		submit(
			event,
			LinkRef,
			(ctx, input) => links.confirmAddress(ctx, input, event.getClientAddress()),
			() => '/account'
		)
};
