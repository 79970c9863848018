import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Thread } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import type { NewsOf } from '#shared/live.ts';
import { mostListed, mostThreads, type Unread } from '#shared/reading.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { contextOf, newId } from '#server/core/context.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { listUnread, markUnread, readThread } from '#server/features/discussions/reading.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import { joinGroup, leaveGroup } from '#server/features/spaces/commands.ts';
import { restoreMember, suspendMember } from '#server/features/spaces/doors.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { applyToReading, applyToUnread, unreadInSpace, unreadInThread } from '../../src/lib/discussions/unread.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

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
	heard = listen();
});
afterAll(() => clone.drop());

const say = async (many: number, by = lead, where: { id: Id } = thread) => {
	for (let i = 0; i < many; i++) await postMessage(by.ctx, aMessage(where, `${i}`));
};
const unreadOf = (person: TestPerson) => listUnread(person.ctx);
const count = async (person: TestPerson, where: { id: Id } = thread) =>
	unreadInThread(await unreadOf(person), where.id);
const numbersOf = async (where: { id: Id } = thread) => (await loadThread(lead.ctx, { threadId: where.id })).numbers;
const readAll = async (person: TestPerson) =>
	readThread(person.ctx, { threadId: thread.id, upTo: (await numbersOf()).at(-1) ?? 0 });

/** The definition once more, in the plainest words there are for it. */
const counted = async (personId: Id) => {
	const { rows } = await sql<{ thread_id: Id; many: number }>`
		select message.thread_id, count(*) as many
		from message
			join thread on thread.id = message.thread_id
			join activity on activity.message_id = message.id and activity.kind = 'message:posted'
			join member on member.space_id = thread.space_id
		where member.person_id = ${personId} and member.suspended_at is null and member.confirmed_at is not null
			and (select person_id from authorship where subject_id = message.id) is distinct from ${personId}
			and activity.seq > coalesce(
				(select seq from read_cursor where person_id = ${personId} and thread_id = thread.id), member.read_from)
		group by message.thread_id
	`.execute(clone.db);
	return new Map(rows.map((row) => [row.thread_id, row.many]));
};

describe('what one posts under no name', () => {
	test('is unread for the others and not for oneself, live and caught up alike', async () => {
		const message = await postMessage(lead.ctx, aMessage(thread, 'Nobody said this'));
		await clone.db.updateTable('message').set({ byline_kind: 'participant' }).where('id', '=', message.id).execute();
		const toldTo = async (person: TestPerson) => {
			const { news } = await catchUp(person.ctx, { streamId: space.streamId, since: 0 });
			return news.find((one): one is NewsOf<'message:posted'> => 'message' in one && one.message.id === message.id)!;
		};
		const [mine, theirs] = [await toldTo(lead), await toldTo(reader)];
		expect([mine.mine, theirs.mine, mine.message.byline]).toEqual([true, undefined, { kind: 'participant' }]);
		for (const [person, news, many] of [
			[lead, mine, 0],
			[reader, theirs, 1]
		] as const) {
			await readAll(person);
			await clone.db
				.updateTable('read_cursor')
				.set({ seq: news.at.seq - 1 })
				.where('person_id', '=', person.id)
				.execute();
			const { reading } = await loadThread(person.ctx, { threadId: thread.id });
			const before = { ...reading!, unread: [], first: null };
			expect(applyToReading(before, thread.id, news).unread).toHaveLength(many);
			expect(reading?.unread).toHaveLength(many);
		}
		const again = { ...aMessage(thread, 'Nobody said this'), clientId: message.clientId };
		expect((await postMessage(lead.ctx, again)).id).toBe(message.id);
		expect(await outcomeOf(postMessage(reader.ctx, again))).toBe('conflict');
	});
});

describe('what is unread', () => {
	test('what others post in my spaces, and not what I post myself', async () => {
		expect(await count(lead)).toBe(0);
		expect(await count(reader)).toBe(1);
		await say(2);
		await say(1, reader);
		expect([await count(lead), await count(reader), await count(observer)]).toEqual([1, 3, 4]);
		expect(await count(passerBy)).toBe(0);
	});

	test('nothing that was said before one came, nor before one came back', async () => {
		await say(3);
		await joinGroup(passerBy.ctx, { spaceId: space.id, agreed: true });
		expect(await count(passerBy)).toBe(0);
		await say(2);
		expect(await count(passerBy)).toBe(2);
		await readAll(passerBy);
		await leaveGroup(passerBy.ctx, { spaceId: space.id });
		await say(4);
		expect(await count(passerBy)).toBe(0);
		await joinGroup(passerBy.ctx, { spaceId: space.id, agreed: true });
		expect(await count(passerBy)).toBe(0);
		await say(1);
		expect(await count(passerBy)).toBe(1);
	});

	test('nothing where one is suspended, and what was missed where one is let in again', async () => {
		await readAll(reader);
		await suspendMember(lead.ctx, { spaceId: space.id, personId: reader.id });
		await say(2);
		expect(await count(reader)).toBe(0);
		await restoreMember(lead.ctx, { spaceId: space.id, personId: reader.id });
		expect(await count(reader)).toBe(2);
	});

	test('of many threads some are listed and the rest is counted, together what a plain count finds', async () => {
		const busyReader = await build.person();
		const many = await build.group([{ person: lead, role: 'lead' }, { person: busyReader }]);
		const threads: Thread[] = [];
		for (let i = 0; i < mostThreads + 5; i++) threads.push(await build.thread(lead, many));
		const busy = threads[0] as Thread;
		await say(mostListed + 3, lead, busy);
		await say(2, busyReader, threads[1]);
		await say(2, busyReader, busy);
		const unread = await unreadOf(busyReader);
		expect(unread.threads).toHaveLength(mostThreads);
		expect(unreadInThread(unread, busy.id)).toBe(mostListed);
		const truth = await counted(busyReader.id);
		for (const { threadId, numbers } of unread.threads)
			expect(numbers).toHaveLength(Math.min(mostListed, truth.get(threadId) ?? 0));
		const listed = new Set(unread.threads.map((one) => one.threadId));
		const others = [...truth].filter(([id]) => !listed.has(id)).reduce((sum, [, one]) => sum + one, 0);
		expect(unread.rest.reduce((sum, one) => sum + one.count, 0)).toBe(others);
		expect(unreadInSpace(unread, many.id)).toBe(mostListed);
		await readThread(busyReader.ctx, { threadId: busy.id, upTo: (await numbersOf(busy)).at(-1) ?? 0 });
		expect(unreadInSpace(await unreadOf(busyReader), many.id)).toBe(threads.length - 1);
		// Which of the rest has been read only the server knows.
		const last = threads.find(({ id }) => !listed.has(id)) as Thread;
		heard = listen();
		await readThread(busyReader.ctx, { threadId: last.id, upTo: (await numbersOf(last)).at(-1) ?? 0 });
		expect(applyToUnread(unread, heard.of('thread:read')[0]!)).toBeNull();
	});
});

test('what was counted is counted again only once something happened in a stream of the person', async () => {
	await readAll(reader);
	expect(await count(reader)).toBe(0);
	await sql`update read_cursor set seq = 0 where person_id = ${reader.id}`.execute(clone.db);
	expect(await count(reader)).toBe(0);
	await say(1);
	expect(await count(reader)).toBe(2);
});

describe('reading', () => {
	test('[D4] members, observers too, keep how far they have read; others cannot, and learn nothing', async () => {
		const input = { threadId: thread.id, upTo: 100 };
		for (const person of [lead, reader, observer]) expect(await outcomeOf(readThread(person.ctx, input))).toBe('done');
		expect(await outcomeOf(readThread(passerBy.ctx, input))).toBe('forbidden');
		expect(await outcomeOf(markUnread(passerBy.ctx, { threadId: thread.id, from: 1 }))).toBe('forbidden');
		const hidden = await build.thread(lead, await build.group([{ person: lead }], { access: 'invitation' }));
		for (const threadId of [hidden.id, newId()])
			await expect(readThread(reader.ctx, { ...input, threadId })).rejects.toEqual(refusedAs('not_found'));
		await expect(listUnread(contextOf({ kind: 'visitor' }, clone))).rejects.toEqual(refusedAs('not_signed_in'));
		expect((await loadThread(passerBy.ctx, { threadId: thread.id })).reading).toBeNull();
		expect((await loadSpace(passerBy.ctx, { spaceId: space.id })).unread).toBeNull();
	});

	test('it goes forward only, never beyond the last message, and only the own stream hears of it', async () => {
		await say(3);
		const numbers = await numbersOf();
		const [, second, , last] = numbers as [number, number, number, number];
		expect(await readThread(reader.ctx, { threadId: thread.id, upTo: second })).toMatchObject({
			upTo: second,
			unread: numbers.slice(2),
			first: numbers[2]
		});
		expect((await readThread(reader.ctx, { threadId: thread.id, upTo: 1 })).upTo).toBe(second);
		expect((await readThread(reader.ctx, { threadId: thread.id, upTo: 1e9 })).upTo).toBe(last);
		const told = heard.of('thread:read');
		expect(told.map(({ upTo }) => upTo)).toEqual([second, last]);
		const { place } = await unreadOf(reader);
		expect(told.map(({ at }) => at.stream)).toEqual([place.stream, place.stream]);
		await say(1);
		expect(await count(reader)).toBe(1);
	});

	test('on several devices at the same moment the furthest counts, and all hear the same in the end', async () => {
		await say(20);
		const before = await unreadOf(reader);
		const numbers = await numbersOf();
		const devices = [...numbers, ...numbers].map((upTo) => readThread(reader.ctx, { threadId: thread.id, upTo }));
		await Promise.all(devices);
		expect(await count(reader)).toBe(0);
		const after = heard
			.of('thread:read')
			.reduce<Unread | null>((unread, news) => unread && applyToUnread(unread, news), before);
		expect(after && unreadInThread(after, thread.id)).toBe(0);
	});

	test('a message and all after it can be made unread again, also from before one came', async () => {
		await say(4);
		await readAll(reader);
		const numbers = await numbersOf();
		const made = await markUnread(reader.ctx, { threadId: thread.id, from: numbers[3] as number });
		expect(made).toMatchObject({ unread: numbers.slice(3), first: numbers[3] });
		expect(heard.of('thread:marked-unread')).toMatchObject([{ unread: numbers.slice(3) }]);
		expect(await count(reader)).toBe(2);
		await joinGroup(passerBy.ctx, { spaceId: space.id, agreed: true });
		await markUnread(passerBy.ctx, { threadId: thread.id, from: numbers[0] as number });
		expect(await count(passerBy)).toBe(5);
	});

	test('the log keeps the last of it only, and of when it was the day', async () => {
		await say(3);
		for (const upTo of await numbersOf()) await readThread(reader.ctx, { threadId: thread.id, upTo });
		const { stream } = (await unreadOf(reader)).place;
		const { news } = await catchUp(reader.ctx, { streamId: stream, since: 0 });
		const readings = news.filter((one) => one.kind === 'thread:read' && one.threadId === thread.id);
		expect(readings).toMatchObject([{ upTo: (await numbersOf()).at(-1), unread: [] }]);
		const { rows } = await sql<{ at: string }>`
			select distinct at::time::text as at from activity where kind = 'thread:read'
		`.execute(clone.db);
		expect(rows).toEqual([{ at: '00:00:00' }]);
	});
});
