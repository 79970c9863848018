import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import type {
	EndSession,
	ListPersonCards,
	PersonCard,
	SessionDto,
	SignIn,
	SignInAsDemoPerson
} from '#shared/people.ts';
import * as may from '#shared/policies/index.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { verifyPassword } from '#server/core/passwords.ts';
import { beginSession, endSessions, fingerprint, newToken } from '#server/core/sessions.ts';
import { standingOf, standingOfPerson } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import * as queries from './queries.ts';
import { countAttempt } from './sign-in-limits.ts';

export { listPeople } from './directory-commands.ts';
export { loadOwnProfile, loadPerson, updateProfile, verifyPerson } from './profile-commands.ts';

/** What the HTTP door knows of a browser that signs in. `address` is never kept. */
export interface Browser {
	device: string;
	knownDevice: string | null;
	address: string;
}

/** What the door gives the browser: the session's token, and one by which it is known next time (not on a shared computer). */
export interface SignedIn {
	personId: Id;
	token: string;
	knownDevice: string | null;
	sharedComputer: boolean;
	/** The person wants a neutral name shown wherever she signs in. */
	discreet: boolean;
}

/** Signs in. A wrong password and an unknown address are refused alike, after the same work. Throws `too_many`. */
export const signIn = async (ctx: Ctx, input: SignIn, browser: Browser): Promise<SignedIn> => {
	const account = await inSnapshot(ctx, async (tx) => {
		const account = await queries.findAccountByEmail(tx, input.email);
		const deviceHash = fingerprint(browser.knownDevice ?? '');
		const known = await queries.isKnownDevice(tx, account?.personId ?? nobody, deviceHash);
		return {
			personId: account?.personId ?? null,
			hash: account?.passwordHash ?? null,
			device: known ? deviceHash : null
		};
	});
	const attempt = await countAttempt(ctx.database, {
		email: input.email,
		device: account.device,
		address: browser.address
	});
	const right = await verifyPassword(account.hash, input.password);
	if (!right || account.personId === null) throw new Refusal('bad_input', { fields: { '': ['sign_in_wrong'] } });
	await attempt.forgive();
	return begin(ctx, account.personId, input.sharedComputer, browser);
};

const nobody: Id = '00000000-0000-0000-0000-000000000000';

/** Begins a session for a person in good standing; a suspended person is told so only after the right password. */
export const begin = (ctx: Ctx, personId: Id, sharedComputer: boolean, browser: Browser): Promise<SignedIn> =>
	inTransaction(ctx, async (tx) => {
		const standing = await standingOfPerson(tx, personId);
		if (!may.enter(standing)) throw new Refusal('forbidden', { fields: { '': ['sign_in_suspended'] } });
		// The session the browser was in until now ends: nobody would ever come back to it, but somebody might have its token.
		if (tx.actor.kind === 'person') {
			const sessionIds = await endSessions(tx.db, tx.actor.personId, { only: tx.actor.sessionId });
			tx.effects.push({ kind: 'sessions:ended', sessionIds });
		}
		const session = await beginSession(tx.db, personId, { device: browser.device, sharedComputer, begunAt: tx.now() });
		const discreet = await queries.wantsDiscreet(tx, personId);
		if (sharedComputer) return { personId, token: session.token, knownDevice: null, sharedComputer, discreet };
		const knownDevice = browser.knownDevice ?? newToken();
		await queries.insertKnownDevice(tx, personId, fingerprint(knownDevice));
		return { personId, token: session.token, knownDevice, sharedComputer, discreet };
	});

/** What there is in the demo and nowhere else. */
export const accessDemo = async (ctx: Ctx): Promise<void> => {
	const isDemo = await inSnapshot(ctx, (tx) => queries.isDemo(tx));
	found(isDemo || null);
};

/** Signs in as one of the invented people of the demo, without a password. The door offers it in demo mode only. */
export const signInAsDemoPerson = async (ctx: Ctx, input: SignInAsDemoPerson, browser: Browser): Promise<SignedIn> => {
	await accessDemo(ctx);
	return begin(ctx, input.personId, false, browser);
};

/** The demo's people by address, for its sign-in page; nothing in a real network. Everybody there is invented: the house looks. */
export const listDemoPeople = ({ database, now }: Ctx): Promise<{ email: string; card: PersonCard }[]> =>
	inSnapshot({ database, now, actor: { kind: 'house', personId: null } }, async (tx) => {
		if (!(await queries.isDemo(tx))) return [];
		const accounts = await queries.listAccounts(tx);
		const cards = await queries.listPersonCards(
			tx,
			accounts.map((account) => account.personId)
		);
		const byId = new Map(cards.map((card) => [card.id, card]));
		return accounts.flatMap(({ personId, email }) => {
			const card = byId.get(personId);
			return card ? [{ email, card }] : [];
		});
	});

/** Ends the session one is in. */
export const signOut = (ctx: Ctx) => endOwn(ctx, (_, sessionId) => ({ only: sessionId }));

/** Ends all one's sessions, this one too. */
export const signOutEverywhere = (ctx: Ctx) => endOwn(ctx, () => ({}));

/** Ends one of one's sessions, by the id in the list. Somebody else's is not found. */
export const endSession = async (ctx: Ctx, input: EndSession) => {
	const ended = await endOwn(ctx, () => ({ only: input.sessionId }));
	found(ended[0]);
};

const endOwn = (ctx: Ctx, which: (tx: Tx, current: string) => { only?: string }): Promise<string[]> =>
	inTransaction(ctx, async (tx) => {
		if (tx.actor.kind !== 'person') throw new Refusal('not_signed_in');
		const sessionIds = await endSessions(tx.db, tx.actor.personId, which(tx, tx.actor.sessionId));
		tx.effects.push({ kind: 'sessions:ended', sessionIds });
		return sessionIds;
	});

/** One's own sessions, the newest first. */
export const listSessions = (ctx: Ctx): Promise<SessionDto[]> =>
	inSnapshot(ctx, async (tx) => {
		const actor = tx.actor;
		if (actor.kind !== 'person') throw new Refusal('not_signed_in');
		authorize(may.enter(await standingOf(tx)));
		const rows = await queries.listSessions(tx, actor.personId);
		return rows.map((row) => ({
			id: row.id,
			device: row.device,
			begunAt: row.begun_at.toISOString(),
			usedOn: row.used_on,
			current: row.id === actor.sessionId,
			sharedComputer: row.shared_computer
		}));
	});

/** Who some people are, as whoever asks may see them. Nobody's ids and those of people she may not know of are left out. */
export const listPersonCards = (ctx: Ctx, input: ListPersonCards): Promise<PersonCard[]> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.enter(standing));
		return queries.listPersonCards(tx, input.ids);
	});
