import { request } from 'node:http';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { socketsPerPerson } from '#server/core/limits.ts';
import { readToken } from '#server/core/session-cookie.ts';
import { openLine } from '../doors/frames.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, toUrl, type Clone } from '../support/cluster.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { ask } from '../support/http.ts';
import { connect } from '../support/live-client.ts';
import { startServer, type TestServer } from '../support/server.ts';

let clone: Clone;
let server: TestServer;
let build: Builder;
let person: TestPerson;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	person = await build.person();
	server = await startServer({ databaseUrl: toUrl(clone.config) });
});
afterAll(async () => {
	await server?.dispose();
	await clone?.drop();
});

const foreign = () => [
	'https://evil.example',
	'null',
	'',
	'file://',
	server.url.replace('http', 'https'),
	server.url.replace('localhost', '127.0.0.1'),
	server.url.replace('localhost', 'localhost.evil.example'),
	server.url.replace('//', '//evil.'),
	`${server.url}0`,
	server.url.replace(/:\d+/, ''),
	`${server.url}.evil.example`,
	'not an address'
];

const polling = '/socket.io/?EIO=4&transport=polling';
const handshake = async () => {
	const { text } = await ask(server, polling, { cookie: person.cookie });
	return (JSON.parse(text.slice(1)) as { sid: string }).sid;
};
const post = (sid: string, origin: string | null, body = '40') =>
	ask(server, `${polling}&sid=${sid}`, { method: 'POST', cookie: person.cookie, origin, body });

describe('a foreign origin opens no socket', () => {
	test('by websocket, nor does none at all', async () => {
		for (const origin of [...foreign(), null]) {
			expect([origin, await openLine(server, person.cookie, { origin })]).toEqual([origin, null]);
		}
		const own = await openLine(server, person.cookie);
		expect(own).not.toBeNull();
		own?.terminate();
	});

	test('by polling', async () => {
		for (const origin of foreign()) {
			const answer = await ask(server, polling, { cookie: person.cookie, headers: { origin } });
			expect([origin, answer.status]).toEqual([origin, 400]);
			expect(answer.text).not.toContain('sid');
		}
	});

	test('by polling where the browser says that another site asks', async () => {
		for (const site of ['cross-site', 'same-site', 'nonsense', '']) {
			const headers = { 'sec-fetch-site': site };
			expect([site, (await ask(server, polling, { cookie: person.cookie, headers })).status]).toEqual([site, 400]);
		}
		for (const site of ['same-origin', 'none']) {
			const headers = { 'sec-fetch-site': site };
			expect([site, (await ask(server, polling, { cookie: person.cookie, headers })).status]).toEqual([site, 200]);
		}
	});

	test('by joining a connection that is open: neither with a post nor with another transport', async () => {
		const sid = await handshake();
		for (const origin of [...foreign(), null])
			expect([origin, (await post(sid, origin)).status]).toEqual([origin, 400]);
		for (const origin of [...foreign(), null]) {
			const query = `EIO=4&transport=websocket&sid=${sid}`;
			expect([origin, await openLine(server, person.cookie, { origin, query })]).toEqual([origin, null]);
		}
		expect((await post(sid, server.url)).text).toBe('ok');
	});

	test('by the library itself, with either transport', async () => {
		for (const transport of ['websocket', 'polling']) {
			const socket = io(server.url, {
				transports: [transport],
				extraHeaders: { cookie: person.cookie, origin: 'https://evil.example' },
				reconnection: false,
				forceNew: true
			});
			const outcome = await new Promise((resolve) => {
				socket.once('connect', () => resolve('open'));
				socket.once('connect_error', () => resolve('shut'));
			});
			socket.close();
			expect([transport, outcome]).toEqual([transport, 'shut']);
			const own = await connect(server.url, person.cookie, { transports: [transport as 'polling'] });
			expect(own.socket.connected).toBe(true);
			own.close();
		}
	});

	test('and no answer invites one: nothing is shared with other origins', async () => {
		for (const path of [polling, '/', '/sign-in', '/healthz', '/today/__data.json']) {
			const { headers } = await ask(server, path, { headers: { origin: 'https://evil.example' } });
			expect([path, headers.get('access-control-allow-origin')]).toEqual([path, null]);
		}
	});
});

test('without a session, or with one that is not there, a socket is told to sign in and nothing else', async () => {
	for (const cookie of [
		'',
		'session=',
		'session=x',
		`session=${'a'.repeat(43)}`,
		`${person.cookie}x`,
		'session=a; session=b'
	]) {
		const refused = await connect(server.url, cookie).catch((error: unknown) => error);
		expect([cookie, (refused as Error).message]).toEqual([
			cookie,
			readToken(cookie) === null ? 'session_expired' : 'not_signed_in'
		]);
	}
});

describe('a foreign page changes nothing here', () => {
	test.each(['https://evil.example', 'null', null])('whatever it sends, from %s', async (origin) => {
		const before = await fingerprintOf(clone.db);
		const bodies: (Record<string, string> | undefined)[] = [undefined, {}, { sessionId: person.sessionId }];
		for (const path of ['/sign-out', '/account?/signOutEverywhere', '/account?/endSession', '/groups?/startGroup']) {
			for (const fields of bodies) {
				for (const type of [undefined, 'text/plain', 'application/json', 'application/octet-stream']) {
					const headers = { accept: 'text/html', ...(type && { 'content-type': type }) };
					const asking = { method: 'POST', cookie: person.cookie, origin, headers };
					const answer = await ask(server, path, fields ? { ...asking, fields } : asking);
					expect([path, type, answer.status]).toEqual([path, type, 403]);
					// It would empty the storage of the browser, where what was not sent yet waits.
					expect(answer.headers.get('clear-site-data')).toBeNull();
					expect(answer.cookies).toEqual([]);
				}
			}
		}
		expect(await fingerprintOf(clone.db)).toBe(before);
	});

	test('nor by a mere address, whoever follows it', async () => {
		const before = await fingerprintOf(clone.db);
		for (const path of ['/sign-out', '/account?/signOutEverywhere', '/groups?/startGroup', '/steward?/suspend']) {
			for (const method of ['GET', 'HEAD', 'OPTIONS']) await ask(server, path, { method, cookie: person.cookie });
		}
		expect(await fingerprintOf(clone.db)).toBe(before);
	});
});

describe('odd requests', () => {
	const odd = [
		'/groups/%00',
		'/groups/%E0%A4%A',
		'/groups/..%2f..%2fpackage.json',
		'/_app/immutable/..%2f..%2f..%2fserver%2findex.js',
		'/%2e%2e/%2e%2e/package.json',
		'/.env',
		`/groups/${'a'.repeat(9_000)}`,
		'/today/__data.json?x-sveltekit-invalidated=zzz',
		'/today/__data.json?x-sveltekit-invalidated=000000000001',
		'/healthz/__data.json',
		'/_app/remote/x/y',
		'/today/__route.js',
		'/socket.io/',
		'/socket.io/socket.io.js',
		'/socket.io/?EIO=4&transport=constructor',
		'/socket.io/?EIO=4&transport=polling&sid=__proto__',
		'/sign-in?to=//[',
		'/sign-in?to=/\\[',
		'/sign-in?to=%00',
		'/threads/x?before=1e999',
		'/today?/constructor',
		'/?%2fconstructor'
	];
	test.each(odd)('%s is answered, and not by a fault', async (path) => {
		for (const method of ['GET', 'POST', 'PUT', 'PROPFIND']) {
			const answer = await ask(server, path, {
				method,
				cookie: person.cookie,
				...(method === 'POST' && { fields: {} })
			});
			expect([method, path, answer.status < 500]).toEqual([method, path, true]);
			expect(answer.text).not.toMatch(/at .*\.[jt]s:\d+|node_modules/);
		}
	});

	test.each(['constructor', 'toString', '__proto__', 'valueOf', 'hasOwnProperty', 'default'])(
		'an action called %s is not there, on any page',
		async (name) => {
			for (const page of ['/today', '/sign-in', '/account', '/']) {
				const { status } = await ask(server, `${page}?/${name}`, { cookie: person.cookie, fields: {} });
				expect([page, status]).toEqual([page, 404]);
			}
		}
	);

	test('after signing in one goes to a path of ours, whatever the address says', async () => {
		const targets = [
			'//evil.example',
			'/\\evil.example',
			'/\t/evil.example',
			'/.//evil.example',
			'https://evil.example',
			'//[',
			'@evil'
		];
		for (const to of targets) {
			const { text } = await ask(server, `/sign-in?to=${encodeURIComponent(to)}`);
			expect([to, text.match(/&(?:amp;)?to=([^"&]*)/)?.[1]]).toEqual([to, encodeURIComponent('/today')]);
		}
	});

	test('headers that lie about where one is change no address of ours', async () => {
		const lies = {
			'x-forwarded-host': 'evil.example',
			'x-forwarded-proto': 'https',
			'x-forwarded-for': '10.0.0.1',
			forwarded: 'host=evil'
		};
		const answer = await ask(server, '/account', { headers: lies });
		expect(answer.location).toBe('/sign-in?to=%2Faccount');
		expect(answer.text).not.toContain('evil');
	});

	test('what is no HTTP, or too much of it, is turned away', async () => {
		const send = (headers: Record<string, string>, path = '/today') =>
			new Promise<number>((resolve) => {
				const asked = request({ port: server.port, host: '127.0.0.1', path, headers }, (answer) => {
					answer.resume();
					resolve(answer.statusCode ?? 0);
				});
				asked.on('error', () => resolve(0));
				asked.end();
			});
		expect(await send({ cookie: `session=${'x'.repeat(20_000)}` })).toBe(431);
		expect(await send({ host: 'a b' })).toBeLessThan(500);
		expect(await send({ cookie: `${'a=b; '.repeat(1_500)}session=%E0%A4%A` })).toBeLessThan(500);
		expect((await ask(server, '/readyz')).status).toBe(200);
	});

	test('a form that is too long is told so, on a page that people can read', async () => {
		for (const body of [`email=${'x'.repeat(1_200_000)}`, `email=${'x'.repeat(4_000_000)}`]) {
			const type = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
			const { status, text } = await ask(server, '/sign-in?/signIn', { body, headers: type });
			expect(status).toBe(413);
			expect(text).toContain('This is too large. Nothing was changed.');
		}
	});

	test('no file is taken for what it does not say it is', async () => {
		const page = await ask(server, '/sign-in');
		const file = /[^"]*_app\/immutable\/[^"]+\.(css|js)/.exec(page.text)?.[0] ?? '';
		for (const path of ['/icon.svg', new URL(file, `${server.url}/sign-in`).pathname, '/_app/immutable/nothing.js']) {
			expect([path, (await ask(server, path)).headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
		}
	});

	test('every page carries the headers that protect people, errors too', async () => {
		for (const path of ['/', '/sign-in', '/today', '/groups/x', '/nowhere', '/account']) {
			const { headers } = await ask(server, path, { cookie: person.cookie });
			expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
			expect([path, headers.get('x-frame-options')]).toEqual([path, 'DENY']);
			expect([path, headers.get('cache-control')]).toEqual([path, 'private, no-store']);
		}
		const policy = (await ask(server, '/sign-in')).headers.get('content-security-policy') ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+'/);
		expect(policy).not.toMatch(/script-src[^;]*unsafe/);
	});
});

test('one person opens a hundred windows, and nobody else is kept out by it', async () => {
	const [busy, calm] = await build.people(2);
	const open = (who = busy) => connect(server.url, who?.cookie ?? '');
	const opened = await Promise.all(Array.from({ length: socketsPerPerson }, () => open()));
	await expect(open()).rejects.toThrow('too_many');
	opened.pop()?.close();
	const other = await open(calm);
	for (const { close } of [...opened, other]) close();
});
