import type { AskForReset, ChangeAddress, ResetPassword } from '#shared/accounts.ts';
import type { LinkRef } from '#shared/links.ts';
import type { Ctx } from '#server/core/context.ts';
import { found } from '#server/core/errors.ts';
import { evenly } from '#server/core/evenly.ts';
import { countGuess } from '#server/core/guesses.ts';
import { limitOf } from '#server/core/limits.ts';
import { queueMail } from '#server/core/mail.ts';
import { hashPassword } from '#server/core/passwords.ts';
import { fingerprint, newLinkToken } from '#server/core/sessions.ts';
import { inSnapshot, inTransaction } from '#server/core/transaction.ts';
import { accessOwnAccount, provePassword, setPassword } from './commands.ts';
import { addressChangedMail, confirmAddressMail, resetMail } from './mails.ts';
import * as queries from './queries.ts';

const resetMs = 3600_000;
const confirmMs = 24 * 3600_000;

const perAddress = limitOf('reset, per address', { points: 3, seconds: 3600 });
const perPerson = limitOf('address, per person', { points: 5, seconds: 3600 });
/** Generous: whole countries sit behind one. */
const perSource = limitOf('reset, per source', { points: 100, seconds: 3600 });

/** Mails a link by which to set another password. For an address that nobody has: the same answer, after the same time. */
export const askForReset = (ctx: Ctx, input: AskForReset, source: string): Promise<null> =>
	evenly(async () => {
		await perSource.take(source);
		await perAddress.take(input.email);
		const token = newLinkToken();
		return inTransaction(ctx, async (tx) => {
			const until = new Date(tx.now().getTime() + resetMs);
			const language = await queries.insertReset(tx, input.email, fingerprint(token), until);
			if (language !== null) await queueMail(tx, resetMail(input.email, language, token));
			return null;
		});
	});

/** Whether a link for a new password still works. */
export const checkReset = (ctx: Ctx, input: LinkRef, source: string): Promise<null> =>
	countGuess(ctx.actor, source, () =>
		inSnapshot(ctx, async (tx) => {
			found(await queries.findReset(tx, fingerprint(input.token)));
			return null;
		})
	);

/** Sets another password by the link that was mailed; all sessions end. The link works once. */
export const resetPassword = (ctx: Ctx, input: ResetPassword, source: string): Promise<null> =>
	countGuess(ctx.actor, source, async () => {
		const tokenHash = fingerprint(input.token);
		// A wrong link is not worth the work of a password.
		await inSnapshot(ctx, async (tx) => found(await queries.findReset(tx, tokenHash)));
		const passwordHash = await hashPassword(input.newPassword);
		return inTransaction(ctx, async (tx) => {
			const personId = await queries.spendReset(tx, tokenHash);
			found(personId);
			await setPassword(tx, personId, passwordHash);
			await queries.deleteKnownDevices(tx, personId);
			return null;
		});
	});

/** Mails a link to a new address, by which it becomes the account's. One that somebody has gets none, and nobody is told. */
export const changeAddress = async (ctx: Ctx, input: ChangeAddress): Promise<null> => {
	await provePassword(ctx, input.addressPassword, 'addressPassword');
	if (ctx.actor.kind === 'person') await perPerson.take(ctx.actor.personId);
	return evenly(async () => {
		const token = newLinkToken();
		return inTransaction(ctx, async (tx) => {
			const { personId, account } = await accessOwnAccount(tx);
			const until = new Date(tx.now().getTime() + confirmMs);
			const kept = await queries.insertAddressChange(tx, personId, input.newEmail, fingerprint(token), until);
			if (kept) await queueMail(tx, confirmAddressMail(input.newEmail, account.language, token));
			return null;
		});
	});
};

/** The address that a link would confirm. */
export const openAddressChange = (ctx: Ctx, input: LinkRef, source: string): Promise<{ email: string }> =>
	countGuess(ctx.actor, source, () =>
		inSnapshot(ctx, async (tx) => {
			const change = await queries.findAddressChange(tx, fingerprint(input.token));
			found(change);
			return { email: change.email };
		})
	);

/** Makes the new address the account's; the old one is told. The link works once. */
export const confirmAddress = (ctx: Ctx, input: LinkRef, source: string): Promise<null> =>
	countGuess(ctx.actor, source, () =>
		inTransaction(ctx, async (tx) => {
			const change = await queries.spendAddressChange(tx, fingerprint(input.token));
			found(change);
			const old = await queries.findAccount(tx, change.personId);
			found(old);
			found((await queries.updateEmail(tx, change)) || null);
			await queueMail(tx, addressChangedMail(old.email, old.language));
			return null;
		})
	);
