import { sql } from 'kysely';
import type { Tx } from '#server/core/transaction.ts';

/** What a database is for: `main` is the real thing; the demo's seeds are never mixed into it. */
export type Purpose = 'main' | 'demo';

/** What this database was made for, and whether the demo's content is all there; null when it is still empty. */
export const findInstallation = async (tx: Tx): Promise<{ purpose: Purpose; filled: boolean } | null> => {
	const row = await tx.db.selectFrom('installation').select(['purpose', 'filled_at']).executeTakeFirst();
	return row ? { purpose: row.purpose as Purpose, filled: row.filled_at !== null } : null;
};

/** Notes that the demo's content is all there. */
export const markFilled = async (tx: Tx) => {
	await tx.db.updateTable('installation').set({ filled_at: tx.now() }).execute();
};

/** Empties the tables of a demo whose filling was cut short, so that it can begin again. */
export const emptyTables = async (tx: Tx) => {
	await sql`truncate stream, organisation, person, space, sign_in_attempt, authorship cascade`.execute(tx.db);
};

/** Says what an empty database is for. */
export const insertInstallation = async (tx: Tx, purpose: Purpose) => {
	await tx.db.insertInto('installation').values({ purpose, created_at: tx.now() }).execute();
};

/** Keeps the fingerprint of the set-up link's token; an older link no longer works. */
export const updateSetUpToken = async (tx: Tx, tokenHash: string) => {
	await tx.db.updateTable('installation').set({ setup_token_hash: tokenHash }).execute();
};

/** Whether a fingerprint is that of the set-up link. */
export const isSetUpToken = async (tx: Tx, tokenHash: string) =>
	(await tx.db
		.selectFrom('installation')
		.select('purpose')
		.where('setup_token_hash', '=', tokenHash)
		.executeTakeFirst()) !== undefined;

/** Uses the set-up link up; says whether it was the right one. */
export const spendSetUpToken = async (tx: Tx, tokenHash: string) =>
	(
		await tx.db
			.updateTable('installation')
			.set({ setup_token_hash: null })
			.where('setup_token_hash', '=', tokenHash)
			.returning('purpose')
			.execute()
	).length === 1;
