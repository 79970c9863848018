import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Thread } from '#shared/discussions.ts';
import { threadLevels } from '#shared/following.ts';
import { mostThreads } from '#shared/reading.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import type { WaitingThread } from '#shared/waiting.ts';
import { newId } from '#server/core/context.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import { editMessage } from '#server/features/discussions/deeds.ts';
import { loadFollowing, noteClosing, setLevel } from '#server/features/discussions/following.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { listUnread, readThread } from '#server/features/discussions/reading.ts';
import { closeThread } from '#server/features/discussions/thread-deeds.ts';
import { loadForYou } from '#server/features/for-you/commands.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import { changeRole, joinGroup, leaveGroup } from '#server/features/spaces/commands.ts';
import { loadToday } from '#server/features/today/commands.ts';
import { applyToUnread, unreadInSpace, unreadInThread, waitingIn } from '../../src/lib/discussions/unread.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let heard: Heard;
let lead: TestPerson, reader: TestPerson, observer: TestPerson, passerBy: TestPerson;
let space: SpaceDto;
let thread: Thread;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	[lead, reader, observer, passerBy] = (await build.people(4)) as [TestPerson, TestPerson, TestPerson, TestPerson];
});
beforeEach(async () => {
	space = await build.group([
		{ person: lead, role: 'lead' },
		{ person: reader },
		{ person: observer, role: 'observer' }
	]);
	thread = await build.thread(lead, space);
	await readThread(reader.ctx, { threadId: thread.id, upTo: 1e6 });
	heard = listen();
});
afterAll(() => clone.drop());

const say = (body: string, by = lead, replyTo: string | null = null) =>
	postMessage(by.ctx, { ...aMessage(thread), body, replyTo });
const to = (whom: string) => `[@you](mention:${whom})`;
const choose = (level: (typeof threadLevels)[number], by = reader) => setLevel(by.ctx, { threadId: thread.id, level });
const countOf = async (person: TestPerson) => {
	const unread = await listUnread(person.ctx);
	const [page] = [await loadSpace(person.ctx, { spaceId: space.id })];
	expect(unreadInThread(page.unread!, thread.id)).toBe(unreadInThread(unread, thread.id));
	expect(unreadInSpace(unread, space.id)).toBe(unreadInThread(unread, thread.id));
	return { unread: unreadInThread(unread, thread.id), waits: waitingIn(unread, thread.id).length };
};

describe('how much of a thread reaches one', () => {
	test('[F1] members, observers too, choose it for themselves; others cannot, and learn nothing', async () => {
		const input = { threadId: thread.id, level: 'muted' as const };
		for (const person of [lead, reader, observer]) expect(await outcomeOf(setLevel(person.ctx, input))).toBe('done');
		expect(await outcomeOf(setLevel(passerBy.ctx, input))).toBe('forbidden');
		expect(await outcomeOf(loadFollowing(passerBy.ctx, input))).toBe('forbidden');
		const hidden = await build.thread(lead, await build.group([{ person: lead }], { access: 'invitation' }));
		for (const threadId of [hidden.id, newId()])
			expect(await outcomeOf(setLevel(reader.ctx, { ...input, threadId }))).toBe('not_found');
	});

	test('muted never counts, not even what calls by name, and is as unread as before once it is not muted', async () => {
		await choose('muted');
		await say('Words');
		await say(`Words ${to(reader.id)}`);
		expect(await countOf(reader)).toEqual({ unread: 0, waits: 0 });
		const { reading } = await loadThread(reader.ctx, { threadId: thread.id });
		expect(reading).toMatchObject({ level: 'muted' });
		expect(reading?.unread).toHaveLength(2);
		await choose('usual');
		expect(await countOf(reader)).toEqual({ unread: 2, waits: 1 });
	});

	test('of one that reaches only by calls what calls me counts: by name, the leads where I lead, the whole group', async () => {
		for (const person of [reader, observer]) await choose('called', person);
		await say('Words');
		await say(`Words ${to(reader.id)}`);
		await say('Words @leads');
		expect(await countOf(reader)).toEqual({ unread: 1, waits: 1 });
		const before = await countOf(observer);
		await say('Words @group');
		expect([before.unread, (await countOf(observer)).unread]).toEqual([0, 1]);
		await changeRole(lead.ctx, { spaceId: space.id, personId: reader.id, role: 'lead' });
		expect(await countOf(reader)).toEqual({ unread: 3, waits: 3 });
	});

	test('all waits of one that is followed, as usual what calls or answers; whoever begins a thread follows it', async () => {
		const mine = await say('A question', reader);
		await say('Words');
		await say('An answer', lead, mine.id);
		await say('An answer to somebody else', lead, (await say('Words')).id);
		expect(await countOf(reader)).toEqual({ unread: 4, waits: 1 });
		await choose('followed');
		expect(await countOf(reader)).toEqual({ unread: 4, waits: 4 });
		expect((await loadFollowing(lead.ctx, { threadId: thread.id })).level).toBe('followed');
		expect(await countOf(lead)).toEqual({ unread: 1, waits: 1 });
	});

	test('an edit may call, and call no longer', async () => {
		await choose('called');
		const { id: messageId } = await say('Words');
		const edit = (body: string) => editMessage(lead.ctx, { threadId: thread.id, messageId, body, language: null });
		await edit(`Words ${to(reader.id)}`);
		expect(await countOf(reader)).toEqual({ unread: 1, waits: 1 });
		await edit('Better words');
		expect(await countOf(reader)).toEqual({ unread: 0, waits: 0 });
	});

	test('only the own stream hears of it, each choice once, and the log keeps it to the day', async () => {
		const { place } = await listUnread(reader.ctx);
		for (const level of ['called', 'called', 'muted', 'usual'] as const) await choose(level);
		const told = heard.of('thread:level-set');
		expect(told.map(({ level }) => level)).toEqual(['called', 'muted', 'usual']);
		expect(new Set(told.map(({ at }) => at.stream))).toEqual(new Set([place.stream]));
		const unread = await listUnread(reader.ctx);
		expect(applyToUnread(unread, told[0]!)).toBeNull();
		const rows = await clone.db.selectFrom('activity').select('at').where('kind', '=', 'thread:level-set').execute();
		expect(new Set(rows.map(({ at }) => at.toISOString().slice(11)))).toEqual(new Set(['00:00:00.000Z']));
	});

	test('whoever leaves the group leaves what was chosen there', async () => {
		await choose('muted');
		await leaveGroup(reader.ctx, { spaceId: space.id });
		await joinGroup(reader.ctx, { spaceId: space.id, agreed: true });
		expect((await loadFollowing(reader.ctx, { threadId: thread.id })).level).toBe('usual');
	});
});

test('whoever is answered is told on her own stream, unless she is no longer there or answered herself', async () => {
	const mine = await say('A question', reader);
	await say('I add to it', reader, mine.id);
	expect(heard.of('message:answered')).toEqual([]);
	await say('An answer', lead, mine.id);
	const { place } = await listUnread(reader.ctx);
	expect(heard.of('message:answered')).toMatchObject([{ threadId: thread.id, at: { stream: place.stream } }]);
	await leaveGroup(reader.ctx, { spaceId: space.id });
	await say('Another', lead, mine.id);
	expect(heard.of('message:answered')).toHaveLength(1);
});

describe('what waits for one', () => {
	const idsIn = (waiting: WaitingThread[]) =>
		waiting
			.filter((one) => one.thread.id === thread.id)
			.flatMap(({ messages }) => messages.map(({ message }) => message.id));
	const whyIn = (waiting: WaitingThread[]) =>
		waiting.filter((one) => one.thread.id === thread.id).flatMap(({ messages }) => messages.map(({ why }) => why));

	test('calls, answers and what is said where one follows stand for one, by thread, and on the page of today, until read', async () => {
		const mine = await say('A question', reader);
		const call = await say(`Words ${to(reader.id)}`);
		await say('Words');
		const answer = await say('An answer', lead, mine.id);
		const { waiting } = await loadForYou(reader.ctx);
		expect(idsIn(waiting)).toEqual([call.id, answer.id]);
		expect(whyIn(waiting)).toEqual(['called', 'answered']);
		expect(idsIn((await loadToday(reader.ctx)).waiting)).toHaveLength(1);
		expect(idsIn((await loadForYou(observer.ctx)).waiting)).toEqual([]);
		expect(whyIn((await loadForYou(lead.ctx)).waiting)).toEqual(['followed']);
		await readThread(reader.ctx, { threadId: thread.id, upTo: 1e6 });
		expect(idsIn((await loadForYou(reader.ctx)).waiting)).toEqual([]);
		expect(idsIn((await loadToday(reader.ctx)).waiting)).toEqual([]);
	});

	test('what waits for one is listed before all other talk, however much of it came later', async () => {
		const caught = await build.person();
		const group = await build.group([{ person: lead, role: 'lead' }, { person: caught }]);
		const begin = () => build.thread(lead, group);
		const [called, answered, followed, all] = [await begin(), await begin(), await begin(), await begin()];
		await setLevel(caught.ctx, { threadId: followed.id, level: 'followed' });
		const mine = await postMessage(caught.ctx, aMessage(answered));
		await readThread(caught.ctx, { threadId: called.id, upTo: 1e6 });
		const said = { body: `Words ${to(caught.id)}` };
		await postMessage(lead.ctx, { ...aMessage(called), ...said });
		await postMessage(lead.ctx, { ...aMessage(answered), replyTo: mine.id });
		await postMessage(lead.ctx, aMessage(followed));
		await postMessage(lead.ctx, { ...aMessage(all), body: '[@all](mention:group)' });
		for (let i = 0; i < mostThreads; i++) await begin();
		const unread = await listUnread(caught.ctx);
		expect(unread.threads).toHaveLength(mostThreads);
		const ids = (await loadForYou(caught.ctx)).waiting.map((one) => one.thread.id);
		expect(ids).toEqual([all, followed, answered, called].map(({ id }) => id));
		await readThread(caught.ctx, { threadId: called.id, upTo: 1e6 });
		expect((await listUnread(caught.ctx)).threads.map(({ threadId }) => threadId)).not.toContain(called.id);
	});

	test('what was said in a group one was taken out of waits no longer', async () => {
		await say(`Words ${to(reader.id)}`);
		await leaveGroup(reader.ctx, { spaceId: space.id });
		expect(idsIn((await loadForYou(reader.ctx)).waiting)).toEqual([]);
	});

	test('what came of a thread is told to those who follow it, and not to whoever closed it', async () => {
		await choose('followed');
		await closeThread(lead.ctx, { threadId: thread.id, outcome: 'We agreed' });
		const closedFor = async (person: TestPerson) => (await loadForYou(person.ctx)).closed.map(({ id }) => id);
		expect(await closedFor(reader)).toContain(thread.id);
		for (const person of [lead, observer]) expect(await closedFor(person)).not.toContain(thread.id);
	});

	test('[F1] once noted it is gone on all devices, until the thread is closed anew; nobody passing by notes anything', async () => {
		const threadId = thread.id;
		const closedFor = async (person: TestPerson) => (await loadForYou(person.ctx)).closed.map(({ id }) => id);
		await choose('followed');
		await noteClosing(reader.ctx, { threadId });
		await closeThread(lead.ctx, { threadId, outcome: 'We agreed' });
		await Promise.all([noteClosing(reader.ctx, { threadId }), noteClosing(reader.ctx, { threadId })]);
		expect(await closedFor(reader)).not.toContain(threadId);
		expect(heard.of('thread:noted')).toHaveLength(1);
		const { at } = await clone.db
			.selectFrom('activity')
			.select('at')
			.where('kind', '=', 'thread:noted')
			.executeTakeFirstOrThrow();
		expect(at.toISOString()).toMatch(/T00:00:00/);
		await closeThread(lead.ctx, { threadId, outcome: 'We agreed on more' });
		expect(await closedFor(reader)).toContain(threadId);
		expect(await outcomeOf(noteClosing(passerBy.ctx, { threadId }))).toBe('forbidden');
	});
});
