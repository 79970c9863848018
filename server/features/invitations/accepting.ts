import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { AcceptAsMyself, AcceptAsNewcomer, InvitationCard } from '#shared/invitations.ts';
import type { LinkRef } from '#shared/links.ts';
import { scriptOf } from '#shared/people.ts';
import * as may from '#shared/policies/index.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { countGuess } from '#server/core/guesses.ts';
import { limitOf } from '#server/core/limits.ts';
import { hashPassword } from '#server/core/passwords.ts';
import { fingerprint } from '#server/core/sessions.ts';
import { standingOf, standingOfPerson } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { updatePreferences } from '#server/features/accounts/queries.ts';
import { begin, type Browser, type SignedIn } from '#server/features/people/commands.ts';
import { findAccountByEmail, insertAccount, insertPerson } from '#server/features/people/queries.ts';
import { agree, join, tellStewards } from '#server/features/spaces/commands.ts';
import { findNetwork, insertMember, lockMembers } from '#server/features/spaces/queries.ts';
import * as queries from './queries.ts';
import { confirmGuest } from './vouching.ts';

/**
 * Of one link so many newcomers are looked at. Each costs a password's work, and whoever holds the link could ask with it
 * which addresses have an account.
 */
const perLink = limitOf('newcomers', { points: 10, seconds: 3600 });

/** The invitation, if its link is good and its giver could still give it. Everything else is not found. */
const accessInvitation = async (tx: Tx, token: string) => {
	const invitation = await queries.findOpenInvitation(tx, fingerprint(token));
	found(invitation);
	const giver = await standingOfPerson(tx, invitation.invitedBy, invitation.space.id);
	found(invitation, may.redeem(giver, invitation.space));
	return invitation;
};

/** The same, with the members of its space and of the network locked: its giver's rights stay until the end. */
const lockInvitation = async (tx: Tx, token: string) => {
	const seen = await accessInvitation(tx, token);
	const network = await findNetwork(tx);
	found(network);
	await lockMembers(tx, seen.space.id);
	if (network.id !== seen.space.id) await lockMembers(tx, network.id);
	return { invitation: await accessInvitation(tx, token), network };
};

/** What an invitation says to whoever holds its link: who invites to what, under which rules, until when. */
export const openInvitation = (ctx: Ctx, input: LinkRef, address: string): Promise<InvitationCard> =>
	countGuess(ctx.actor, address, () =>
		inSnapshot(ctx, async (tx) => {
			const { space, rules, role, note, inviter, expiresAt } = await accessInvitation(tx, input.token);
			const [network, standing] = await Promise.all([findNetwork(tx), standingOf(tx, space.id)]);
			found(network);
			const kind = space.kind === 'network' ? 'network' : 'group';
			const mine = may.acceptInvitation(standing, space) ? 'may_join' : 'may_not';
			return {
				networkName: network.name,
				space: { name: space.name, kind, purpose: space.purpose, rules },
				role,
				note,
				invitedBy: inviter,
				expiresAt: expiresAt.toISOString(),
				viewer: standing.personId === null ? 'visitor' : mine
			};
		})
	);

/** Accepts with a new account, and signs in to it. Of all who try with one link one comes in. */
export const acceptAsNewcomer = async (ctx: Ctx, input: AcceptAsNewcomer, browser: Browser): Promise<SignedIn> => {
	authorize(ctx.actor.kind !== 'person');
	const personId = await countGuess(ctx.actor, browser.address, async () => {
		await inSnapshot(ctx, (tx) => accessInvitation(tx, input.token));
		await perLink.take(fingerprint(input.token));
		const passwordHash = await hashPassword(input.password);
		return inTransaction(ctx, (tx) => comeIn(tx, input, passwordHash)).catch(refuseTaken);
	});
	return begin(ctx, personId, false, browser);
};

const taken = () => new Refusal('bad_input', { fields: { email: ['address_taken'] } });

const refuseTaken = (error: unknown): never => {
	throw (error as { constraint?: string }).constraint === 'account_email' ? taken() : error;
};

const comeIn = async (tx: Tx, input: AcceptAsNewcomer, passwordHash: string): Promise<Id> => {
	const { invitation, network } = await lockInvitation(tx, input.token);
	const { space, role, invitedBy } = invitation;
	await agree(tx, space.id, input.agreed);
	await tellStewards(tx, network);
	if (await findAccountByEmail(tx, input.email)) throw taken();
	const personId = await makePerson(tx, input, passwordHash, input.language ?? invitation.language);
	found((await queries.spendInvitation(tx, invitation.id, personId)) || null);
	if (space.id === network.id) {
		await join(tx, network, personId, role, { invitedBy, confirmedBy: invitedBy, rulesAgreed: true });
		return personId;
	}
	// A lead opens the group only: nobody answers for the newcomer before the whole network yet, so it hears nothing.
	await insertMember(tx, network.id, personId, role, { invitedBy, guest: true });
	await join(tx, space, personId, role, { invitedBy, rulesAgreed: true });
	return personId;
};

const makePerson = async (tx: Tx, input: AcceptAsNewcomer, passwordHash: string, language: string): Promise<Id> => {
	const id = newId(tx.now());
	await insertPerson(tx, {
		id,
		streamId: newId(tx.now()),
		names: [{ script: scriptOf(input.name), text: input.name }],
		country: null,
		sector: null,
		occupation: null,
		organisationId: null,
		languages: []
	});
	await insertAccount(tx, id, input.email, passwordHash);
	await updatePreferences(tx, id, { language });
	return id;
};

/** Accepts with the account one is signed in with. Already in: `conflict`. */
export const acceptAsMyself = (ctx: Ctx, input: AcceptAsMyself, address: string): Promise<SpaceDto> =>
	countGuess(ctx.actor, address, () =>
		inTransaction(ctx, async (tx) => {
			const me = await standingOf(tx);
			if (me.personId === null) throw new Refusal('not_signed_in');
			const { invitation, network } = await lockInvitation(tx, input.token);
			const { space, role, invitedBy } = invitation;
			const standing = await standingOf(tx, space.id);
			if (!may.acceptInvitation(standing, space)) throw new Refusal('conflict', { fields: { '': ['in_already'] } });
			await agree(tx, space.id, input.agreed);
			found((await queries.spendInvitation(tx, invitation.id, me.personId)) || null);
			if (space.id === network.id) await confirmGuest(tx, network, me.personId, invitedBy);
			else await join(tx, space, me.personId, role, { invitedBy, rulesAgreed: true });
			return space;
		})
	);
