import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { Account, ChangeWriting } from '#shared/accounts.ts';
import { localeOf } from '#shared/locales.ts';
import type { Tx } from '#server/core/transaction.ts';

/** What a person set for her account; nothing for somebody who has none (any more). */
export const findAccount = async (tx: Tx, personId: Id): Promise<Account | null> => {
	const row = await tx.db
		.selectFrom('account')
		.select(['email', 'language', 'time_zone', 'discreet'])
		.where('person_id', '=', personId)
		.executeTakeFirst();
	if (!row) return null;
	return { email: row.email, language: localeOf(row.language), timeZone: row.time_zone, discreet: row.discreet };
};

/** What a person may set for her account; what is not given stays. */
interface Preferences {
	language: string;
	timeZone?: string;
	discreet?: boolean;
}

/** Writes what a person set for her account. */
export const updatePreferences = async (tx: Tx, personId: Id, to: Preferences) => {
	await tx.db
		.updateTable('account')
		.set({ language: to.language, time_zone: to.timeZone, discreet: to.discreet })
		.where('person_id', '=', personId)
		.execute();
};

/** Writes whether single keys go somewhere. */
export const updateKeys = async (tx: Tx, personId: Id, singleKeys: boolean) => {
	await tx.db.updateTable('account').set({ single_keys: singleKeys }).where('person_id', '=', personId).execute();
};

/** Writes how a person writes. */
export const updateWriting = async (tx: Tx, personId: Id, { undoSend, presence }: ChangeWriting) => {
	const set = { undo_send: undoSend, presence };
	await tx.db.updateTable('account').set(set).where('person_id', '=', personId).execute();
};

/** Gives an account another password; no link that was mailed for one works any longer. */
export const updatePassword = async (tx: Tx, personId: Id, passwordHash: string) => {
	await tx.db.updateTable('account').set({ password_hash: passwordHash }).where('person_id', '=', personId).execute();
	await tx.db.deleteFrom('password_reset').where('person_id', '=', personId).execute();
};

/** Whether the session one is in belongs to a shared computer. */
export const isShared = async (tx: Tx, sessionId: string): Promise<boolean> =>
	(await tx.db.selectFrom('session').select('shared_computer').where('id', '=', sessionId).executeTakeFirst())
		?.shared_computer ?? true;

/** Forgets which browsers had signed in to an account: whoever knew the old password is a stranger again. */
export const deleteKnownDevices = async (tx: Tx, personId: Id) => {
	await tx.db.deleteFrom('known_device').where('person_id', '=', personId).execute();
};

/** Keeps the fingerprint of a link for a new password, if an account has the address; says in which language to write. */
export const insertReset = async (tx: Tx, email: string, tokenHash: string, until: Date): Promise<string | null> => {
	await tx.db.deleteFrom('password_reset').where('expires_at', '<=', tx.now()).execute();
	const { rows } = await sql<{ language: string }>`
		with kept as (
			insert into password_reset (token_hash, person_id, expires_at)
			select ${tokenHash}, person_id, ${until}::timestamptz from account where email = ${email}
			returning person_id
		)
		select account.language from kept join account using (person_id)
	`.execute(tx.db);
	return rows[0]?.language ?? null;
};

/** Whose password a link sets. */
export const findReset = async (tx: Tx, tokenHash: string): Promise<Id | null> =>
	(
		await tx.db
			.selectFrom('password_reset')
			.select('person_id')
			.where('token_hash', '=', tokenHash)
			.where('expires_at', '>', tx.now())
			.executeTakeFirst()
	)?.person_id ?? null;

/** Uses a link for a new password up, and says whose it was; of many who try at once one succeeds. */
export const spendReset = async (tx: Tx, tokenHash: string): Promise<Id | null> =>
	(
		await tx.db
			.deleteFrom('password_reset')
			.where('token_hash', '=', tokenHash)
			.where('expires_at', '>', tx.now())
			.returning('person_id')
			.executeTakeFirst()
	)?.person_id ?? null;

/** Keeps the fingerprint of a link to a new address, in place of any earlier; not when somebody has the address: then false. */
export const insertAddressChange = async (tx: Tx, personId: Id, email: string, tokenHash: string, until: Date) => {
	await tx.db
		.deleteFrom('address_change')
		.where((has) => has.or([has('person_id', '=', personId), has('expires_at', '<=', tx.now())]))
		.execute();
	const { numAffectedRows } = await sql`
		insert into address_change (token_hash, person_id, email, expires_at)
		select ${tokenHash}, ${personId}::uuid, ${email}, ${until}::timestamptz
		where not exists (select from account where email = ${email})
	`.execute(tx.db);
	return (numAffectedRows ?? 0n) > 0n;
};

/** A new address that waits for its link to be opened. */
export interface AddressChange {
	personId: Id;
	email: string;
}

/** Which address a link confirms. */
export const findAddressChange = async (tx: Tx, tokenHash: string): Promise<AddressChange | undefined> =>
	tx.db
		.selectFrom('address_change')
		.select(['person_id as personId', 'email'])
		.where('token_hash', '=', tokenHash)
		.where('expires_at', '>', tx.now())
		.executeTakeFirst();

/** Uses a link to a new address up. */
export const spendAddressChange = async (tx: Tx, tokenHash: string): Promise<AddressChange | undefined> =>
	tx.db
		.deleteFrom('address_change')
		.where('token_hash', '=', tokenHash)
		.where('expires_at', '>', tx.now())
		.returning(['person_id as personId', 'email'])
		.executeTakeFirst();

/** Gives an account another address; false when another account has it by now. */
export const updateEmail = async (tx: Tx, { personId, email }: AddressChange): Promise<boolean> => {
	// Two who ask for the same wait for each other here: the second sees what the first has got.
	await sql`select pg_advisory_xact_lock(hashtextextended(${email}, 0))`.execute(tx.db);
	const { numAffectedRows } = await sql`
		update account set email = ${email}
		where person_id = ${personId} and not exists (select from account where email = ${email})
	`.execute(tx.db);
	return (numAffectedRows ?? 0n) > 0n;
};
