import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf } from '#shared/body.ts';
import type { Thread } from '#shared/discussions.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId } from '#server/core/context.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, toUrl, type Clone } from '../support/cluster.ts';
import { submitForm } from '../support/http.ts';
import { connect, type LiveClient } from '../support/live-client.ts';
import { startServer, type TestServer } from '../support/server.ts';

let clone: Clone;
let build: Builder;
let server: TestServer;
let lead: TestPerson, author: TestPerson, late: TestPerson;
let space: SpaceDto;
let thread: Thread;
const lines: LiveClient[] = [];

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	[lead, author, late] = (await build.people(3)) as [TestPerson, TestPerson, TestPerson];
	space = await build.group([{ person: lead, role: 'lead' }, { person: author }], { access: 'request' });
	server = await startServer({ databaseUrl: toUrl(clone.config) });
});
afterAll(async () => {
	for (const { close } of lines) close();
	await server?.dispose();
	await clone?.drop();
});

test('[A2] live, nothing of what was said before reaches whoever came later; what is hers she hears', async () => {
	const send = async (path: string, fields: Record<string, string>) => {
		const { result } = await submitForm(server, path, { cookie: lead.cookie, fields });
		expect(result.type, JSON.stringify(result)).toBe('redirect');
	};
	const { name, purpose, access } = space;
	await send(`/groups/${space.id}/settings`, { name, purpose, access, newcomersRead: 'from_joining' });
	const eye = await connect(server.url, author.cookie);
	lines.push(eye);
	const said = { spaceId: space.id, title: 'A thread', body: bodyOf('It begins'), language: null, clientId: newId() };
	thread = await eye.call('thread:start', said);
	const before = await eye.call('message:post', aMessage(thread, 'bygone words'));
	await send(`/people/${late.id}?/addMember`, { spaceId: space.id, role: 'member' });

	const client = await connect(server.url, late.cookie);
	lines.push(client);
	const heard: string[] = [];
	client.socket.onAny((event: string, what: unknown) => heard.push(`${event} ${JSON.stringify(what)}`));
	const { upTo } = await client.call('stream:follow', { streamId: space.streamId, since: 0 });
	const plain = await eye.call('message:post', aMessage(thread, 'Now we go on'));
	await client.heard('message:posted', ({ message }) => message.id === plain.id);

	const ref = { threadId: thread.id, messageId: before.id };
	await eye.call('message:edit', { ...ref, body: bodyOf('bygone words, better said'), language: null });
	await eye.call('message:delete', ref);
	await eye.call('message:restore', ref);
	const answer = { ...aMessage(thread), body: '> bygone words\n\nStill so', replyTo: before.id };
	const posted = await eye.call('message:post', answer);
	expect(posted.quote).toBe('bygone words');
	const last = await eye.call('message:post', aMessage(thread, 'The last one'));
	await client.heard('message:posted', ({ message }) => message.id === last.id);

	// She was told to ask again, and hears of the answer without what it quotes.
	expect(heard.some((one) => one.startsWith('stream:closed'))).toBe(true);
	const missed = await client.call('stream:follow', { streamId: space.streamId, since: upTo });
	const kinds = missed.news.map((news) => ('message' in news ? `${news.kind} ${news.message.id}` : news.kind));
	expect(kinds).toEqual([plain, posted, last].map(({ id }) => `message:posted ${id}`));
	for (const one of [...heard, JSON.stringify(missed)]) {
		expect(one).not.toContain('bygone');
		expect(one).not.toContain(before.id);
	}
});
