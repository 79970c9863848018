import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bodyOf, textOf } from '#shared/body.ts';
import type { Thread, ThreadPage } from '#shared/discussions.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { contextOf, newId, type Ctx } from '#server/core/context.ts';
import { liftLimits } from '#server/core/limits.ts';
import { postMessage, startThread } from '#server/features/discussions/commands.ts';
import { loadThread, messagesPerPage } from '#server/features/discussions/pages.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import { applyToThreadPage } from '../../src/lib/discussions/apply.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let heard: Heard;
let lead: TestPerson, member: TestPerson, observer: TestPerson, outsider: TestPerson;
let open: SpaceDto, closed: SpaceDto;
let inOpen: Thread, inClosed: Thread;
const visitor = (): Ctx => contextOf({ kind: 'visitor' }, clone);

beforeAll(async () => {
	// These say more in a minute than people can.
	liftLimits();
	clone = await cloneDatabase();
	build = new Builder(clone);
	[lead, member, observer, outsider] = [
		await build.person(),
		await build.person(),
		await build.person(),
		await build.person()
	];
	const members = [
		{ person: lead, role: 'lead' as const },
		{ person: member },
		{ person: observer, role: 'observer' as const }
	];
	open = await build.group(members, { access: 'open' });
	closed = await build.group(members, { access: 'invitation' });
	[inOpen, inClosed] = [await build.thread(lead, open), await build.thread(lead, closed)];
});
beforeEach(() => {
	heard = listen();
});
afterAll(() => clone.drop());

const startInput = (space: SpaceDto, clientId = newId()) => ({
	spaceId: space.id,
	title: 'What we learnt',
	body: bodyOf('It began like this.'),
	language: 'en',
	clientId
});
const page = (by: TestPerson, thread: Thread) => loadThread(by.ctx, { threadId: thread.id });
const textsIn = ({ messages }: ThreadPage) => messages.map((message) => textOf(message.body));

describe('who may do what', () => {
	test('[D1] whoever reads a space reads its threads, and to others they are not there', async () => {
		for (const person of [lead, member, observer]) {
			expect((await page(person, inClosed)).thread).toEqual(inClosed);
			expect((await page(person, inOpen)).thread).toEqual(inOpen);
		}
		expect((await page(outsider, inOpen)).myRole).toBeNull();
		const nowhere = await loadThread(outsider.ctx, { threadId: newId() }).catch((error: unknown) => error);
		const hidden = await page(outsider, inClosed).catch((error: unknown) => error);
		expect(hidden).toEqual(refusedAs('not_found'));
		expect(hidden).toEqual(nowhere);
		for (const thread of [inOpen, inClosed])
			await expect(loadThread(visitor(), { threadId: thread.id })).rejects.toEqual(refusedAs('not_found'));
	});

	test('[D2] members and leads start threads; observers and passers-by read only', async () => {
		expect(await outcomeOf(startThread(lead.ctx, startInput(closed)))).toBe('done');
		expect(await outcomeOf(startThread(member.ctx, startInput(open)))).toBe('done');
		expect(await outcomeOf(startThread(observer.ctx, startInput(closed)))).toBe('forbidden');
		expect(await outcomeOf(startThread(outsider.ctx, startInput(open)))).toBe('forbidden');
		expect(await outcomeOf(startThread(outsider.ctx, startInput(closed)))).toBe('not_found');
		expect(await outcomeOf(startThread(visitor(), startInput(open)))).toBe('not_found');
		expect(heard.of('thread:started')).toHaveLength(2);
	});

	test('[D3] members and leads post while the thread is open; observers and passers-by read only', async () => {
		expect(await outcomeOf(postMessage(lead.ctx, aMessage(inClosed)))).toBe('done');
		expect(await outcomeOf(postMessage(member.ctx, aMessage(inOpen)))).toBe('done');
		expect(await outcomeOf(postMessage(observer.ctx, aMessage(inClosed)))).toBe('forbidden');
		expect(await outcomeOf(postMessage(outsider.ctx, aMessage(inOpen)))).toBe('forbidden');
		expect(await outcomeOf(postMessage(outsider.ctx, aMessage(inClosed)))).toBe('not_found');
		expect(await outcomeOf(postMessage(visitor(), aMessage(inOpen)))).toBe('not_found');
		const over = await build.thread(lead, closed);
		await clone.db.updateTable('thread').set({ closed_at: new Date() }).where('id', '=', over.id).execute();
		for (const person of [lead, member])
			expect(await outcomeOf(postMessage(person.ctx, aMessage(over)))).toBe('forbidden');
		expect((await page(member, over)).messages).toHaveLength(1);
	});
});

describe('starting a thread', () => {
	test('it stands in the list with its first message, and everyone who reads the space hears of both in turn', async () => {
		const thread = await startThread(member.ctx, startInput(closed));
		expect(heard.news.map((news) => news.kind)).toEqual(['thread:started', 'message:posted']);
		const [started, posted] = heard.news.map((news) => news.at);
		expect(started?.stream).toBe(closed.streamId);
		expect(posted).toEqual({ stream: closed.streamId, seq: (started?.seq ?? 0) + 1 });
		const { threads } = await loadSpace(observer.ctx, { spaceId: closed.id });
		expect(threads.find((one) => one.id === thread.id)).toMatchObject({ ...thread, messageCount: 1 });
		expect(textsIn(await page(observer, thread))).toEqual(['It began like this.']);
	});

	test('sent again with its client id, also at the same moment, it is started once', async () => {
		const input = startInput(closed);
		const all = await Promise.all(Array.from({ length: 8 }, () => startThread(member.ctx, input)));
		all.push(await startThread(member.ctx, input));
		expect(new Set(all.map((thread) => JSON.stringify(thread)))).toHaveProperty('size', 1);
		expect(heard.of('thread:started')).toHaveLength(1);
		expect(heard.of('message:posted')).toHaveLength(1);
		expect((await page(member, all[0] as Thread)).messages).toHaveLength(1);
	});

	test("somebody else's client id is a conflict; one's own in another space begins another thread", async () => {
		const input = startInput(closed);
		const { id } = await startThread(member.ctx, input);
		await expect(startThread(lead.ctx, input)).rejects.toEqual(refusedAs('conflict'));
		expect((await startThread(member.ctx, { ...input, spaceId: open.id })).id).not.toBe(id);
		const rivals = startInput(closed);
		const outcomes = await Promise.all([lead, member].map((one) => outcomeOf(startThread(one.ctx, rivals))));
		expect(outcomes.sort()).toEqual(['conflict', 'done']);
	});

	test('the id of something that is there already, hidden or not, is as good a client id as any other', async () => {
		const hidden = await startThread(member.ctx, startInput(closed));
		const [message] = (await page(member, hidden)).messages;
		for (const clientId of [hidden.id, message?.id ?? '']) {
			const thread = await startThread(member.ctx, startInput(open, clientId));
			expect([hidden.id, message?.id]).not.toContain(thread.id);
			expect((await page(member, thread)).messages).toHaveLength(1);
		}
	});
});

describe('posting', () => {
	test('sent again with its client id, a message is posted once and answered alike', async () => {
		const input = aMessage(inClosed);
		const first = await postMessage(member.ctx, input);
		expect(await postMessage(member.ctx, { ...input, body: bodyOf('Something else') })).toEqual(first);
		expect(heard.of('message:posted')).toHaveLength(1);
	});

	test('sent again at the same moment, inside one group and over several, it is posted once', async () => {
		const thread = await build.thread(lead, closed);
		heard = listen();
		const input = aMessage(thread);
		const inOneGroup = Array.from({ length: 5 }, () => postMessage(member.ctx, input));
		await new Promise((resolve) => setImmediate(resolve));
		const inTheNext = Array.from({ length: 5 }, () => postMessage(member.ctx, input));
		const messages = await Promise.all([...inOneGroup, ...inTheNext]);
		expect(new Set(messages.map((message) => message.id))).toHaveProperty('size', 1);
		expect(heard.of('message:posted')).toHaveLength(1);
		expect((await page(member, thread)).messages).toHaveLength(2);
	});

	test("somebody else's client id is a conflict, also inside one group, and spoils nothing for its neighbours", async () => {
		const thread = await build.thread(lead, closed);
		const input = aMessage(thread, 'Mine');
		const [mine, theirs, neighbour] = await Promise.allSettled([
			postMessage(member.ctx, input),
			postMessage(lead.ctx, { ...input, body: bodyOf('Not mine') }),
			postMessage(lead.ctx, aMessage(thread, 'A neighbour'))
		]);
		expect(mine.status).toBe('fulfilled');
		expect(theirs).toEqual({ status: 'rejected', reason: refusedAs('conflict') });
		expect(neighbour.status).toBe('fulfilled');
		await expect(postMessage(lead.ctx, input)).rejects.toEqual(refusedAs('conflict'));
		expect(textsIn(await page(member, thread))).toEqual(['The first message', 'Mine', 'A neighbour']);
	});

	test('the same client id in another thread is another message', async () => {
		const [here, there] = [aMessage(inClosed), aMessage(inOpen)];
		const both = [
			await postMessage(member.ctx, here),
			await postMessage(member.ctx, { ...there, clientId: here.clientId })
		];
		expect(both.map((message) => message.threadId)).toEqual([inClosed.id, inOpen.id]);
	});

	test('an answer belongs to a message of its own thread: that of another is not found', async () => {
		const thread = await build.thread(lead, closed);
		const first = (await page(member, thread)).messages[0];
		const elsewhere = (await page(member, inOpen)).messages[0];
		const reply = await postMessage(member.ctx, { ...aMessage(thread), replyTo: first?.id ?? null });
		expect(reply.replyTo).toBe(first?.id);
		for (const replyTo of [elsewhere?.id ?? null, newId()])
			await expect(postMessage(member.ctx, { ...aMessage(thread), replyTo })).rejects.toEqual(refusedAs('not_found'));
		expect((await page(member, thread)).messages).toHaveLength(2);
	});
});

describe('who said it', () => {
	test('no row of the log names who wrote: authorship is the only link from a text to a person', async () => {
		const thread = await build.thread(member, closed);
		const message = await postMessage(member.ctx, aMessage(thread));
		const rows = await clone.db.selectFrom('activity').selectAll().where('thread_id', '=', thread.id).execute();
		expect(rows.map((row) => row.kind)).toEqual(['thread:started', 'message:posted', 'message:posted']);
		for (const row of rows) expect([row.actor_id, row.person_id]).toEqual([null, null]);

		const own = [thread.id, message.id, member.id];
		const { rows: columns } = await sql<{ table_name: string; column_name: string }>`
			select table_name, column_name from information_schema.columns
			where table_schema = 'public' and data_type = 'uuid' and table_name <> 'authorship'`.execute(clone.db);
		// Whatever table holds the id of one of the two texts holds, in that row, nothing of the person.
		for (const table of new Set(columns.map((column) => column.table_name))) {
			const { rows } = await sql<{
				row: string;
			}>`select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(clone.db);
			const telling = rows.filter(
				({ row }) => own.slice(0, 2).some((id) => row.includes(id)) && row.includes(member.id)
			);
			expect({ table, telling }).toEqual({ table, telling: [] });
		}
		const links = await clone.db.selectFrom('authorship').selectAll().where('subject_id', 'in', own).execute();
		expect(links.map((link) => link.person_id)).toEqual([member.id, member.id]);
	});

	test('without the link the text stays and nobody is named', async () => {
		const thread = await build.thread(member, closed);
		await clone.db.deleteFrom('authorship').where('person_id', '=', member.id).execute();
		const { messages, thread: unnamed } = await page(lead, thread);
		for (const { byline } of [unnamed, ...messages]) expect(byline).toEqual({ kind: 'person', personId: null });
	});

	test('a byline without a person tells no person, whatever is in the table of links', async () => {
		const thread = await build.thread(member, closed);
		const set = { byline_kind: 'participant' };
		await clone.db.updateTable('message').set(set).where('thread_id', '=', thread.id).execute();
		const told = await page(lead, thread);
		expect(told.messages[0]?.byline).toEqual({ kind: 'participant' });
		expect(JSON.stringify(told.messages)).not.toContain(member.id);
	});
});

describe('the page of a thread', () => {
	test('its pages together hold every message once, in the order of the log', async () => {
		const thread = await build.thread(lead, open, { text: '0' });
		const count = 2 * messagesPerPage + 7;
		for (let i = 1; i < count; i++) await postMessage(member.ctx, aMessage(thread, String(i)));
		const texts: string[] = [];
		let before: number | null = null;
		do {
			const one: ThreadPage = await loadThread(outsider.ctx, { threadId: thread.id, before });
			texts.unshift(...textsIn(one));
			before = one.earlierThan;
		} while (before !== null);
		expect(texts).toEqual(Array.from({ length: count }, (_, i) => String(i)));
	});

	test('a page that grew while it was open shows what loading its pages afresh shows', async () => {
		const thread = await build.thread(lead, open, { text: '0' });
		for (let i = 1; i < messagesPerPage - 3; i++) await postMessage(member.ctx, aMessage(thread, String(i)));
		const before = await page(observer, thread);
		heard = listen();
		for (let i = 0; i < 20; i++) await postMessage(member.ctx, aMessage(thread, `later ${i}`));
		const grown = heard.news.reduce(applyToThreadPage, before);
		const last = await page(observer, thread);
		const earlier = await loadThread(observer.ctx, { threadId: thread.id, before: last.earlierThan });
		expect(grown.messages).toEqual([...earlier.messages, ...last.messages]);
	});

	test('a page of earlier messages stays what it is while others post', async () => {
		const thread = await build.thread(lead, open, { text: '0' });
		for (let i = 1; i <= messagesPerPage; i++) await postMessage(member.ctx, aMessage(thread, String(i)));
		const last = await page(observer, thread);
		const input = { threadId: thread.id, before: last.earlierThan };
		const earlier = await loadThread(observer.ctx, input);
		heard = listen();
		await postMessage(member.ctx, aMessage(thread, 'new'));
		const { place: _, ...afresh } = await loadThread(observer.ctx, input);
		const { place: __, ...kept } = heard.news.reduce(applyToThreadPage, earlier);
		expect(kept).toEqual(afresh);
	});
});
