import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import { scriptOf, type LeaveNetwork, type PersonCard, type SetUp, type SetUpLink } from '#shared/people.ts';
import * as may from '#shared/policies/index.ts';
import type {
	ChangeNetwork,
	GroupOutline,
	NetworkMember,
	NetworkMemberRef,
	NetworkSettings,
	SpaceDto,
	SpaceRole
} from '#shared/spaces.ts';
import type { Place } from '#shared/streams.ts';
import { record } from '#server/core/activity.ts';
import { personOf } from '#server/core/bylines.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { hashPassword, verifyPassword } from '#server/core/passwords.ts';
import { endSessions, fingerprint } from '#server/core/sessions.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { updatePreferences } from '#server/features/accounts/queries.ts';
import * as people from '#server/features/people/queries.ts';
import { ownPassword } from '#server/features/people/sign-in-limits.ts';
import { part, tellLeads, tellMembership, tellStewards } from './commands.ts';
import * as doors from './door-queries.ts';
import * as installation from './installation.ts';
import { forgetOfferedLanguages } from './languages.ts';
import * as house from './network-queries.ts';
import * as queries from './queries.ts';
import * as settingsQueries from './settings-queries.ts';

/** Names the network and makes its first steward. The link works once; any other token is not found. */
export const setUp = async (ctx: Ctx, input: SetUp): Promise<{ personId: Id }> => {
	// Hashing costs a tenth of a second, and anybody may come with a link.
	await checkSetUpToken(ctx, input);
	const passwordHash = await hashPassword(input.password);
	return inTransaction(ctx, async (tx) => {
		found((await installation.spendSetUpToken(tx, fingerprint(input.token))) || null);
		const network = await foundNetwork(tx, input.networkName, '');
		const personId = newId(tx.now());
		await people.insertPerson(tx, {
			id: personId,
			streamId: newId(tx.now()),
			names: [{ script: scriptOf(input.name), text: input.name }],
			country: null,
			sector: null,
			occupation: null,
			organisationId: null,
			languages: []
		});
		await people.insertAccount(tx, personId, input.email, passwordHash);
		if (input.language) await updatePreferences(tx, personId, { language: input.language });
		await queries.insertMember(tx, network.id, personId, 'steward');
		return { personId };
	});
};

/** Whether a set-up link still works. */
export const checkSetUpToken = (ctx: Ctx, input: SetUpLink) =>
	inSnapshot(ctx, async (tx) => {
		found((await installation.isSetUpToken(tx, fingerprint(input.token))) || null);
		return null;
	});

/** Writes the network space itself. There is only ever one. */
export const foundNetwork = async (tx: Tx, name: string, purpose: string): Promise<SpaceDto> => {
	const now = tx.now();
	const network: SpaceDto = {
		id: newId(now),
		kind: 'network',
		name,
		purpose,
		access: 'invitation',
		streamId: newId(now)
	};
	await queries.insertSpace(tx, network);
	return network;
};

/** What the stewards' page shows: the people, the groups in outline, and what is set for the network. */
export interface House {
	members: NetworkMember[];
	people: PersonCard[];
	groups: GroupOutline[];
	settings: NetworkSettings;
	/** In the stream that only stewards hear. */
	place: Place;
}

/** The stewards' page. Of a closed group it holds that it exists, its leads and its size, and nothing else. */
export const loadHouse = (ctx: Ctx): Promise<House> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		found(standing.personId);
		authorize(may.keepHouse(standing));
		const [rows, groups, settings, place] = await Promise.all([
			house.listNetworkMembers(tx),
			house.listGroupOutlines(tx),
			settingsQueries.findSettings(tx),
			doors.findStewardsPlace(tx)
		]);
		const members = rows.map(({ personId, role, suspendedAt, confirmedAt }) => ({
			personId,
			role: role as NetworkMember['role'],
			suspendedAt: suspendedAt?.toISOString() ?? null,
			guest: confirmedAt === null
		}));
		const ids = [...rows.map((row) => row.personId), ...groups.flatMap((group) => group.leads)];
		return { members, people: await people.listPersonCards(tx, ids), groups, settings, place };
	});

/** Names the network, says who may start groups and which languages its pages have. */
export const changeNetwork = async (ctx: Ctx, input: ChangeNetwork) => {
	await inTransaction(ctx, async (tx) => {
		const standing = await standingOf(tx);
		found(standing.personId);
		authorize(may.changeNetwork(standing));
		await settingsQueries.updateSettings(tx, input);
	});
	forgetOfferedLanguages();
	return null;
};

/** Suspends somebody from the network: all sessions end, open sockets close, what was written stays. */
export const suspendPerson = (ctx: Ctx, input: NetworkMemberRef) => setSuspension(ctx, input, (now) => now);

/** Lets a suspended person in again. */
export const restorePerson = (ctx: Ctx, input: NetworkMemberRef) => setSuspension(ctx, input, () => null);

const setSuspension = (ctx: Ctx, input: NetworkMemberRef, when: (now: Date) => Date | null) =>
	inTransaction(ctx, async (tx) => {
		const { network } = await accessHouse(tx);
		authorize(may.suspend(await standingOf(tx), input.personId));
		const member = await queries.findMember(tx, network.id, input.personId);
		found(member);
		const suspendedAt = when(tx.now());
		if ((suspendedAt === null) === (member.suspendedAt === null)) return null;
		await queries.updateSuspension(tx, network.id, input.personId, suspendedAt);
		// Also on letting in again: a session that began while the suspension was written would come back to life.
		tx.effects.push({ kind: 'sessions:ended', sessionIds: await endSessions(tx.db, input.personId) });
		if (member.confirmedAt !== null) tellNetwork(tx, network, input.personId, suspendedAt ? null : member);
		await tellStewards(tx, network);
		await tellMembership(tx, network, input.personId);
		return null;
	});

/** The suspended are not among the members that the network sees: to it they leave, and come back as who they were. */
const tellNetwork = (tx: Tx, network: SpaceDto, personId: Id, back: { role: string; joinedAt: Date } | null) => {
	const about = { spaceId: network.id, personId };
	const member = back && { personId, role: back.role as SpaceRole, joinedAt: back.joinedAt.toISOString() };
	record(tx, {
		streamId: network.streamId,
		refs: about,
		actorId: personOf(tx.actor),
		news: member ? { kind: 'member:joined', spaceId: network.id, member } : { kind: 'member:left', ...about }
	});
};

const accessHouse = async (tx: Tx) => {
	const [network, standing] = await Promise.all([queries.findNetwork(tx), standingOf(tx)]);
	found(network, standing.personId !== null);
	authorize(may.keepHouse(standing));
	await queries.lockMembers(tx, network.id);
	return { network };
};

/**
 * Leaves the network for good: account, sessions, names and memberships go; what was written stays as a former member's.
 * Whoever is the last steward, or the last lead of a group, hands over first: `conflict`. Throws `too_many`.
 */
export const leaveNetwork = async (ctx: Ctx, input: LeaveNetwork) => {
	const { actor } = ctx;
	if (actor.kind !== 'person') throw new Refusal('not_signed_in');
	const kept = await inSnapshot(ctx, (tx) => people.findPasswordHash(tx, actor.personId));
	await ownPassword.take(actor.personId);
	if (!(await verifyPassword(kept, input.password))) {
		throw new Refusal('bad_input', { fields: { password: ['wrong_password'] } });
	}
	await ownPassword.giveBack(actor.personId);
	return inTransaction(ctx, async (tx) => {
		const network = await queries.findNetwork(tx);
		found(network, (await standingOf(tx)).personId !== null);
		await house.lockLeaving(tx, actor.personId);
		await leaveAllSpaces(tx, actor.personId, network);
		await tellStewards(tx, network);
		tx.effects.push({ kind: 'sessions:ended', sessionIds: await endSessions(tx.db, actor.personId) });
		await people.emptyPerson(tx, actor.personId);
		return null;
	});
};

const leaveAllSpaces = async (tx: Tx, personId: Id, network: SpaceDto) => {
	for (const { spaceId } of await doors.deleteRequestsOf(tx, personId)) {
		await tellLeads(tx, { id: spaceId }, personId, { kind: 'request:decided', spaceId, personId });
	}
	for (const { spaceId, streamId } of await queries.listMemberships(tx, personId)) {
		await queries.lockMembers(tx, spaceId);
		const member = await queries.findMember(tx, spaceId, personId);
		if (!member) continue;
		if (member.role === 'lead' && !may.keepsALead(await queries.countOtherLeads(tx, spaceId, personId))) {
			throw new Refusal('conflict', { fields: { '': ['last_lead'] } });
		}
		await part(tx, { id: spaceId, streamId }, personId);
	}
	await queries.lockMembers(tx, network.id);
	const others = await house.listNetworkMembers(tx);
	const me = others.find((member) => member.personId === personId);
	if (
		me?.role === 'steward' &&
		!others.some((o) => o.personId !== personId && o.role === 'steward' && !o.suspendedAt)
	) {
		throw new Refusal('conflict', { fields: { '': ['last_steward'] } });
	}
	await part(tx, network, personId);
};
