import type { Id } from '#shared/ids.ts';
import type { Database } from '#server/core/db.ts';
import { inGroups, type Groups } from '#server/core/groups.ts';
import { log } from '#server/core/log.ts';
import { once } from '#server/core/once.ts';
import { isLostConnection } from '#server/core/transaction.ts';
import type { Credit } from './authors.ts';
import { appendUpdates, type NewUpdate } from './update-queries.ts';

/** A change to keep, and to whom it is credited; without either: only a wait for those before it. */
export interface Change {
	documentId: Id;
	authorId: Id | null;
	data: Uint8Array | null;
	credits: Credit[];
}

/** Whether it is committed, or the database will never take it. */
export type Outcome = 'kept' | 'refused';

/** The shortest time between two commits, in milliseconds: one for all open documents together. */
const pace = 30;

const stores = once('document stores', () => new Map<Database, Groups<Change, Outcome>>());

/**
 * Where the changes of all open documents are kept: in the order they were applied, in one statement and commit for all.
 * While the database is away nothing is lost from the line, so that nothing is kept without what it builds on.
 */
export const storeOf = (database: Database): Groups<Change, Outcome> => {
	let store = stores.get(database);
	if (!store) {
		const write = (all: Change[]) => keepAll(database, all);
		store = inGroups(write, { pace, keep: mayPass, weigh: ({ data }) => data?.length ?? 0 });
		stores.set(database, store);
	}
	return store;
};

/** Waits until nothing is left to keep, and forgets the stores. */
export const flushStore = async () => {
	await Promise.all([...stores.values()].map((store) => store.idle()));
	stores.clear();
};

/** Only what the values themselves violate is refused for good; all else (no connection, a lock, a full disk) may pass. */
const mayPass = (error: unknown) => {
	const { code } = error as { code?: unknown };
	return isLostConnection(error) || (typeof code === 'string' && !/^(22|23|54)/.test(code));
};

const hasData = (change: Change): change is Change & NewUpdate => change.data !== null;

const keepAll = async (database: Database, all: Change[]): Promise<Outcome[]> => {
	try {
		return await attempt(database, all);
	} catch (error) {
		if (mayPass(error)) throw error;
		const documents = new Set(all.map((change) => change.documentId));
		if (documents.size === 1) {
			log.error({ err: error, documentId: all[0]?.documentId }, 'changes of a document were refused');
			return all.map(() => 'refused');
		}
		// One document's trouble is not the others': each on its own.
		const outcomes = new Map<Change, Outcome>();
		for (const documentId of documents) {
			const own = all.filter((change) => change.documentId === documentId);
			const kept = await keepAll(database, own);
			own.forEach((change, i) => outcomes.set(change, kept[i] as Outcome));
		}
		return all.map((change) => outcomes.get(change) as Outcome);
	}
};

const attempt = async (database: Database, all: Change[]): Promise<Outcome[]> => {
	const changes = all.filter(hasData);
	const credits = all.flatMap(({ documentId, credits: own }) => own.map((credit) => ({ documentId, ...credit })));
	if (changes.length === 0 && credits.length === 0) return all.map(() => 'kept');
	const present = await appendUpdates(database.db, changes, credits, new Date());
	return all.map((change) => (!change.data || present.has(change.documentId) ? 'kept' : 'refused'));
};
