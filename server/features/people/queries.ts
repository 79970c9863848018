import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

export { listPersonCards } from './card-queries.ts';
export { insertOrganisation } from './organisation-queries.ts';
export { emptyPerson, insertPerson } from './profile-queries.ts';

/** The account behind an address, if somebody in good standing has it. */
export const findAccountByEmail = (tx: Tx, email: string) =>
	tx.db
		.selectFrom('account')
		.select(['person_id as personId', 'password_hash as passwordHash'])
		.where('email', '=', email)
		.executeTakeFirst();

/** The kept hash of a person's password. */
export const findPasswordHash = async (tx: Tx, personId: Id) =>
	(await tx.db.selectFrom('account').select('password_hash').where('person_id', '=', personId).executeTakeFirst())
		?.password_hash ?? null;

/** A person's sessions that still live, the newest first. */
export const listSessions = (tx: Tx, personId: Id) =>
	tx.db
		.selectFrom('session')
		.selectAll()
		.where('person_id', '=', personId)
		.where('expires_at', '>', tx.now())
		.orderBy('begun_at', 'desc')
		.execute();

/** Whether a browser (by the fingerprint of its cookie) has signed in to the account before. */
export const isKnownDevice = async (tx: Tx, personId: Id, tokenHash: string) =>
	(await tx.db
		.selectFrom('known_device')
		.select('known_since')
		.where('person_id', '=', personId)
		.where('token_hash', '=', tokenHash)
		.executeTakeFirst()) !== undefined;

/** Remembers that a browser has signed in to the account. */
export const insertKnownDevice = async (tx: Tx, personId: Id, tokenHash: string) => {
	await tx.db
		.insertInto('known_device')
		.values({ person_id: personId, token_hash: tokenHash, known_since: tx.now().toISOString().slice(0, 10) })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
};

/** Gives a person an account. Throws a unique violation when the address has one. */
export const insertAccount = async (tx: Tx, personId: Id, email: string, passwordHash: string) => {
	await tx.db.insertInto('account').values({ person_id: personId, email, password_hash: passwordHash }).execute();
};

/** The streams of some people's own news. */
export const findPersonStream = async (tx: Tx, personId: Id): Promise<Id | null> =>
	(await tx.db.selectFrom('person').select('stream_id').where('id', '=', personId).executeTakeFirst())?.stream_id ??
	null;

/** The addresses of all accounts, for the demo's sign-in page. */
export const listAccounts = (tx: Tx) =>
	tx.db.selectFrom('account').select(['person_id as personId', 'email']).execute();

/** Whether a person wants a neutral name shown wherever she signs in. */
export const wantsDiscreet = async (tx: Tx, personId: Id): Promise<boolean> =>
	(await tx.db.selectFrom('account').select('discreet').where('person_id', '=', personId).executeTakeFirst())
		?.discreet ?? false;

/** Whether a person shows that she is in a thread, and sees who else is. */
export const showsPresence = async (tx: Tx, personId: Id): Promise<boolean> =>
	(await tx.db.selectFrom('account').select('presence').where('person_id', '=', personId).executeTakeFirst())
		?.presence ?? false;

/** Whether this database belongs to the demo. */
export const isDemo = async (tx: Tx) =>
	(await tx.db.selectFrom('installation').select('purpose').executeTakeFirst())?.purpose === 'demo';
