import type { StartCommittee } from '#shared/committees.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { inTransaction, type Tx } from '#server/core/transaction.ts';
import { accessSpace, join } from './commands.ts';
import { insertCommittee } from './committee-queries.ts';
import * as queries from './queries.ts';

/** Starts a committee of four people of the network. The first seat convenes it; the space of the mandate sees its day. */
export const startCommittee = (ctx: Ctx, input: StartCommittee): Promise<SpaceDto> =>
	inTransaction(ctx, async (tx) => {
		const mandator = await accessSpace(tx, input.mandateBy);
		authorize(may.startCommittee(mandator.standing));
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

const allInNetwork = async (tx: Tx, personIds: Id[]) => {
	const network = await queries.findNetwork(tx);
	const members = network ? await queries.findMembers(tx, network.id, personIds) : [];
	const sitting = members.filter((member) => member.suspendedAt === null && member.confirmedAt !== null);
	if (sitting.length !== personIds.length) throw new Refusal('bad_input', { fields: { seats: ['not_in_network'] } });
};
