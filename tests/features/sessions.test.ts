import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '#server/core/passwords.ts';
import { deviceCookie, sessionCookie } from '#server/core/session-cookie.ts';
import { beginSession } from '#server/core/sessions.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, toUrl, type Clone } from '../support/cluster.ts';
import { Browser } from '../support/cookie-jar.ts';
import { dumpOf } from '../support/fingerprint.ts';
import { ask } from '../support/http.ts';
import { connect, type LiveClient } from '../support/live-client.ts';
import { startServer, type TestServer } from '../support/server.ts';

const password = 'one password for all of them';
let clone: Clone;
let build: Builder;
let server: TestServer;
let passwordHash: string;
let steward: TestPerson;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	passwordHash = await hashPassword(password);
	steward = await build.person({ role: 'steward', passwordHash });
	server = await startServer({ databaseUrl: toUrl(clone.config) });
});
afterAll(async () => {
	await server?.dispose();
	await clone?.drop();
});

const somebody = () => build.person({ passwordHash });
const signedIn = async (person: TestPerson, more: Record<string, string> = {}) => {
	const browser = new Browser(server);
	expect(await browser.signIn(person.email, password, more)).toBe('in');
	return browser;
};
const onLine = (browser: Browser) => connect(server.url, browser.cookie);

/** Resolves when the server has closed a socket, with what it said before. */
const closed = ({ socket }: LiveClient) =>
	new Promise<string[]>((resolve, reject) => {
		const heard: string[] = [];
		socket.on('session:ended', () => heard.push('session:ended'));
		if (!socket.connected) return resolve(['closed already']);
		socket.once('disconnect', () => resolve([...heard, 'closed']));
		setTimeout(() => reject(new Error('the socket stayed open')), 20_000).unref();
	});
const ended = ['session:ended', 'closed'];

const sessionsOf = async ({ id }: TestPerson) =>
	(await clone.db.selectFrom('session').select('id').where('person_id', '=', id).execute()).map((row) => row.id);

describe('signing in', () => {
	test('gives cookies that no script reads, and of them only the SHA-256 is kept', async () => {
		const person = await somebody();
		const browser = await signedIn(person);
		for (const name of [sessionCookie, deviceCookie]) {
			expect(browser.attributes.get(name)).toMatch(/; HttpOnly/i);
			expect(browser.attributes.get(name)).toMatch(/; SameSite=Lax/i);
			expect(browser.cookies.get(name)?.length).toBeGreaterThanOrEqual(43);
		}
		const dump = await dumpOf(clone.db);
		expect(dump).toContain(browser.sessionId);
		for (const value of browser.cookies.values()) expect(dump.includes(value)).toBe(false);
		expect(dump.includes(password)).toBe(false);
		expect(server.output()).not.toContain(browser.cookies.get(sessionCookie));
	});

	test('what is kept of a cookie signs nobody in', async () => {
		const browser = await signedIn(await somebody());
		const thief = new Browser(server);
		thief.cookies.set(sessionCookie, browser.sessionId);
		expect(await thief.isIn()).toBe(false);
		expect(thief.cookies.has(sessionCookie)).toBe(false);
	});

	test('on a shared computer leaves nothing behind: the cookie goes with the window, no device is known', async () => {
		const person = await somebody();
		const browser = await signedIn(person, { 'sharedComputer?': 'on' });
		await browser.open('/today');
		expect(browser.attributes.get(sessionCookie)).not.toMatch(/max-age|expires/i);
		expect(browser.cookies.has(deviceCookie)).toBe(false);
		const known = await clone.db.selectFrom('known_device').selectAll().where('person_id', '=', person.id).execute();
		expect(known).toEqual([]);
		expect((await signedIn(person)).attributes.get(sessionCookie)).toMatch(/max-age=2592000/i);
	});

	test('changes the id of the session, and the one before ends with its sockets', async () => {
		const person = await somebody();
		const browser = await signedIn(person);
		const [before, token] = [browser.sessionId, browser.cookie];
		const socket = await onLine(browser);
		const [end] = await Promise.all([closed(socket), browser.signIn(person.email, password)]);
		expect(end).toEqual(ended);
		expect(browser.sessionId).not.toBe(before);
		expect(await sessionsOf(person)).not.toContain(before);
		expect((await ask(server, '/account', { cookie: token })).status).toBe(303);
	});

	test('never takes up a session that somebody else laid there', async () => {
		const person = await somebody();
		const browser = new Browser(server);
		browser.cookies.set(sessionCookie, 'laid-there-by-somebody-else-0123456789abcdefg');
		const planted = browser.sessionId;
		expect(await browser.signIn(person.email, password)).toBe('in');
		expect(await sessionsOf(person)).not.toContain(planted);
	});

	test('a wrong password and an unknown address are answered alike, and counted alike', async () => {
		const person = await somebody();
		const count = async () => {
			const rows = await clone.db.selectFrom('sign_in_attempt').select(['key', 'points']).execute();
			return { keys: rows.length, points: rows.reduce((sum, row) => sum + row.points, 0) };
		};
		const told = async (email: string) => {
			const before = await count();
			const { answer } = await new Browser(server).send('/sign-in?/signIn', { email, password: 'not the password' });
			const after = await count();
			const headers = [...answer.headers.keys()].sort();
			const grown = { keys: after.keys - before.keys, points: after.points - before.points };
			return { text: answer.text.replace(email, '#'), status: answer.status, headers, cookies: answer.cookies, grown };
		};
		const wrong = await told(person.email);
		expect(wrong.text).toContain('sign_in_wrong');
		expect(await told('nobody-has-this@example.org')).toEqual(wrong);
	});
});

describe('guessing', () => {
	test('of 200 guesses at once at most ten are looked at, and the owner still comes in', async () => {
		const person = await somebody();
		const owner = await signedIn(person);
		const [other, another] = [await somebody(), await signedIn(await somebody())];
		const guess = (email: string, browser = new Browser(server)) => browser.signIn(email, 'a guess');
		for (const email of [person.email, 'nobody-at-all@example.org']) {
			const outcomes = await Promise.all(Array.from({ length: 200 }, () => guess(email)));
			const looked = outcomes.filter((status) => status === 400);
			expect(looked.length).toBeGreaterThan(0);
			expect(looked.length).toBeLessThanOrEqual(10);
			expect(outcomes.filter((status) => status === 429)).toHaveLength(200 - looked.length);
		}
		// Not even with the right password, nor with the address written otherwise, nor from a device that is known to another.
		expect(await new Browser(server).signIn(person.email, password)).toBe(429);
		expect(await new Browser(server).signIn(` ${person.email.toUpperCase()} `, password)).toBe(429);
		expect(await another.signIn(person.email, password)).toBe(429);
		const { result } = await new Browser(server).send('/sign-in?/signIn', { email: person.email, password });
		expect(result).toMatchObject({
			type: 'failure',
			status: 429,
			data: expect.stringContaining('retryAfter') as string
		});
		expect(await owner.signIn(person.email, password)).toBe('in');
		expect(await new Browser(server).signIn(other.email, password)).toBe('in');
	});

	test('a known browser has a count of its own, and cannot guess for ever either', async () => {
		const person = await somebody();
		const browser = await signedIn(person);
		const outcomes = [];
		for (let i = 0; i < 12; i++) outcomes.push(await browser.signIn(person.email, 'a guess'));
		expect(outcomes).toEqual([...Array(10).fill(400), 429, 429]);
		expect(await new Browser(server).signIn(person.email, password)).toBe('in');
	});

	test('a stolen session does not find out the password by leaving the network', async () => {
		const browser = await signedIn(await somebody());
		const leave = async (given: string) =>
			(await browser.send('/account?/leaveNetwork', { password: given })).result.status;
		const outcomes = await Promise.all(Array.from({ length: 30 }, () => leave('a guess')));
		expect(outcomes.filter((status) => status === 400)).toHaveLength(10);
		expect(await leave(password)).toBe(429);
		expect(await browser.isIn()).toBe(true);
	});
});

describe('ending sessions', () => {
	test('signing out ends the session, its sockets, and what the browser keeps', async () => {
		const person = await somebody();
		const [browser, other] = [await signedIn(person), await signedIn(person)];
		const [before, cookie] = [browser.sessionId, browser.cookie];
		const [socket, stays] = [await onLine(browser), await onLine(other)];
		const [end, answer] = await Promise.all([closed(socket), browser.sendPlain('/sign-out')]);
		expect(end).toEqual(ended);
		expect(answer).toMatchObject({ status: 303, location: '/sign-in' });
		expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
		expect(browser.cookies.has(sessionCookie)).toBe(false);
		expect(await sessionsOf(person)).not.toContain(before);
		expect((await ask(server, '/account', { cookie })).status).toBe(303);
		expect(stays.socket.connected).toBe(true);
		stays.close();
	});

	test('out everywhere ends them all', async () => {
		const person = await somebody();
		const browsers = await Promise.all([1, 2, 3].map(() => signedIn(person)));
		const sockets = await Promise.all(browsers.map(onLine));
		const [ends] = await Promise.all([
			Promise.all(sockets.map(closed)),
			browsers[0]?.sendPlain('/account?/signOutEverywhere')
		]);
		expect(ends).toEqual([ended, ended, ended]);
		expect(await sessionsOf(person)).toEqual([]);
		for (const browser of browsers) expect(await browser.isIn()).toBe(false);
	});

	test("one of the list ends alone; the id of somebody else's is not found", async () => {
		const [person, stranger] = [await somebody(), await signedIn(await somebody())];
		const [here, there] = [await signedIn(person), await signedIn(person)];
		const list = await here.open('/account');
		expect(list.text).toContain(there.sessionId);
		expect(list.text).not.toContain(stranger.sessionId);
		const sockets = await Promise.all([here, there].map(onLine));
		const end = (sessionId: string) => here.send('/account?/endSession', { sessionId });
		expect((await end(stranger.sessionId)).result).toMatchObject({ type: 'failure', status: 404 });
		expect((await end('0'.repeat(64))).result).toMatchObject({ type: 'failure', status: 404 });
		expect(await stranger.isIn()).toBe(true);
		const [gone] = await Promise.all([closed(sockets[1] as LiveClient), end(there.sessionId)]);
		expect(gone).toEqual(ended);
		expect([await here.isIn(), await there.isIn()]).toEqual([true, false]);
		expect(sockets[0]?.socket.connected).toBe(true);
		sockets[0]?.close();
	});

	test('a session that comes to its end closes its sockets, though they ask nothing', async () => {
		const person = await somebody();
		const browser = await signedIn(person);
		const socket = await onLine(browser);
		const end = closed(socket);
		// By time alone: what was written stays on the device for the same person.
		const why = new Promise((resolve) => socket.socket.once('session:ended', resolve));
		const change = clone.db.updateTable('session').set({ expires_at: new Date(Date.now() - 1000) });
		await change.where('id', '=', browser.sessionId).execute();
		// Closed at that very moment it gets no answer.
		const asked = await socket.raw('person:cards', { ids: [person.id] }).catch(() => null);
		expect(asked?.ok).not.toBe(true);
		expect(await end).toEqual(ended);
		expect(await why).toEqual({ expired: true });
		await expect(onLine(browser)).rejects.toThrow('session_expired');
	});

	test('a socket that opens while its session ends is closed too', async () => {
		const rounds = Array.from({ length: 12 }, async () => {
			const browser = await signedIn(await somebody());
			const opening = onLine(browser).catch(() => null);
			await browser.sendPlain('/sign-out');
			const socket = await opening;
			return socket === null || (await closed(socket)).length > 0;
		});
		expect(await Promise.all(rounds)).toEqual(Array(12).fill(true));
	});

	test('a suspended person is out at once and cannot come in, until she is let in again', async () => {
		const person = await somebody();
		const [browser, keeper] = [await signedIn(person), await signedIn(steward)];
		const socket = await onLine(browser);
		const [end] = await Promise.all([closed(socket), keeper.send('/steward?/suspend', { personId: person.id })]);
		expect(end).toEqual(ended);
		expect(await sessionsOf(person)).toEqual([]);
		await expect(onLine(browser)).rejects.toThrow('not_signed_in');
		expect(await browser.isIn()).toBe(false);
		expect(await browser.signIn(person.email, password)).toBe(403);
		expect(await browser.signIn(person.email, 'a guess')).toBe(400);
		// One that began while the suspension was being written does not come back to life.
		const { token } = await beginSession(clone.db, person.id, {
			...{ device: '', sharedComputer: false, begunAt: new Date() }
		});
		const lingering = new Browser(server);
		lingering.cookies.set(sessionCookie, token);
		expect(await lingering.isIn()).toBe(false);
		await keeper.send('/steward?/restore', { personId: person.id });
		expect([await browser.isIn(), await lingering.isIn()]).toEqual([false, false]);
		expect(await browser.signIn(person.email, password)).toBe('in');
	});
});

test("leaving the network empties the person: names and address are nowhere, texts stay as a former member's", async () => {
	const person = await build.person({ name: 'Somebody Who Leaves', passwordHash });
	const group = await build.group([{ person: steward, role: 'lead' }, { person }]);
	const thread = await build.thread(person, group, { title: 'What stays', text: 'These words stay.' });
	const [browser, reader] = [await signedIn(person), await signedIn(steward)];
	const socket = await onLine(browser);
	expect((await reader.open(`/threads/${thread.id}`)).text).toContain(person.name);
	const [end, { result }] = await Promise.all([closed(socket), browser.send('/account?/leaveNetwork', { password })]);
	expect(result).toMatchObject({ type: 'redirect', location: '/sign-in' });
	expect(end).toEqual(ended);
	const { text } = await reader.open(`/threads/${thread.id}`);
	expect(text).toContain('These words stay.');
	expect(text).not.toContain(person.name);
	expect(text).toContain('A former member');
	const dump = await dumpOf(clone.db);
	for (const word of [person.name, person.email, browser.sessionId])
		expect([word, dump.includes(word)]).toEqual([word, false]);
	expect(await browser.isIn()).toBe(false);
	expect(await new Browser(server).signIn(person.email, password)).toBe(400);
});

describe('an empty network', () => {
	let empty: Clone;
	let fresh: TestServer;
	beforeAll(async () => {
		empty = await cloneDatabase();
		fresh = await startServer({ databaseUrl: toUrl(empty.config), env: { TRUST_PROXY: '1' } });
	});
	afterAll(async () => {
		await fresh?.dispose();
		await empty?.drop();
	});

	test('the link works once: of twenty who use it at the same moment one becomes the steward', async () => {
		const path = /\/set-up\/\S+/.exec(fresh.output())?.[0] ?? '';
		expect((await ask(fresh, path)).status).toBe(200);
		expect((await ask(fresh, `${path}x`)).location).toContain('/sign-in');
		const browsers = Array.from({ length: 20 }, () => new Browser(fresh));
		const all = await Promise.all(
			browsers.map((browser, i) =>
				browser.send(path, { networkName: 'Ours', name: `First ${i}`, email: `first-${i}@example.org`, password })
			)
		);
		const outcomes = all.map(({ result }) => (result.type === 'redirect' ? 'in' : result.status));
		expect(outcomes.sort()).toEqual([...Array(19).fill(404), 'in']);
		expect(await empty.db.selectFrom('account').select('email').execute()).toHaveLength(1);
		expect(await empty.db.selectFrom('member').select('role').execute()).toEqual([{ role: 'steward' }]);
		expect(await Promise.all(browsers.map((browser) => browser.isIn()))).toContain(true);
		expect((await ask(fresh, path)).location).toContain('/sign-in');
		expect((await dumpOf(empty.db)).includes(path.split('/').pop() ?? '')).toBe(false);
	});

	test('behind a proxy that speaks https the cookies travel over https only', async () => {
		const secure = fresh.url.replace('http', 'https');
		const { email } = await empty.db.selectFrom('account').select('email').executeTakeFirstOrThrow();
		const answer = await ask(fresh, '/sign-in?/signIn', {
			origin: secure,
			fields: { email, password },
			headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.0.0.9', accept: 'application/json' }
		});
		expect(answer.cookies).toHaveLength(2);
		for (const cookie of answer.cookies) expect(cookie).toMatch(/; Secure/i);
	});
});
