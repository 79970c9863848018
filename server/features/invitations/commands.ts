import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import type {
	GivenInvitation,
	InvitationRef,
	InvitationRole,
	InvitationsPage,
	Invite,
	MadeInvitation
} from '#shared/invitations.ts';
import * as may from '#shared/policies/index.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { limitOf } from '#server/core/limits.ts';
import { queueMail } from '#server/core/mail.ts';
import { fingerprint, newLinkToken } from '#server/core/sessions.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { listPersonCards } from '#server/features/people/card-queries.ts';
import { accessSpace, tellStewards } from '#server/features/spaces/commands.ts';
import { findNetwork, findSpace, lockMembers } from '#server/features/spaces/queries.ts';
import { invitationMail } from './mails.ts';
import * as queries from './queries.ts';

/** Nobody hands over more by hand; a stolen session must not send mails without end. */
const perGiver = limitOf('invitations', { points: 60, seconds: 3600 });

/** Invites somebody to the network or a group, by a link that works once; mails it where an address is given. */
export const invite = async (ctx: Ctx, input: Invite): Promise<MadeInvitation> => {
	if (ctx.actor.kind === 'person') await perGiver.take(ctx.actor.personId);
	return inTransaction(ctx, async (tx) => {
		const { space, standing } = await accessInviting(tx, input.spaceId);
		await queries.purgeInvitations(tx);
		const made = await makeInvitation(tx, space, standing.personId as Id, input);
		if (input.mailTo !== null) {
			await queueMail(tx, invitationMail(input.mailTo, input.language, made.token, new Date(made.expiresAt)));
		}
		if (space.kind === 'network') await tellStewards(tx, space);
		return made;
	});
};

/** The space one would invite to. Its members are locked: who loses the right meanwhile has invited nobody. */
const accessInviting = async (tx: Tx, spaceId: Id) => {
	await lockMembers(tx, spaceId);
	const access = await accessSpace(tx, spaceId);
	authorize(may.invite(access.standing, access.space));
	return access;
};

/** Makes an invitation; only the fingerprint of its token stays here. */
export const makeInvitation = async (
	tx: Tx,
	space: SpaceDto,
	invitedBy: Id,
	wish: { role: InvitationRole; note: string; mailTo: string | null; language: string }
): Promise<MadeInvitation> => {
	const token = newLinkToken();
	const { role, note, mailTo, language } = wish;
	const kept = { id: newId(tx.now()), tokenHash: fingerprint(token), spaceId: space.id, invitedBy };
	const expiresAt = await queries.insertInvitation(tx, { ...kept, role, note, mailTo, language });
	return { token, spaceName: space.name, mailTo, expiresAt: expiresAt.toISOString() };
};

/** The invitations one has given, what became of them, and where one may invite to. */
export const listMyInvitations = (ctx: Ctx): Promise<InvitationsPage> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		const invitations = await queries.listInvitations(tx, { invitedBy: standing.personId });
		return {
			places: standing.network === 'guest' ? [] : await queries.listPlaces(tx, standing.personId),
			...(await withPeople(tx, invitations))
		};
	});

/** All invitations to the network, for its stewards. */
export const listNetworkInvitations = (ctx: Ctx): Promise<Omit<InvitationsPage, 'places'>> =>
	inSnapshot(ctx, async (tx) => {
		const [network, standing] = await Promise.all([findNetwork(tx), standingOf(tx)]);
		found(network, standing.personId !== null);
		authorize(may.keepHouse(standing));
		return withPeople(tx, await queries.listInvitations(tx, { spaceId: network.id }));
	});

const withPeople = async (tx: Tx, invitations: GivenInvitation[]) => ({
	invitations,
	people: await listPersonCards(
		tx,
		invitations.flatMap(({ invitedBy, usedBy }) => (usedBy === null ? [invitedBy] : [invitedBy, usedBy]))
	)
});

/** Takes an invitation back. One that was used, or revoked before, is not found. */
export const revokeInvitation = (ctx: Ctx, input: InvitationRef): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		const invitation = await queries.findInvitation(tx, input.invitationId);
		found(invitation);
		// Whoever gave it takes it back, though the group may be hidden from her by now.
		const access = await findSpace(tx, { spaceId: invitation.spaceId });
		found(access, access !== null && may.revoke(access.standing, invitation, access.space));
		found((await queries.revokeInvitation(tx, input.invitationId)) || null);
		if (access.space.kind === 'network') await tellStewards(tx, access.space);
		return null;
	});
