import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { MutedPerson, MutingNews, SetMuting } from '#shared/muting.ts';
import * as may from '#shared/policies/index.ts';
import { record } from '#server/core/activity.ts';
import type { Reader } from '#server/core/catch-up.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, inTransaction } from '#server/core/transaction.ts';
import { listPersonCards, listProfiles } from './card-queries.ts';
import * as queries from './muting-queries.ts';
import { findPersonStream } from './queries.ts';

/** Mutes or blocks somebody for the actor alone, or takes it back. Only her own devices hear that something changed. */
export const setMuting = (ctx: Ctx, { personId: other, muting }: SetMuting): Promise<{ personId: Id }> =>
	inTransaction(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		const [profile] = await listProfiles(tx, [other]);
		// What was muted before somebody left can be taken back after.
		found(profile ?? (muting === 'none' || null));
		authorize(may.mutePerson(standing, other));
		const me = standing.personId;
		if ((await queries.findMuting(tx, me, other)) !== muting) {
			await queries.putMuting(tx, me, other, muting);
			const streamId = await findPersonStream(tx, me);
			found(streamId);
			record(tx, { streamId, refs: { personId: me }, news: { kind: 'people:muted' } });
		}
		return { personId: other };
	});

/** Whom the actor mutes and blocks. */
export const listMuted = (ctx: Ctx): Promise<MutedPerson[]> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.enter(standing));
		const all = await queries.listMutings(tx, standing.personId);
		const cards = await listPersonCards(
			tx,
			all.map(({ id }) => id)
		);
		return all.flatMap(({ id, muting }) => {
			const card = cards.find((one) => one.id === id);
			return card && muting !== 'none' ? [{ card, muting }] : [];
		});
	});

/** Says again, to those who were away, that whom they mute has changed. */
export const mutingReaders: { [K in MutingNews['kind']]: Reader<K> } = {
	'people:muted': (_, rows) => Promise.resolve(rows.map(() => ({ kind: 'people:muted' })))
};
