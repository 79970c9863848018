import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Vouching } from '#shared/invitations.ts';
import type { PersonCard, PersonRef } from '#shared/people.ts';
import * as may from '#shared/policies/index.ts';
import type { NetworkMemberRef, SpaceDto, SpaceRole } from '#shared/spaces.ts';
import { record } from '#server/core/activity.ts';
import { personOf } from '#server/core/bylines.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { queueMail } from '#server/core/mail.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { findAccount } from '#server/features/accounts/queries.ts';
import { listPersonCards } from '#server/features/people/card-queries.ts';
import { tellMembership, tellStewards } from '#server/features/spaces/commands.ts';
import { findMember, findNetwork, lockMembers } from '#server/features/spaces/queries.ts';
import { confirmedMail } from './mails.ts';
import * as queries from './queries.ts';

/** Who answers for people, and who those are. */
export interface VouchingPage {
	vouching: Vouching[];
	people: PersonCard[];
}

/** Makes a guest one of the network: a steward answers for her, and she hears of it by mail. */
export const confirmPerson = (ctx: Ctx, input: NetworkMemberRef): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		const [network, standing] = await Promise.all([findNetwork(tx), standingOf(tx)]);
		found(network, standing.personId !== null);
		authorize(may.confirm(standing));
		await lockMembers(tx, network.id);
		found(await findMember(tx, network.id, input.personId));
		const confirmed = await confirmGuest(tx, network, input.personId, standing.personId as Id);
		const account = await findAccount(tx, input.personId);
		if (confirmed && account) await queueMail(tx, confirmedMail(account.email, account.language));
		return null;
	});

/** Writes who answers for a guest from now on, and tells the network; says whether she was one. */
export const confirmGuest = async (tx: Tx, network: SpaceDto, personId: Id, confirmedBy: Id): Promise<boolean> => {
	const confirmed = await queries.confirmMember(tx, network.id, personId, confirmedBy);
	if (!confirmed) return false;
	const member = { personId, role: confirmed.role as SpaceRole, joinedAt: confirmed.joinedAt.toISOString() };
	record(tx, {
		streamId: network.streamId,
		refs: { spaceId: network.id, personId },
		actorId: personOf(tx.actor),
		news: { kind: 'member:joined', spaceId: network.id, member }
	});
	await tellMembership(tx, network, personId);
	await tellStewards(tx, network);
	return true;
};

/** The guests, who wait for a steward, with who invited them. */
export const listGuests = (ctx: Ctx): Promise<VouchingPage> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		found(standing.personId);
		authorize(may.confirm(standing));
		return withPeople(tx, await queries.listGuests(tx));
	});

/** Who answers for somebody. */
export const loadVouching = (ctx: Ctx, input: PersonRef): Promise<VouchingPage> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		found(standing.personId, may.seeVouching(standing, input.personId));
		return withPeople(tx, await queries.listVouching(tx, [input.personId]));
	});

const withPeople = async (tx: Tx, vouching: Vouching[]): Promise<VouchingPage> => ({
	vouching,
	people: await listPersonCards(
		tx,
		vouching.flatMap((one) => [one.personId, one.invitedBy, one.confirmedBy].filter((id) => id !== null))
	)
});
