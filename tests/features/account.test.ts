import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChangePreferences } from '#shared/accounts.ts';
import { m } from '#shared/messages/messages.js';
import { contextOf, type Ctx } from '#server/core/context.ts';
import { parse } from '#server/core/parse.ts';
import { hashPassword } from '#server/core/passwords.ts';
import { fingerprint, validateToken } from '#server/core/sessions.ts';
import * as accounts from '#server/features/accounts/commands.ts';
import * as links from '#server/features/accounts/links.ts';
import * as people from '#server/features/people/commands.ts';
import { loadShell } from '#server/features/shell/commands.ts';
import * as network from '#server/features/spaces/network.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

const password = 'correct horse battery staple';
const another = 'a quite different one';
let clone: Clone;
let build: Builder;
let passwordHash: string;
let heard: Heard;
let person: TestPerson;
let sources = 0;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	passwordHash = await hashPassword(password);
});
beforeEach(async () => {
	person = await build.person({ passwordHash });
	heard = listen();
	sources++;
});
afterAll(() => clone.drop());

const visitor = (): Ctx => contextOf({ kind: 'visitor' }, clone);
const source = () => `198.51.100.${sources}`;
const browser = () => ({ device: 'Test', knownDevice: null, address: source() });
const signIn = (email: string, given: string) =>
	people.signIn(visitor(), { email, password: given, sharedComputer: false }, browser());
const mailsTo = (recipient: string) =>
	clone.db.selectFrom('mail').selectAll().where('recipient', '=', recipient).orderBy('created_at').execute();
const tokenIn = (body: string) => /\/(?:reset|confirm-address)\/(\S+)/.exec(body)?.[1] ?? '';
const endedSessions = () =>
	heard.effects.flatMap((effect) => (effect.kind === 'sessions:ended' ? effect.sessionIds : []));
const ask = (email: string) => links.askForReset(visitor(), { email }, source());
const reset = (token: string, newPassword = another) =>
	links.resetPassword(visitor(), { token, newPassword }, source());

test('mails come in the language that somebody chose on a page, from then on', async () => {
	for (const language of ['ur', 'ru', 'fa-AF', 'en'] as const) {
		await accounts.chooseLanguage(person.ctx, { language });
		expect((await accounts.loadAccount(person.ctx)).language).toBe(language);
	}
	await accounts.chooseLanguage(person.ctx, { language: 'ru' });
	await ask(person.email);
	const [mail] = await mailsTo(person.email);
	expect(mail?.subject).toBe(m.mail_reset_subject({}, { locale: 'ru' }));
	expect(await accounts.chooseLanguage(visitor(), { language: 'ur' })).toEqual({ language: 'ur' });
});

describe('a new password by mail', () => {
	test('the link that is mailed sets it once, ends all sessions, and the old one no longer works', async () => {
		const other = await people.begin(visitor(), person.id, false, browser());
		await ask(person.email);
		const [mail] = await mailsTo(person.email);
		const token = tokenIn(mail!.body);
		expect(await links.checkReset(visitor(), { token }, source())).toBeNull();
		await reset(token);
		expect(new Set(endedSessions())).toEqual(new Set([person.sessionId, fingerprint(other.token)]));
		expect(await outcomeOf(signIn(person.email, password))).toBe('bad_input');
		expect((await signIn(person.email, another)).personId).toBe(person.id);
		expect(await outcomeOf(reset(token))).toBe('not_found');
		expect(await outcomeOf(links.checkReset(visitor(), { token }, source()))).toBe('not_found');
		const mails = await mailsTo(person.email);
		expect(mails.map(({ subject }) => subject)).toEqual(['The link you asked for', 'Your password was changed']);
		for (const { subject, body } of mails) expect(`${subject} ${body}`).not.toMatch(/A network|Dastarkhan|Person \d/);
	});

	test('the link used many times at once sets one password', async () => {
		await ask(person.email);
		const token = tokenIn((await mailsTo(person.email))[0]!.body);
		const ends = await Promise.all(
			Array.from({ length: 12 }, (_, i) => outcomeOf(reset(token, `password number ${i}`)))
		);
		expect(ends.filter((end) => end === 'done')).toHaveLength(1);
	});

	test('it works for an hour, and its fingerprint only is kept', async () => {
		await ask(person.email);
		const token = tokenIn((await mailsTo(person.email))[0]!.body);
		const { rows } = await clone.pool.query<{ row: string }>(
			'select row_to_json(r)::text as row from password_reset r'
		);
		expect(rows.some(({ row }) => row.includes(token))).toBe(false);
		const later = contextOf({ kind: 'visitor' }, clone, () => new Date(Date.now() + 3601_000));
		expect(await outcomeOf(links.checkReset(later, { token }, source()))).toBe('not_found');
		expect(await outcomeOf(links.resetPassword(later, { token, newPassword: another }, source()))).toBe('not_found');
	});

	test('an address that nobody has gets the same answer, and no mail', async () => {
		expect(await ask((await build.person()).email)).toBeNull();
		expect(await ask('nobody@example.org')).toBeNull();
		expect(await mailsTo('nobody@example.org')).toEqual([]);
	});

	test('an address gets three links an hour, whether somebody has it or not', async () => {
		for (const email of [person.email, 'nobody-at-all@example.org']) {
			const ends = await Promise.all(Array.from({ length: 6 }, () => outcomeOf(ask(email))));
			expect(ends.sort()).toEqual(['done', 'done', 'done', 'too_many', 'too_many', 'too_many']);
		}
		expect(await mailsTo(person.email)).toHaveLength(3);
	});

	test('whoever left has no account to set a password for', async () => {
		await ask(person.email);
		const token = tokenIn((await mailsTo(person.email))[0]!.body);
		await network.leaveNetwork(person.ctx, { password });
		expect(await outcomeOf(reset(token))).toBe('not_found');
	});
});

describe('another password', () => {
	test('needs the one so far, ends all sessions, and gives this browser a new one', async () => {
		const other = await people.begin(visitor(), person.id, false, browser());
		await expect(
			accounts.changePassword(person.ctx, { currentPassword: 'wrong', newPassword: another }, 'Test')
		).rejects.toEqual(refusedAs('bad_input', { currentPassword: ['wrong_password'] }));
		expect(await validateToken(clone.db, other.token)).not.toBeNull();
		const input = { currentPassword: password, newPassword: another };
		const mine = await accounts.changePassword(person.ctx, input, 'Test');
		expect(new Set(endedSessions())).toEqual(new Set([person.sessionId, fingerprint(other.token)]));
		expect((await validateToken(clone.db, mine.token))?.personId).toBe(person.id);
		expect(await outcomeOf(accounts.loadAccount(person.ctx))).not.toBe('done');
		expect(await outcomeOf(signIn(person.email, password))).toBe('bad_input');
		expect((await signIn(person.email, another)).personId).toBe(person.id);
		expect((await mailsTo(person.email)).map(({ subject }) => subject)).toEqual(['Your password was changed']);
	});

	test('whoever has stolen a session tries ten passwords, and then waits', async () => {
		const ends = await Promise.all(
			Array.from({ length: 30 }, (_, i) => outcomeOf(accounts.provePassword(person.ctx, `guess ${i}`, 'password')))
		);
		expect(ends.filter((end) => end === 'bad_input')).toHaveLength(10);
		expect(ends.filter((end) => end === 'too_many')).toHaveLength(20);
	});
});

describe('another address', () => {
	const change = (newEmail: string, addressPassword = password) =>
		links.changeAddress(person.ctx, { newEmail, addressPassword });
	const confirm = (token: string) => links.confirmAddress(visitor(), { token }, source());

	test('becomes the account’s once the link that is mailed there is opened and confirmed', async () => {
		await expect(change('new@example.org', 'wrong')).rejects.toEqual(
			refusedAs('bad_input', { addressPassword: ['wrong_password'] })
		);
		await change('new@example.org');
		expect((await accounts.loadAccount(person.ctx)).email).toBe(person.email);
		const token = tokenIn((await mailsTo('new@example.org'))[0]!.body);
		expect(await links.openAddressChange(visitor(), { token }, source())).toEqual({ email: 'new@example.org' });
		expect((await accounts.loadAccount(person.ctx)).email).toBe(person.email);
		await confirm(token);
		expect((await accounts.loadAccount(person.ctx)).email).toBe('new@example.org');
		expect((await signIn('new@example.org', password)).personId).toBe(person.id);
		expect((await mailsTo(person.email)).map(({ subject }) => subject)).toEqual(['Your address was changed']);
		expect(await outcomeOf(confirm(token))).toBe('not_found');
	});

	test('one that somebody has already: the same answer, and no mail', async () => {
		const taken = await build.person();
		expect(await change(taken.email)).toBeNull();
		expect(await mailsTo(taken.email)).toEqual([]);
	});

	test('two people who ask for the same: the first to confirm has it', async () => {
		await change('both@example.org');
		const second = await build.person({ passwordHash });
		await links.changeAddress(second.ctx, { newEmail: 'both@example.org', addressPassword: password });
		const tokens = (await mailsTo('both@example.org')).map(({ body }) => tokenIn(body));
		const ends = await Promise.all(tokens.map((token) => outcomeOf(confirm(token))));
		expect(ends.filter((end) => end === 'done')).toHaveLength(1);
	});

	test('asking again makes the link before void', async () => {
		await change('first@example.org');
		await change('second@example.org');
		const first = tokenIn((await mailsTo('first@example.org'))[0]!.body);
		expect(await outcomeOf(confirm(first))).toBe('not_found');
	});
});

test('language, time zone and discretion are kept, and nonsense is not', async () => {
	expect((await loadShell(person.ctx)).timeZone).toBeNull();
	await accounts.changePreferences(person.ctx, { language: 'en', timeZone: 'Asia/Bishkek', discreet: true });
	expect((await loadShell(person.ctx)).timeZone).toBe('Asia/Bishkek');
	for (const timeZone of ['Nowhere/Land', '+05:00', '', '__proto__'])
		expect(() => parse(ChangePreferences, { language: 'en', timeZone })).toThrow(refusedAs('bad_input'));
	expect(await accounts.loadAccount(person.ctx)).toMatchObject({
		language: 'en',
		timeZone: 'Asia/Bishkek',
		discreet: true
	});
	await accounts.chooseLanguage(person.ctx, { language: 'ru' });
	expect(await accounts.loadAccount(person.ctx)).toMatchObject({ timeZone: 'Asia/Bishkek', discreet: true });
	const given = { language: 'en', timeZone: 'UTC', discreet: false } as const;
	expect(await outcomeOf(accounts.changePreferences(visitor(), given))).toBe('not_signed_in');
});

test('mails are shown in the demo only', async () => {
	expect(await outcomeOf(accounts.listDemoMails(visitor()))).toBe('not_found');
	expect(await outcomeOf(accounts.listDemoMails(person.ctx))).toBe('not_found');
});
