import type {
	Account,
	ChangeKeys,
	ChangePassword,
	ChangePreferences,
	ChangeWriting,
	DemoMail
} from '#shared/accounts.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { ChooseLanguage } from '#shared/locales.ts';
import * as may from '#shared/policies/index.ts';
import type { Ctx } from '#server/core/context.ts';
import { settings } from '#server/core/env.ts';
import { authorize, found } from '#server/core/errors.ts';
import { limitOf } from '#server/core/limits.ts';
import { readMailFiles } from '#server/core/mail-files.ts';
import { queueMail } from '#server/core/mail.ts';
import { hashPassword, verifyPassword } from '#server/core/passwords.ts';
import { beginSession, endSessions } from '#server/core/sessions.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import type { SignedIn } from '#server/features/people/commands.ts';
import { findPasswordHash, isDemo } from '#server/features/people/queries.ts';
import { passwordChangedMail } from './mails.ts';
import * as queries from './queries.ts';

/** A session that was stolen does not yet know the password, and shall not find it by trying. */
const ownPassword = limitOf('own password', { points: 10, seconds: 15 * 60 });

/** Who acts, with an account and in good standing. Throws `not_signed_in` otherwise. */
export const accessOwnAccount = async (tx: Tx) => {
	const { actor } = tx;
	if (actor.kind !== 'person') throw new Refusal('not_signed_in');
	authorize(may.enter(await standingOf(tx)));
	const account = await queries.findAccount(tx, actor.personId);
	found(account);
	return { personId: actor.personId, sessionId: actor.sessionId, account };
};

/** What one set for one's account. */
export const loadAccount = (ctx: Ctx): Promise<Account> =>
	inSnapshot(ctx, async (tx) => (await accessOwnAccount(tx)).account);

/** Sets the language of pages and mails, the zone of times, and whether new browsers show a neutral name. */
export const changePreferences = (ctx: Ctx, input: ChangePreferences): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		const { personId } = await accessOwnAccount(tx);
		await queries.updatePreferences(tx, personId, input);
		return null;
	});

/** Switches the single keys on or off. */
export const changeKeys = (ctx: Ctx, input: ChangeKeys): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		const { personId } = await accessOwnAccount(tx);
		await queries.updateKeys(tx, personId, input.singleKeys);
		return null;
	});

/** Sets how one writes. What others see of it changes at once: the rights of one's sockets are looked at again. */
export const changeWriting = (ctx: Ctx, input: ChangeWriting): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		const { personId } = await accessOwnAccount(tx);
		await queries.updateWriting(tx, personId, input);
		tx.effects.push({ kind: 'rights:changed', personId });
		return null;
	});

/** Keeps the language that somebody chose on a page; of a visitor nothing is kept here. */
export const chooseLanguage = async (ctx: Ctx, input: ChooseLanguage): Promise<ChooseLanguage> => {
	if (ctx.actor.kind !== 'visitor') {
		await inTransaction(ctx, async (tx) => {
			const { personId } = await accessOwnAccount(tx);
			await queries.updatePreferences(tx, personId, input);
		});
	}
	return input;
};

/** Goes on if this is one's own password. Throws `bad_input` about the field it came from, and `too_many`. */
export const provePassword = async (ctx: Ctx, password: string, field: string) => {
	const { personId, kept } = await inSnapshot(ctx, async (tx) => {
		const { personId } = await accessOwnAccount(tx);
		return { personId, kept: await findPasswordHash(tx, personId) };
	});
	await ownPassword.take(personId);
	if (!(await verifyPassword(kept, password)))
		throw new Refusal('bad_input', { fields: { [field]: ['wrong_password'] } });
	await ownPassword.giveBack(personId);
};

/** Sets another password: all sessions end, and the browser gets a new one. */
export const changePassword = async (ctx: Ctx, input: ChangePassword, device: string): Promise<SignedIn> => {
	await provePassword(ctx, input.currentPassword, 'currentPassword');
	const passwordHash = await hashPassword(input.newPassword);
	return inTransaction(ctx, async (tx) => {
		const { personId, sessionId, account } = await accessOwnAccount(tx);
		const sharedComputer = await queries.isShared(tx, sessionId);
		await setPassword(tx, personId, passwordHash);
		const { token } = await beginSession(tx.db, personId, { device, sharedComputer, begunAt: tx.now() });
		return { personId, token, knownDevice: null, sharedComputer, discreet: account.discreet };
	});
};

/** Writes a new password, ends all sessions, and says so by mail: somebody else may have done it. */
export const setPassword = async (tx: Tx, personId: Id, passwordHash: string) => {
	await queries.updatePassword(tx, personId, passwordHash);
	tx.effects.push({ kind: 'sessions:ended', sessionIds: await endSessions(tx.db, personId) });
	const account = await queries.findAccount(tx, personId);
	if (account) await queueMail(tx, passwordChangedMail(account.email, account.language));
};

/** The mails that landed as files, for whoever looks at the demo. Anywhere else there is no such page. */
export const listDemoMails = async (ctx: Ctx): Promise<DemoMail[]> => {
	found((await inSnapshot(ctx, isDemo)) || null);
	return readMailFiles(settings().dataDir, 50);
};
