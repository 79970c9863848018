import { CannotStart } from '#server/core/cannot-start.ts';
import { contextOf, type Ctx } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import type { Settings } from '#server/core/env.ts';
import { fingerprint, newToken } from '#server/core/sessions.ts';
import { inTransaction } from '#server/core/transaction.ts';
import * as installation from './installation.ts';
import { findNetwork } from './queries.ts';

/** What the demo tells at the terminal: who one can sign in as. */
export type Greeting = (address: string) => string;
/** Fills an empty database with the demo network; on one it filled it only says who is there. */
export type Seed = (ctx: Ctx, fresh: boolean) => Promise<Greeting>;

/**
 * Looks at what the database is for before anybody comes in. The demo fills an empty one and refuses the real thing's;
 * the real thing refuses the demo's, and gives an empty one its set-up link. Throws `CannotStart`.
 */
export const prepareDatabase =
	(seed: Seed) =>
	async (database: Database, { demo }: Settings): Promise<Greeting> => {
		const ctx = contextOf({ kind: 'house', personId: null }, database);
		const wanted: installation.Purpose = demo ? 'demo' : 'main';
		const found = await inTransaction(ctx, installation.findInstallation);
		if (found !== null && found.purpose !== wanted) throw new CannotStart(wrongPurpose[wanted]);
		if (found === null) await inTransaction(ctx, (tx) => installation.insertInstallation(tx, wanted));
		return demo ? fillOnce(ctx, seed, found?.filled ?? false) : offerSetUp(ctx);
	};

/** A filling that was cut short (kill -9) begins again from nothing. */
const fillOnce = async (ctx: Ctx, seed: Seed, filled: boolean): Promise<Greeting> => {
	if (filled) return seed(ctx, false);
	await inTransaction(ctx, installation.emptyTables);
	const greeting = await seed(ctx, true);
	await inTransaction(ctx, installation.markFilled);
	return greeting;
};

const wrongPurpose: Record<installation.Purpose, string> = {
	demo: 'This database belongs to a real network; the demo never writes into one. Give the demo a database of its own.',
	main: 'This database was filled by the demo; a real network never starts from it. Set DATA_DIR or DATABASE_URL to another.'
};

/** A network nobody has named yet gets a link for its first steward; each start makes a new one and the old one void. */
const offerSetUp = (ctx: Ctx): Promise<Greeting> =>
	inTransaction(ctx, async (tx) => {
		if (await findNetwork(tx)) return (address: string) => `Dastarkhan runs at ${address}`;
		const token = newToken();
		await installation.updateSetUpToken(tx, fingerprint(token));
		return (address: string) =>
			`Dastarkhan runs at ${address}\n\nNobody is in yet. Open this link once to name the network and make the first steward:\n  ${address}/set-up/${token}\n`;
	});
