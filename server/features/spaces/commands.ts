import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { AddMember, ChangeRole, DoorNews, JoinGroup, MemberRef, StartGroup } from '#shared/doors.ts';
import type { NewsOf } from '#shared/live.ts';
import type { SpaceDto, SpaceRef, SpaceRole, SpaceSummary } from '#shared/spaces.ts';
import { record } from '#server/core/activity.ts';
import { personOf } from '#server/core/bylines.ts';
import { idFor, newId, type Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { countBeginning } from '#server/core/limits.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { findPersonStream } from '#server/features/people/queries.ts';
import { findDoor, findLeadsStream, updateGroup } from './door-queries.ts';
import { findGroupStarters, holdInNetwork } from './network-queries.ts';
import * as queries from './queries.ts';

/** The space, if the actor may know of it. Throws `not_found` for absent and hidden ones alike. */
export const accessSpace = async (tx: Tx, spaceId: Id) => {
	const access = await queries.findSpace(tx, { spaceId });
	found(access, access !== null && may.seeSpace(access.standing, access.space));
	return access;
};

/** The space, if the actor may read what is in it. Throws `not_found` otherwise. */
export const accessReadableSpace = async (tx: Tx, by: { spaceId: Id }) => {
	const access = await queries.findSpace(tx, by);
	found(access, access !== null && may.readSpace(access.standing, access.space));
	return access;
};

/** The groups the actor may know of. */
export const listGroups = (ctx: Ctx): Promise<SpaceSummary[]> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.enter(standing));
		return queries.listGroups(tx, standing.personId, standing.network === 'guest');
	});

/** Starts a working group; whoever starts it is its lead. Sent again with the same client id it starts one. */
export const startGroup = (ctx: Ctx, input: StartGroup): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.startGroup(standing, await findGroupStarters(tx)));
		await countBeginning(ctx.actor);
		const { clientId, ...said } = input;
		const { name, purpose, access } = said;
		const id = idFor(clientId, standing.personId);
		await queries.lockBeginning(tx, id);
		const again = await queries.findSpace(tx, { spaceId: id });
		if (again) return again.space;
		const space: SpaceDto = { id, kind: 'group', streamId: newId(tx.now()), name, purpose, access };
		await queries.insertSpace(tx, space);
		await updateGroup(tx, space.id, { scope: '', rules: '', questions: [], ...said });
		await join(tx, space, standing.personId, 'lead');
		return space;
	});

/** Joins an open group. */
export const joinGroup = (ctx: Ctx, input: JoinGroup): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		await queries.lockMembers(tx, input.spaceId);
		const { space, standing } = await accessSpace(tx, input.spaceId);
		if (standing.space !== null) return space;
		authorize(may.joinSpace(standing, space));
		await agree(tx, space.id, input.agreed ?? false);
		await join(tx, space, standing.personId as Id, may.roleOnJoining(standing.network), { rulesAgreed: true });
		return space;
	});

/** Whoever comes in agrees to the rules of the house, where it has any. Throws `bad_input` otherwise. */
export const agree = async (tx: Tx, spaceId: Id, agreed: boolean) => {
	const { rules } = await findDoor(tx, spaceId);
	if (rules !== '' && !agreed) throw new Refusal('bad_input', { fields: { agreed: ['agree_first'] } });
};

/** Leaves a group. The last lead cannot: `conflict`. */
export const leaveGroup = (ctx: Ctx, input: SpaceRef): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		await queries.lockMembers(tx, input.spaceId);
		const { space, standing } = await accessSpace(tx, input.spaceId);
		if (standing.space === null) return space;
		const personId = standing.personId as Id;
		const otherLeads = await queries.countOtherLeads(tx, space.id, personId);
		if (standing.space === 'lead' && !may.keepsALead(otherLeads)) throw lastLead();
		authorize(may.leaveSpace(standing, space, otherLeads));
		await part(tx, space, personId);
		return space;
	});

/** Brings somebody of the network into a group. Already in: `conflict`. */
export const addMember = (ctx: Ctx, input: AddMember): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		const space = await accessManaged(tx, input.spaceId);
		const network = await queries.findNetwork(tx);
		const inNetwork = network && (await queries.findMember(tx, network.id, input.personId));
		const already = await queries.findMember(tx, space.id, input.personId);
		// Guests of other groups are known to those and to stewards only.
		found(inNetwork || null, !inNetwork?.suspendedAt && (already !== undefined || inNetwork?.confirmedAt !== null));
		if (already) throw new Refusal('conflict', { fields: { personId: ['already_member'] } });
		await join(tx, space, input.personId, input.role);
		return space;
	});

/** Gives a member another role. The last lead stays lead: `conflict`. */
export const changeRole = (ctx: Ctx, input: ChangeRole): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		const space = await accessManaged(tx, input.spaceId);
		const member = await queries.findMember(tx, space.id, input.personId);
		// Whoever is suspended is not there for the others, with whatever role.
		found(member, member?.suspendedAt === null);
		if (member.role === input.role) return space;
		if (member.role === 'lead') await keepALead(tx, space.id, input.personId);
		await queries.updateRole(tx, space.id, input.personId, input.role);
		record(tx, {
			streamId: space.streamId,
			refs: { spaceId: space.id, personId: input.personId },
			actorId: personOf(tx.actor),
			news: {
				kind: 'member:changed',
				spaceId: space.id,
				member: { personId: input.personId, role: input.role, joinedAt: member.joinedAt.toISOString() }
			}
		});
		await tellMembership(tx, space, input.personId);
		return space;
	});

/** Takes somebody out of a group. The last lead stays: `conflict`. */
export const removeMember = (ctx: Ctx, input: MemberRef): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		const space = await accessManaged(tx, input.spaceId);
		const member = await queries.findMember(tx, space.id, input.personId);
		found(member);
		if (member.role === 'lead') await keepALead(tx, space.id, input.personId);
		await part(tx, space, input.personId);
		return space;
	});

/** The group, if the actor is one of its leads; its members are locked against other changes. */
export const accessManaged = async (tx: Tx, spaceId: Id): Promise<SpaceDto> => {
	await queries.lockMembers(tx, spaceId);
	const { space, standing } = await accessSpace(tx, spaceId);
	authorize(may.manageMembers(standing, space));
	return space;
};

const lastLead = () => new Refusal('conflict', { fields: { '': ['last_lead'] } });

/** Throws `conflict` when nobody but this person leads a space. */
export const keepALead = async (tx: Tx, spaceId: Id, personId: Id) => {
	if (!may.keepsALead(await queries.countOtherLeads(tx, spaceId, personId))) throw lastLead();
};

/** Puts somebody into a space, and tells the space and the person. */
export const join = async (
	tx: Tx,
	space: SpaceDto,
	personId: Id,
	role: SpaceRole,
	arrival: Omit<queries.Arrival, 'joinedAt'> = {}
) => {
	const joinedAt = tx.now();
	// Whoever is leaving the network at this moment has left, or waits until she has arrived here and leaves here, too.
	if (space.kind !== 'network') found((await holdInNetwork(tx, personId)) || null);
	await queries.insertMember(tx, space.id, personId, role, { ...arrival, joinedAt });
	record(tx, {
		streamId: space.streamId,
		refs: { spaceId: space.id, personId },
		actorId: personOf(tx.actor),
		news: { kind: 'member:joined', spaceId: space.id, member: { personId, role, joinedAt: joinedAt.toISOString() } }
	});
	await tellMembership(tx, space, personId);
};

/** Tells the leads of a space something about a person, and nobody else. */
export const tellLeads = async (
	tx: Tx,
	space: Pick<SpaceDto, 'id'>,
	personId: Id,
	news: { [K in DoorNews['kind']]: Omit<NewsOf<K>, 'at'> }[DoorNews['kind']]
) => {
	record(tx, {
		streamId: await findLeadsStream(tx, space.id),
		refs: { spaceId: space.id, personId },
		actorId: personOf(tx.actor),
		news
	});
};

/** Tells the stewards that what their page shows is no longer so, and nobody else. */
export const tellStewards = async (tx: Tx, network: Pick<SpaceDto, 'id'>) => {
	record(tx, {
		streamId: await findLeadsStream(tx, network.id),
		refs: { spaceId: network.id },
		news: { kind: 'house:changed' }
	});
};

/** Takes somebody out of a space, and tells the space and the person. */
export const part = async (tx: Tx, space: Pick<SpaceDto, 'id' | 'streamId'>, personId: Id) => {
	const { suspended, guest } = await queries.deleteMember(tx, space.id, personId);
	// The suspended stand in a list of the leads.
	if (suspended) await tellLeads(tx, space, personId, { kind: 'member:restored', spaceId: space.id, personId });
	// The network never heard of its guests.
	if (!guest) {
		record(tx, {
			streamId: space.streamId,
			refs: { spaceId: space.id, personId },
			actorId: personOf(tx.actor),
			news: { kind: 'member:left', spaceId: space.id, personId }
		});
	}
	await tellMembership(tx, space, personId);
};

/** Tells a person's own browsers that her place in a space changed, and has open sockets looked at again. */
export const tellMembership = async (tx: Tx, space: Pick<SpaceDto, 'id'>, personId: Id) => {
	const streamId = await findPersonStream(tx, personId);
	found(streamId);
	record(tx, {
		streamId,
		refs: { spaceId: space.id, personId },
		actorId: personOf(tx.actor),
		news: { kind: 'membership:changed', spaceId: space.id }
	});
	tx.effects.push({ kind: 'rights:changed', personId });
};
