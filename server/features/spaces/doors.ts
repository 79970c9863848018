import type { AudienceChange } from '#shared/audience.ts';
import type {
	AskToJoin,
	ChangeGroup,
	DecideJoinRequest,
	Door,
	JoinRequest,
	MemberRef,
	NewcomersRead
} from '#shared/doors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Access, NetworkRole, SpaceDto, SpaceRef, SpaceRole } from '#shared/spaces.ts';
import { record } from '#server/core/activity.ts';
import { personOf } from '#server/core/bylines.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { accessManaged, accessSpace, agree, join, keepALead, tellLeads, tellMembership } from './commands.ts';
import * as doors from './door-queries.ts';
import * as queries from './queries.ts';

/** Says what a group is and how one comes in. Whoever may no longer read it is cut off. */
export const changeGroup = (ctx: Ctx, input: ChangeGroup): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		await queries.lockMembers(tx, input.spaceId);
		const { space, standing } = await accessSpace(tx, input.spaceId);
		authorize(may.changeGroup(standing, space));
		const before = await doors.findDoor(tx, space.id);
		await doors.updateGroup(tx, space.id, input);
		if (input.access !== space.access) tx.effects.push({ kind: 'audience:changed', streamId: space.streamId });
		const after = { ...space, name: input.name, purpose: input.purpose, access: input.access };
		for (const kind of audienceChanged({ ...before, ...space }, input))
			record(tx, {
				streamId: space.streamId,
				refs: { spaceId: space.id },
				actorId: personOf(tx.actor),
				news: { kind, space: after }
			});
		return after;
	});

type Reads = { access: Access; newcomersRead?: NewcomersRead };

/** What those who wrote in a group have to know of a change of its door. */
const audienceChanged = (before: Reads, after: Reads): AudienceChange[] => {
	const isOpen = after.access === 'open';
	const showsPast = after.newcomersRead === 'everything';
	return [
		...((before.access === 'open') === isOpen ? [] : [isOpen ? ('room:opened' as const) : ('room:closed' as const)]),
		...([before.newcomersRead, undefined].includes(after.newcomersRead)
			? []
			: [showsPast ? ('past:shown' as const) : ('past:hidden' as const)])
	];
};

/** Asks the leads to be let in. Asked already: the same answer. */
export const askToJoin = (ctx: Ctx, input: AskToJoin): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		await queries.lockMembers(tx, input.spaceId);
		const { space, standing } = await accessSpace(tx, input.spaceId);
		if (standing.space !== null) return space;
		authorize(may.askToJoin(standing, space));
		await agree(tx, space.id, input.agreed);
		const personId = standing.personId as Id;
		if (await doors.findOpenRequest(tx, space.id, personId)) return space;
		const { questions } = await doors.findDoor(tx, space.id);
		const request: JoinRequest = {
			id: newId(tx.now()),
			spaceId: space.id,
			personId,
			reason: input.reason,
			answers: questions.map((_, i) => input.answers[i] ?? ''),
			createdAt: tx.now().toISOString()
		};
		await doors.insertRequest(tx, request);
		await tellLeads(tx, space, request.personId, { kind: 'request:made', request });
		return space;
	});

/** Takes back one's own request. */
export const withdrawRequest = (ctx: Ctx, input: SpaceRef): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		await queries.lockMembers(tx, input.spaceId);
		const { space, standing } = await accessSpace(tx, input.spaceId);
		const request = await doors.findOpenRequest(tx, space.id, standing.personId as Id);
		if (!request) return space;
		await doors.decideRequest(tx, request.id, 'withdrawn', request.personId);
		await tellLeads(tx, space, request.personId, {
			kind: 'request:decided',
			spaceId: space.id,
			personId: request.personId
		});
		return space;
	});

/** Lets somebody in who asked, or not; both hear of it. Decided already: `not_found`. */
export const decideJoinRequest = (ctx: Ctx, input: DecideJoinRequest): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		const request = await doors.lockRequest(tx, input.requestId);
		found(request, request?.spaceId === input.spaceId);
		const space = await accessRequested(tx, request);
		await doors.decideRequest(tx, request.id, input.outcome, personOf(tx.actor) as Id);
		await tellLeads(tx, space, request.personId, {
			kind: 'request:decided',
			spaceId: space.id,
			personId: request.personId
		});
		const already = await queries.findMember(tx, space.id, request.personId);
		const asker = await findInNetwork(tx, request.personId);
		if (input.outcome === 'accepted' && !already && asker)
			await join(tx, space, request.personId, may.roleOnJoining(asker.role as NetworkRole), { rulesAgreed: true });
		else await tellMembership(tx, space, request.personId);
		return space;
	});

/** Somebody's place in the network; nothing for who was suspended or left since she asked. */
const findInNetwork = async (tx: Tx, personId: Id) => {
	const network = await queries.findNetwork(tx);
	const member = network && (await queries.findMember(tx, network.id, personId));
	return member?.suspendedAt === null ? member : null;
};

/** A request is there for the leads of its group only. */
const accessRequested = async (tx: Tx, request: JoinRequest): Promise<SpaceDto> => {
	await queries.lockMembers(tx, request.spaceId);
	const access = await queries.findSpace(tx, { spaceId: request.spaceId });
	found(access, access !== null && may.manageMembers(access.standing, access.space));
	return access.space;
};

/** Suspends a member from a group: reads and writes nothing there until let in again. The last lead stays: `conflict`. */
export const suspendMember = (ctx: Ctx, input: MemberRef): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		const space = await accessManaged(tx, input.spaceId);
		const member = await queries.findMember(tx, space.id, input.personId);
		found(member);
		if (member.suspendedAt) return space;
		if (member.role === 'lead') await keepALead(tx, space.id, input.personId);
		await queries.updateSuspension(tx, space.id, input.personId, tx.now());
		record(tx, {
			streamId: space.streamId,
			refs: { spaceId: space.id, personId: input.personId },
			actorId: personOf(tx.actor),
			news: { kind: 'member:left', spaceId: space.id, personId: input.personId }
		});
		await tellLeads(tx, space, input.personId, {
			kind: 'member:suspended',
			spaceId: space.id,
			personId: input.personId
		});
		await tellMembership(tx, space, input.personId);
		return space;
	});

/** Lets a suspended member in again, in the role she or he had. */
export const restoreMember = (ctx: Ctx, input: MemberRef): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		const space = await accessManaged(tx, input.spaceId);
		const member = await queries.findMember(tx, space.id, input.personId);
		found(member);
		if (!member.suspendedAt) return space;
		await queries.updateSuspension(tx, space.id, input.personId, null);
		const { role, joinedAt } = member;
		record(tx, {
			streamId: space.streamId,
			refs: { spaceId: space.id, personId: input.personId },
			actorId: personOf(tx.actor),
			news: {
				kind: 'member:joined',
				spaceId: space.id,
				member: { personId: input.personId, role: role as SpaceRole, joinedAt: joinedAt.toISOString() }
			}
		});
		await tellLeads(tx, space, input.personId, {
			kind: 'member:restored',
			spaceId: space.id,
			personId: input.personId
		});
		await tellMembership(tx, space, input.personId);
		return space;
	});

/** What a lead changes on the settings page of a group. */
export const loadSettings = (ctx: Ctx, input: SpaceRef): Promise<{ space: SpaceDto; door: Door }> =>
	inSnapshot(ctx, async (tx) => {
		const { space, standing } = await accessSpace(tx, input.spaceId);
		authorize(may.changeGroup(standing, space));
		return { space, door: await doors.findDoor(tx, space.id) };
	});
