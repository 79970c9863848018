import type { StartCommittee } from '#shared/committees.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { PersonCard } from '#shared/people.ts';
import type { Member, SpaceDto, SpaceRef } from '#shared/spaces.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { listPersonCards } from '#server/features/people/card-queries.ts';
import { accessReadableSpace, join } from './commands.ts';
import { insertCommittee } from './committee-queries.ts';
import * as queries from './queries.ts';

/** Starts a committee of four people of the network. The first seat convenes it; the space of the mandate sees its day. */
export const startCommittee = (ctx: Ctx, input: StartCommittee): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		await accessMandator(tx, input.spaceId);
		await allInNetwork(
			tx,
			input.seats.map((seat) => seat.personId)
		);
		const now = tx.now();
		const space: SpaceDto = {
			id: newId(now),
			kind: 'committee',
			name: input.name,
			purpose: input.mandate,
			access: 'request',
			streamId: newId(now)
		};
		await queries.insertSpace(tx, space);
		await insertCommittee(tx, space.id, input);
		for (const [i, seat] of input.seats.entries()) await join(tx, space, seat.personId, i === 0 ? 'lead' : 'member');
		return space;
	});

/** The space that would give the mandate, if the actor may start a committee for it. */
const accessMandator = async (tx: Tx, spaceId: Id) => {
	const { space, standing } = await accessReadableSpace(tx, { spaceId });
	authorize(may.startCommittee(standing));
	return space;
};

/** From whom a committee may be chosen: the members of the space that gives the mandate. */
export interface Mandator {
	space: SpaceDto;
	members: Member[];
	people: PersonCard[];
}

/** Opens the form with which a committee is started. */
export const loadMandator = (ctx: Ctx, input: SpaceRef): Promise<Mandator> =>
	inSnapshot(ctx, async (tx) => {
		const space = await accessMandator(tx, input.spaceId);
		const members = await queries.listMembers(tx, space.id);
		return {
			space,
			members,
			people: await listPersonCards(
				tx,
				members.map((member) => member.personId)
			)
		};
	});

const allInNetwork = async (tx: Tx, personIds: Id[]) => {
	const network = await queries.findNetwork(tx);
	const members = network ? await queries.findMembers(tx, network.id, personIds) : [];
	const sitting = members.filter((member) => member.suspendedAt === null && member.confirmedAt !== null);
	if (sitting.length !== personIds.length) throw new Refusal('bad_input', { fields: { seats: ['not_in_network'] } });
};
