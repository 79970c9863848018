import type { Id } from '#shared/ids.ts';
import type { Muting } from '#shared/muting.ts';
import type { Tx } from '#server/core/transaction.ts';

const toMuting = (row: { is_blocked: boolean } | undefined): Muting =>
	row ? (row.is_blocked ? 'blocked' : 'muted') : 'none';

/** What a person does about another. */
export const findMuting = async (tx: Tx, personId: Id, other: Id): Promise<Muting> =>
	toMuting(
		await tx.db
			.selectFrom('muted_person')
			.select('is_blocked')
			.where('person_id', '=', personId)
			.where('muted_id', '=', other)
			.executeTakeFirst()
	);

/** Whom a person mutes or blocks, the last first. */
export const listMutings = async (tx: Tx, personId: Id): Promise<{ id: Id; muting: Muting }[]> => {
	const all = tx.db.selectFrom('muted_person').select(['muted_id', 'is_blocked']).where('person_id', '=', personId);
	const rows = await all.orderBy('muted_at', 'desc').orderBy('muted_id').execute();
	return rows.map((row) => ({ id: row.muted_id, muting: toMuting(row) }));
};

/** Notes what a person does about another; nothing is kept of nothing. */
export const putMuting = async (tx: Tx, personId: Id, other: Id, muting: Muting) => {
	if (muting === 'none')
		await tx.db.deleteFrom('muted_person').where('person_id', '=', personId).where('muted_id', '=', other).execute();
	else
		await tx.db
			.insertInto('muted_person')
			.values({ person_id: personId, muted_id: other, is_blocked: muting === 'blocked', muted_at: tx.now() })
			.onConflict((conflict) =>
				conflict.columns(['person_id', 'muted_id']).doUpdateSet({ is_blocked: muting === 'blocked' })
			)
			.execute();
};

/** Which of some people block a person. */
export const listBlockers = async (tx: Tx, personId: Id, among: Id[]): Promise<Id[]> => {
	const all = tx.db.selectFrom('muted_person').select('person_id').where('muted_id', '=', personId);
	const rows = await all.where('is_blocked', '=', true).where('person_id', 'in', among).execute();
	return rows.map((row) => row.person_id);
};
