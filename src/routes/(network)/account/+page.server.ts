import type { Actions, PageServerLoad } from './$types';
import { ChangeAddress, ChangeKeys, ChangePassword, ChangePreferences, ChangeWriting } from '#shared/accounts.ts';
import { SetMuting } from '#shared/muting.ts';
import { EndSession, LeaveNetwork } from '#shared/people.ts';
import * as accounts from '#server/features/accounts/commands.ts';
import { changeAddress } from '#server/features/accounts/links.ts';
import * as people from '#server/features/people/commands.ts';
import { listMuted, setMuting } from '#server/features/people/muting.ts';
import * as network from '#server/features/spaces/network.ts';
import { readAppearance } from '#server/http/appearance.ts';
import { leave } from '#server/http/leave.ts';
import { read } from '#server/http/read.ts';
import { browserOf, giveCookies, takeCookie } from '#server/http/session.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	account: await read(event, accounts.loadAccount),
	sessions: await read(event, people.listSessions),
	muted: await read(event, listMuted),
	appearance: readAppearance(event)
});

export const actions: Actions = {
	preferences: (event) =>
		submit(event, ChangePreferences, accounts.changePreferences, () => '/account?done=preferences'),
	keys: (event) => submit(event, ChangeKeys, accounts.changeKeys, () => '/account?done=keys#keys'),
	writing: (event) => submit(event, ChangeWriting, accounts.changeWriting, () => '/account?done=writing#writing'),
	address: (event) => submit(event, ChangeAddress, changeAddress, () => '/account?done=address'),
	password: (event) =>
		submit(
			event,
			ChangePassword,
			(ctx, input) => accounts.changePassword(ctx, input, browserOf(event).device),
			(signedIn) => {
				giveCookies(event, signedIn);
				return '/account?done=password';
			}
		),
	mute: (event) => submit(event, SetMuting, setMuting, () => '/account#muted'),
	endSession: (event) => submit(event, EndSession, people.endSession, () => '/account'),
	signOutEverywhere: (event) => leave(event, people.signOutEverywhere),
	leaveNetwork: (event) =>
		submit(event, LeaveNetwork, network.leaveNetwork, () => {
			takeCookie(event);
			event.locals.sessionEnded = true;
			return '/sign-in';
		})
};
