import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Thread } from '#shared/discussions.ts';
import type { DocumentDto } from '#shared/documents.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId } from '#server/core/context.ts';
import { hashPassword } from '#server/core/passwords.ts';
import { aCaret, anUpdate } from '../matrix/requests.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, toUrl, type Clone } from '../support/cluster.ts';
import { submitForm } from '../support/http.ts';
import { connect, type LiveClient } from '../support/live-client.ts';
import { startServer, type TestServer } from '../support/server.ts';

const password = 'one password for all of them';
let clone: Clone;
let build: Builder;
let server: TestServer;
let passwordHash: string;
let steward: TestPerson, lead: TestPerson, witness: TestPerson;
let eye: LiveClient;
const lines: LiveClient[] = [];

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	passwordHash = await hashPassword(password);
	steward = await build.person({ role: 'steward' });
	[lead, witness] = [await build.person(), await build.person()];
	server = await startServer({ databaseUrl: toUrl(clone.config) });
	eye = await line(witness);
});
afterAll(async () => {
	for (const { close } of lines) close();
	await server?.dispose();
	await clone?.drop();
});

const line = async (person: TestPerson, transport: 'websocket' | 'polling' = 'websocket') => {
	const client = await connect(server.url, person.cookie, { transports: [transport] });
	lines.push(client);
	return client;
};
const send = async (by: TestPerson, path: string, fields: Record<string, string>) => {
	const { result } = await submitForm(server, path, { cookie: by.cookie, fields });
	expect(['success', 'redirect'], JSON.stringify(result)).toContain(result.type);
};

/** What somebody's browser was told, in the order of arrival. */
const record = (client: LiveClient) => {
	const heard: { name: string; what: string }[] = [];
	client.socket.onAny((name: string, what: unknown) => heard.push({ name, what: JSON.stringify(what) ?? '' }));
	return heard;
};

let person: TestPerson;
let group: SpaceDto, thread: Thread, document: DocumentDto;

/** A group with a thread and a document in it, and somebody who has both open in two browsers. */
const settle = async (access: 'open' | 'request' | 'invitation') => {
	person = await build.person({ passwordHash });
	const members = [{ person: lead, role: 'lead' as const }, { person: witness }, { person }];
	group = await build.group(members, { access });
	thread = await build.thread(witness, group);
	document = await build.document(witness, group);
	const place = { stream: group.streamId, seq: 0 };
	await eye.follow(place);
	await eye.call('document:open', { documentId: document.id, stateVector: '' });
	const browsers = [await line(person), await line(person, 'polling')];
	for (const browser of browsers) {
		await browser.follow(place);
		await browser.call('document:open', { documentId: document.id, stateVector: '' });
		await browser.call('presence:enter', { threadId: thread.id });
	}
	return browsers.map((browser) => ({ browser, heard: record(browser) }));
};

type Browsers = Awaited<ReturnType<typeof settle>>;

/** Much happens in the group; when this is over, whoever would hear of it has heard. */
const goOn = async (words: string) => {
	const client = await line(witness);
	await client.call('document:open', { documentId: document.id, stateVector: '' });
	for (let i = 0; i < 3; i++) await client.call('message:post', aMessage(thread, `${words} ${i}`));
	await client.call('document:update', { documentId: document.id, update: anUpdate(words) });
	await client.call('document:awareness', { documentId: document.id, awareness: aCaret(77) });
	await client.call('presence:enter', { threadId: thread.id });
	await client.call('presence:write', { threadId: thread.id, writing: true });
	const title = `${words} title`;
	await send(witness, `/documents/${document.id}?/rename`, { title });
	await eye.heard('document:renamed', (news) => news.document.title === title);
	client.close();
};

const codeOf = async (asked: Promise<unknown>) =>
	asked.then(
		() => 'ok',
		(error: unknown) => (error as { code?: string }).code
	);
const asked = (browser: LiveClient) => ({
	follow: () => codeOf(browser.call('stream:follow', { streamId: group.streamId, since: 0 })),
	post: () => codeOf(browser.call('message:post', aMessage(thread, 'one more'))),
	open: () => codeOf(browser.call('document:open', { documentId: document.id, stateVector: '' })),
	write: () => codeOf(browser.call('document:update', { documentId: document.id, update: anUpdate('more') })),
	move: () => codeOf(browser.call('document:awareness', { documentId: document.id, awareness: aCaret(78) })),
	begin: () =>
		codeOf(browser.call('draft:keep', { threadId: thread.id, text: 'more', replyTo: null, revision: newId() })),
	enter: () => codeOf(browser.call('presence:enter', { threadId: thread.id })),
	say: () => codeOf(browser.call('presence:write', { threadId: thread.id, writing: true }))
});

const takeOut = () => send(lead, `/groups/${group.id}?/removeMember`, { personId: person.id });
const losses = {
	'is taken out of the group': takeOut,
	'is suspended from the group': () => send(lead, `/groups/${group.id}?/suspendMember`, { personId: person.id }),
	'leaves the group': () => send(person, `/groups/${group.id}?/leave`, {})
};

describe.each(['request', 'invitation'] as const)('in a group by %s, whoever', (access) => {
	test.each(Object.entries(losses))('%s hears nothing of it any more, in no browser', async (_, lose) => {
		const browsers = await settle(access);
		await goOn('before');
		await lose();
		await goOn('after');
		for (const { browser, heard } of browsers) {
			// News that was on its way is here when a later answer is.
			expect(await asked(browser).follow()).toBe('not_found');
			expect(heard.filter(({ what }) => what.includes('before')).map(({ name }) => name)).toContain('news');
			expect(heard).toContainEqual({ name: 'stream:closed', what: JSON.stringify({ streamId: group.streamId }) });
			const closed = { documentId: document.id, right: null, mayWrite: null };
			expect(heard).toContainEqual({ name: 'document:rights', what: JSON.stringify(closed) });
			const last = heard.findIndex(({ name }) => name === 'document:rights');
			const since = heard
				.slice(last + 1)
				.filter(({ what }) => [group.id, document.id, `here":[`].some((of) => what.includes(of)));
			expect(since).toEqual([]);
			expect(heard.filter(({ what }) => what.includes('after'))).toEqual([]);
			for (const [name, ask] of Object.entries(asked(browser)))
				expect([name, await ask()]).toEqual([name, 'not_found']);
		}
	});

	test('is made an observer reads on and writes no more', async () => {
		const browsers = await settle(access);
		await send(lead, `/groups/${group.id}?/changeRole`, { personId: person.id, role: 'observer' });
		for (const { browser, heard } of browsers) {
			const ask = asked(browser);
			for (const name of ['post', 'write'] as const) expect([name, await ask[name]()]).toEqual([name, 'forbidden']);
			expect(heard).toContainEqual({ name: 'stream:closed', what: JSON.stringify({ streamId: group.streamId }) });
			const rights = { documentId: document.id, right: 'read', mayWrite: false };
			expect(heard).toContainEqual({ name: 'document:rights', what: JSON.stringify(rights) });
			await browser.follow({ stream: group.streamId, seq: 0 });
		}
		await goOn('after');
		for (const { browser, heard } of browsers) {
			await browser.heard('message:posted', (news) => JSON.stringify(news).includes('after 2'));
			await asked(browser).move();
			expect(heard.map(({ name }) => name)).toContain('document:updated');
		}
	});

	test('is suspended from the network, or leaves it, is cut off with all browsers', async () => {
		const ways = {
			suspended: () => send(steward, '/steward?/suspend', { personId: person.id }),
			gone: () => send(person, '/account?/leaveNetwork', { password })
		};
		for (const [way, lose] of Object.entries(ways)) {
			const browsers = await settle(access);
			const ends = Promise.all(
				browsers.map(({ browser }) => new Promise((resolve) => browser.socket.once('disconnect', resolve)))
			);
			await lose();
			await goOn('after');
			await ends;
			for (const { heard } of browsers) {
				expect([way, heard.filter(({ what }) => what.includes('after'))]).toEqual([way, []]);
				expect([way, heard.map(({ name }) => name)]).toEqual([way, expect.arrayContaining(['session:ended'])]);
			}
			await expect(connect(server.url, person.cookie)).rejects.toThrow('not_signed_in');
		}
	});
});

describe('in an open group', () => {
	test('whoever is taken out reads on as everybody does, and writes no more', async () => {
		const browsers = await settle('open');
		await takeOut();
		for (const { browser, heard } of browsers) {
			const ask = asked(browser);
			expect(await ask.follow()).toBe('ok');
			expect(heard).toContainEqual({ name: 'stream:closed', what: JSON.stringify({ streamId: group.streamId }) });
			for (const name of ['post', 'write'] as const) expect([name, await ask[name]()]).toEqual([name, 'forbidden']);
		}
		await goOn('after');
		await browsers[0]?.browser.heard('message:posted', (news) => JSON.stringify(news).includes('after 2'));
	});
});

test('who loses the right while asking to hear hears nothing, however the two meet', async () => {
	for (let round = 0; round < 6; round++) {
		const [one] = await settle('invitation');
		const { browser, heard } = one as Browsers[number];
		const follow = () => browser.raw('stream:follow', { streamId: group.streamId, since: 0 });
		await Promise.all([takeOut(), ...Array.from({ length: round + 1 }, follow)]);
		const from = heard.length;
		await goOn('after');
		expect(await asked(browser).follow()).toBe('not_found');
		expect(heard.slice(from).filter(({ what }) => what.includes('after'))).toEqual([]);
	}
});

test('a group that closes is heard by those outside no more, and by those inside as before', async () => {
	await settle('open');
	const outsider = await build.person();
	const [outside, inside] = [await line(outsider), await line(person)];
	const both = [outside, inside].map((browser) => ({ browser, heard: record(browser) }));
	for (const { browser } of both) {
		await browser.follow({ stream: group.streamId, seq: 0 });
		await browser.call('document:open', { documentId: document.id, stateVector: '' });
	}
	await goOn('before');
	const { name, purpose } = group;
	await send(lead, `/groups/${group.id}/settings`, { name, purpose, access: 'invitation', scope: '', rules: '' });
	for (const { heard } of both) {
		expect(heard).toContainEqual({ name: 'stream:closed', what: JSON.stringify({ streamId: group.streamId }) });
	}
	await inside.follow({ stream: group.streamId, seq: 0 });
	await eye.follow({ stream: group.streamId, seq: 0 });
	await goOn('after');
	for (const [ask, code] of Object.entries(asked(outside))) expect([ask, await code()]).toEqual([ask, 'not_found']);
	expect(both[0]?.heard.filter(({ what }) => what.includes('after'))).toEqual([]);
	await inside.heard('message:posted', (news) => JSON.stringify(news).includes('after 2'));
	await asked(inside).move();
	expect(both[1]?.heard.map((one) => one.name)).toContain('document:updated');
});

test("what fewer may know travels in a stream of their own: a lead's and a person's are closed to others", async () => {
	await settle('invitation');
	const { leads_stream_id: leads } = await clone.db
		.selectFrom('space')
		.select('leads_stream_id')
		.where('id', '=', group.id)
		.executeTakeFirstOrThrow();
	const { stream_id: own } = await clone.db
		.selectFrom('person')
		.select('stream_id')
		.where('id', '=', lead.id)
		.executeTakeFirstOrThrow();
	const [member, leader] = [await line(person), await line(lead)];
	for (const streamId of [leads, own]) {
		expect(await codeOf(member.call('stream:follow', { streamId, since: 0 }))).toBe('not_found');
		expect(await codeOf(leader.call('stream:follow', { streamId, since: 0 }))).toBe('ok');
	}
});
