import type { Actions } from './$types';
import { AskToJoinNetwork } from '#shared/invitations.ts';
import { askToJoinNetwork } from '#server/features/invitations/asking.ts';
import { submit } from '#server/http/submit.ts';

export const actions: Actions = {
	ask: (event) =>
		submit(
			event,
			AskToJoinNetwork,
			(ctx, input) => askToJoinNetwork(ctx, input, event.getClientAddress()),
			() => '/ask-to-join?sent'
		)
};
