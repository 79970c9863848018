import type { Actions, PageServerLoad } from './$types';
import { InvitationRef, Invite } from '#shared/invitations.ts';
import * as invitations from '#server/features/invitations/commands.ts';
import { qrOf } from '#server/http/qr.ts';
import { read } from '#server/http/read.ts';
import { submit, submitAndShow } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	given: await read(event, invitations.listMyInvitations)
});

export const actions: Actions = {
	invite: (event) =>
		submitAndShow(event, Invite, invitations.invite, ({ token, ...made }) => {
			const link = `${event.url.origin}/invitation/${token}`;
			return { ...made, link, qr: qrOf(link) };
		}),
	revoke: (event) => submit(event, InvitationRef, invitations.revokeInvitation, () => '/invitations')
};
