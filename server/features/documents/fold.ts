import * as Y from 'yjs';
import type { Id } from '#shared/ids.ts';
import type { Ctx } from '#server/core/context.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { applyAll, newText } from './text.ts';
import * as queries from './update-queries.ts';

/** More at once would keep everybody else waiting. */
const mostAtOnce = 1000;

/**
 * Folds the oldest kept changes into the snapshot: into a fresh Yjs document, which is many times faster than merging
 * them. Exactly the rows read are deleted, so changes that arrive meanwhile stay. Returns how many, and the new size.
 */
export const fold = (ctx: Ctx, documentId: Id): Promise<{ folded: number; bytes: number }> =>
	inTransaction(ctx, async (tx) => {
		const snapshot = await queries.lockSnapshot(tx, documentId);
		const updates = await queries.listUpdates(tx, documentId, snapshot.upTo, mostAtOnce);
		if (updates.length === 0) return { folded: 0, bytes: snapshot.data.length };
		const data = merge([snapshot, ...updates]);
		await queries.replaceBySnapshot(
			tx,
			documentId,
			data,
			updates.map((update) => update.number)
		);
		return { folded: updates.length, bytes: data.length };
	});

const merge = (parts: { data: Uint8Array }[]): Uint8Array => {
	const doc = newText();
	applyAll(doc, parts);
	const merged = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	return merged;
};
