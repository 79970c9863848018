import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '#server/core/passwords.ts';
import { suspendPerson } from '#server/features/spaces/network.ts';
import { Builder } from '../support/builders.ts';
import { cloneDatabase, toUrl, type Clone } from '../support/cluster.ts';
import { Browser } from '../support/cookie-jar.ts';
import { ask } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

const password = 'one password for all of them';
let clone: Clone;
let build: Builder;
let server: TestServer;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	server = await startServer({ databaseUrl: toUrl(clone.config) });
});
afterAll(async () => {
	await server?.dispose();
	await clone?.drop();
});

test('what was ended while a browser was closed wipes it when it comes back; what ended by time leaves all', async () => {
	const steward = await build.person({ role: 'steward' });
	const person = await build.person({ passwordHash: await hashPassword(password) });
	const signedIn = async () => {
		const browser = new Browser(server);
		expect(await browser.signIn(person.email, password)).toBe('in');
		return browser;
	};
	const [left, expired, other] = await Promise.all([signedIn(), signedIn(), signedIn()]);
	const wiped = async ({ cookie }: { cookie: string }, path: string) =>
		(await ask(server, path, { cookie })).headers.get('clear-site-data');
	const cookies = [{ cookie: left.cookie }, { cookie: expired.cookie }] as const;
	await clone.db
		.updateTable('session')
		.set({ expires_at: new Date(Date.now() - 1000) })
		.where('id', '=', expired.sessionId)
		.execute();
	await other.send('/account?/endSession', { sessionId: left.sessionId });
	for (const path of ['/today', '/sign-in', '/', '/threads/nothing', '/today/__data.json']) {
		expect(await wiped(cookies[0], path)).toBe('"cache", "storage"');
		expect(await wiped(cookies[1], path)).toBeNull();
		expect(await wiped({ cookie: '' }, path)).toBeNull();
		expect(await wiped(other, path)).toBeNull();
	}
	// Whoever is suspended meanwhile has nothing left, though her session had ended by time before.
	await suspendPerson(steward.ctx, { personId: person.id });
	expect(await wiped(cookies[1], '/')).toBe('"cache", "storage"');
});
