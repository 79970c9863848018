import type { Id } from '#shared/ids.ts';
import type { AskToJoinNetwork, DecideNetworkRequest, NetworkRequest } from '#shared/invitations.ts';
import * as may from '#shared/policies/index.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { evenly } from '#server/core/evenly.ts';
import { limitOf } from '#server/core/limits.ts';
import { queueMail } from '#server/core/mail.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { tellStewards } from '#server/features/spaces/commands.ts';
import { findNetwork } from '#server/features/spaces/queries.ts';
import * as askers from './asking-queries.ts';
import { makeInvitation } from './commands.ts';
import { acceptedMail, declinedMail } from './mails.ts';

const perAddress = limitOf('asking, per address', { points: 3, seconds: 24 * 3600 });
/** Generous: whole countries sit behind one. */
const perSource = limitOf('asking, per source', { points: 100, seconds: 3600 });

/** Asks from outside to join the network. The answer is the same for an address that is known, waits, or is new. */
export const askToJoinNetwork = (ctx: Ctx, input: AskToJoinNetwork, source: string): Promise<null> =>
	evenly(async () => {
		await perSource.take(source);
		await perAddress.take(input.email);
		return inTransaction(ctx, async (tx) => {
			const network = await findNetwork(tx);
			found(network);
			const isNew = await askers.insertAsker(tx, newId(tx.now()), network.id, input);
			if (isNew) await tellStewards(tx, network);
			return null;
		});
	});

const accessDeciding = async (tx: Tx) => {
	const [network, standing] = await Promise.all([findNetwork(tx), standingOf(tx)]);
	found(network, standing.personId !== null);
	authorize(may.decideAskers(standing));
	return { network, stewardId: standing.personId as Id };
};

/** Who asked from outside and waits, for the stewards. */
export const listNetworkRequests = (ctx: Ctx): Promise<NetworkRequest[]> =>
	inSnapshot(ctx, async (tx) => {
		await accessDeciding(tx);
		return askers.listAskers(tx);
	});

/** Mails an invitation to somebody who asked, or a friendly no. Decided already: not found. */
export const decideNetworkRequest = (ctx: Ctx, input: DecideNetworkRequest): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		const { network, stewardId } = await accessDeciding(tx);
		await askers.purgeAskers(tx);
		const request = await askers.decideAsker(tx, input.requestId, input.outcome, stewardId);
		found(request);
		await tellStewards(tx, network);
		const { email: mailTo, language } = request;
		if (input.outcome === 'declined') {
			await queueMail(tx, declinedMail(mailTo, language));
			return null;
		}
		const made = await makeInvitation(tx, network, stewardId, { role: 'member', note: '', mailTo, language });
		await queueMail(tx, acceptedMail(mailTo, language, made.token, new Date(made.expiresAt)));
		return null;
	});
