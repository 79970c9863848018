import type { Actions } from './$types';
import { AskForReset } from '#shared/accounts.ts';
import { askForReset } from '#server/features/accounts/links.ts';
import { submit } from '#server/http/submit.ts';

export const actions: Actions = {
	ask: (event) =>
		submit(
			event,
			AskForReset,
			(ctx, input) => askForReset(ctx, input, event.getClientAddress()),
			() => '/forgotten?sent'
		)
};
