import type { Actions, PageServerLoad } from './$types';
import { AcceptAsMyself, AcceptAsNewcomer } from '#shared/invitations.ts';
import { LinkRef } from '#shared/links.ts';
import * as accepting from '#server/features/invitations/accepting.ts';
import { readOpenlyAt } from '#server/http/read.ts';
import { browserOf, giveCookies } from '#server/http/session.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	invitation: await readOpenlyAt(event, LinkRef, (ctx, input) =>
		accepting.openInvitation(ctx, input, event.getClientAddress())
	)
});

export const actions: Actions = {
	newcomer: (event) =>
		submit(
			event,
			AcceptAsNewcomer,
			(ctx, input) => accepting.acceptAsNewcomer(ctx, input, browserOf(event)),
			(signedIn) => {
				giveCookies(event, signedIn);
				return '/profile';
			}
		),
	myself: (event) =>
		submit(
			event,
			AcceptAsMyself,
			(ctx, input) => accepting.acceptAsMyself(ctx, input, event.getClientAddress()),
			({ kind, id }) => (kind === 'network' ? '/today' : `/groups/${id}`)
		)
};
