import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

/** Pins a thread, or unpins it. */
export const updatePinned = async (tx: Tx, id: Id, pinnedAt: Date | null) => {
	await tx.db.updateTable('thread').set({ pinned_at: pinnedAt }).where('id', '=', id).execute();
};

/** Waits for what is being said or done in a thread, and keeps everybody from it until the transaction ends. */
export const lockThread = async (tx: Tx, id: Id) => {
	await tx.db.selectFrom('thread').select('id').where('id', '=', id).forUpdate().execute();
};

/** Closes a thread with what came of it, or opens it again. */
export const updateClosed = async (tx: Tx, id: Id, closed: { at: Date; by: Id | null; outcome: string } | null) => {
	await tx.db
		.updateTable('thread')
		.set({ closed_at: closed?.at ?? null, closed_by: closed?.by ?? null, outcome: closed?.outcome ?? null })
		.where('id', '=', id)
		.execute();
};
