import type { Id } from '#shared/ids.ts';
import { contextOf, newId, type Actor, type Ctx } from '#server/core/context.ts';
import { fingerprint } from '#server/core/sessions.ts';
import { acceptAsNewcomer } from '#server/features/invitations/accepting.ts';
import { askToJoinNetwork, decideNetworkRequest } from '#server/features/invitations/asking.ts';
import { invite } from '#server/features/invitations/commands.ts';
import { confirmPerson } from '#server/features/invitations/vouching.ts';
import { anInvitation } from '../invitations.ts';
import { one } from './changes.ts';

/** Somebody outside asks to join the network. */
export const knock = (ctx: Ctx): Promise<unknown> => {
	const said = { country: 'KG', reason: 'To work', language: 'en' as const };
	return askToJoinNetwork(ctx, { name: 'Somebody', email: `${newId()}@example.org`, ...said }, newId());
};

/** Invites one of those who asked from outside, or not. */
export const answer = async (ctx: Ctx, { thing, accept }: { thing: number; accept: boolean }): Promise<void> => {
	const waiting = ctx.database.db.selectFrom('request').select('id').where('email', 'is not', null);
	const request = one(await waiting.where('outcome', 'is', null).orderBy('id').execute(), thing);
	if (request) await decideNetworkRequest(ctx, { requestId: request.id, outcome: accept ? 'accepted' : 'declined' });
};

/** Invites somebody new to a space, who comes at once: to a group as a guest, for whom nobody answers yet. */
export const welcome = async (ctx: Ctx, spaceId: Id): Promise<Extract<Actor, { kind: 'person' }>> => {
	const { token } = await invite(ctx, anInvitation(spaceId));
	const account = {
		...{ email: `${newId()}@example.org`, password: 'long enough for this', agreed: true, rulesShown: false }
	};
	const browser = { device: 'Test', knownDevice: null, address: newId() };
	const visitor = contextOf({ kind: 'visitor' }, ctx.database, ctx.now);
	const signedIn = await acceptAsNewcomer(visitor, { token, name: 'Somebody new', ...account }, browser);
	const sessionId = fingerprint(signedIn.token);
	const session = ctx.database.db.selectFrom('session').select('person_id').where('id', '=', sessionId);
	return { kind: 'person', personId: (await session.executeTakeFirstOrThrow()).person_id, sessionId };
};

/** Answers for one of the guests before the whole network. */
export const vouch = async (ctx: Ctx, thing: number): Promise<void> => {
	const guests = ctx.database.db.selectFrom('member').innerJoin('space', 'space.id', 'space_id').select('person_id');
	const unconfirmed = guests.where('space.kind', '=', 'network').where('confirmed_at', 'is', null);
	const guest = one(await unconfirmed.orderBy('person_id').execute(), thing);
	if (guest) await confirmPerson(ctx, { personId: guest.person_id });
};
