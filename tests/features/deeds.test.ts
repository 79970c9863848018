import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bodyOf, textOf } from '#shared/body.ts';
import { RedactMessage } from '#shared/deeds.ts';
import type { Message, Thread } from '#shared/discussions.ts';
import type { ReactionKind } from '#shared/reactions.ts';
import type { Access, SpaceDto } from '#shared/spaces.ts';
import { contextOf } from '#server/core/context.ts';
import { liftLimits } from '#server/core/limits.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import * as deeds from '#server/features/discussions/deeds.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { purgeDeletedMessages } from '#server/features/discussions/purge.ts';
import { listUnread, readThread } from '#server/features/discussions/reading.ts';
import { closeThread } from '#server/features/discussions/thread-deeds.ts';
import { changeRole } from '#server/features/spaces/commands.ts';
import { suspendMember } from '#server/features/spaces/doors.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { loadToday } from '#server/features/today/commands.ts';
import { applyToThreadPage } from '../../src/lib/discussions/apply.ts';
import { applyToUnread, unreadInThread } from '../../src/lib/discussions/unread.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { dumpOf } from '../support/fingerprint.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let heard: Heard;
let lead: TestPerson, author: TestPerson, reader: TestPerson, observer: TestPerson;
let outsider: TestPerson, steward: TestPerson, shutOut: TestPerson;
let space: SpaceDto;
let thread: Thread;

beforeAll(async () => {
	liftLimits();
	clone = await cloneDatabase();
	build = new Builder(clone);
	[lead, author, reader, observer, outsider, shutOut] = (await build.people(6)) as [
		...[TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson]
	];
	steward = await build.person({ role: 'steward' });
});
beforeEach(async () => {
	[space, thread] = await aGroup('invitation');
	heard = listen();
});
afterAll(() => clone.drop());

const aGroup = async (access: Access): Promise<[SpaceDto, Thread]> => {
	const members = [
		{ person: lead, role: 'lead' as const },
		{ person: author },
		{ person: reader },
		{ person: shutOut }
	];
	const made = await build.group([...members, { person: observer, role: 'observer' }], { access });
	await suspendMember(lead.ctx, { spaceId: made.id, personId: shutOut.id });
	return [made, await build.thread(lead, made)];
};
const say = (text: string, where: Thread = thread, by = author) => postMessage(by.ctx, aMessage(where, text));
const at = ({ threadId, id: messageId }: Message) => ({ threadId, messageId });
const edit = (by: TestPerson, message: Message, text: string) =>
	deeds.editMessage(by.ctx, { ...at(message), body: bodyOf(text), language: null });
const redact = (by: TestPerson, message: Message, reason = 'It names somebody') =>
	deeds.redactMessage(by.ctx, { ...at(message), reason });
const react = (by: TestPerson, message: Message, kind: ReactionKind = 'thanks', on = true) =>
	deeds.reactToMessage(by.ctx, { ...at(message), kind, on });
const read = async (message: Message, by = reader) =>
	(await loadThread(by.ctx, { threadId: message.threadId })).messages.find(({ id }) => id === message.id);
const others = () => [reader, observer, lead, outsider, steward, shutOut];
const outcomes = (people: TestPerson[], deed: (by: TestPerson) => Promise<unknown>) =>
	Promise.all(people.map((by) => outcomeOf(deed(by))));
const later = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000);

describe('editing', () => {
	test('[D5] whoever wrote a message edits it while posting is allowed; nobody else does', async () => {
		const message = await say('Befor');
		expect(await outcomes(others(), (by) => edit(by, message, 'Not mine'))).toEqual([
			...['forbidden', 'forbidden', 'forbidden'],
			...['not_found', 'not_found', 'not_found']
		]);
		expect(await outcomeOf(edit(author, message, 'Before'))).toBe('done');
		await closeThread(lead.ctx, { threadId: thread.id, outcome: 'It is said' });
		expect(await outcomeOf(edit(author, message, 'Once more'))).toBe('forbidden');
	});

	test('[D9] every version stays to be read by whoever reads the thread, the latest first, with its time', async () => {
		const message = await say('One');
		await edit(author, message, 'Two');
		const now = await edit(author, message, 'Three');
		expect(now.editedAt).not.toBeNull();
		const { versions, message: current } = await deeds.loadMessage(observer.ctx, at(message));
		expect(textOf(current.body)).toBe('Three');
		expect(versions.map(({ body, number }) => [number, textOf(body)])).toEqual([
			[2, 'Two'],
			[1, 'One']
		]);
		expect(versions.at(-1)?.writtenAt).toBe(message.createdAt);
		for (const by of [outsider, steward, shutOut]) {
			await expect(deeds.loadMessage(by.ctx, at(message))).rejects.toEqual(refusedAs('not_found'));
		}
		await deeds.deleteMessage(author.ctx, at(message));
		expect((await deeds.loadMessage(author.ctx, at(message))).versions).toEqual([]);
	});

	test('the language may change with the words; the same words again make no version', async () => {
		const message = await say('Salom');
		const input = { ...at(message), body: bodyOf('Салом'), language: 'tg' };
		await deeds.editMessage(author.ctx, input);
		await deeds.editMessage(author.ctx, input);
		const page = await deeds.loadMessage(reader.ctx, at(message));
		expect(page.message.language).toBe('tg');
		expect(page.versions).toHaveLength(1);
		expect(heard.of('message:edited')).toHaveLength(1);
	});

	test('a message of another thread is not there, whoever wrote it', async () => {
		const message = await say('Here');
		const elsewhere = await build.thread(author, space);
		const input = { threadId: elsewhere.id, messageId: message.id };
		expect(await outcomeOf(deeds.deleteMessage(author.ctx, input))).toBe('not_found');
		expect(await outcomeOf(deeds.reactToMessage(author.ctx, { ...input, kind: 'agree', on: true }))).toBe('not_found');
		expect(await outcomeOf(deeds.loadMessage(author.ctx, input))).toBe('not_found');
	});
});

describe('deleting', () => {
	test('[D6] whoever wrote a message deletes it and puts it back, also once observing in a closed thread', async () => {
		const message = await say('I take it back');
		expect(await outcomes(others(), (by) => deeds.deleteMessage(by.ctx, at(message)))).toEqual([
			...['forbidden', 'forbidden', 'forbidden'],
			...['not_found', 'not_found', 'not_found']
		]);
		await closeThread(lead.ctx, { threadId: thread.id, outcome: 'It is said' });
		await changeRole(lead.ctx, { spaceId: space.id, personId: author.id, role: 'observer' });
		await deeds.deleteMessage(author.ctx, at(message));
		expect(await read(message)).toMatchObject({ gone: { how: 'deleted' }, body: { content: [] } });
		await deeds.restoreMessage(author.ctx, at(message));
		expect(await read(message)).toMatchObject({ gone: null, body: message.body });
	});

	test('nothing of it is told any more, and after seven days nothing of it is there', async () => {
		const message = await say('SECRET-one');
		await edit(author, message, 'SECRET-two');
		await react(reader, message);
		await deeds.deleteMessage(author.ctx, at(message));
		const caughtUp = await catchUp(reader.ctx, { streamId: space.streamId, since: 0 });
		expect(JSON.stringify([await read(message), caughtUp])).not.toContain('SECRET');
		expect(await purgeDeletedMessages(clone, later(6.9))).toBe(0);
		expect(await dumpOf(clone.db)).toContain('SECRET-one');
		// Two processes come to it at the same time.
		const purged = await Promise.all([1, 2].map(() => purgeDeletedMessages(clone, later(7.1))));
		expect(purged.filter((count) => count > 0)).toHaveLength(1);
		expect((await dumpOf(clone.db)).toLowerCase()).not.toContain('secret-');
		expect(await outcomeOf(deeds.restoreMessage(author.ctx, at(message)))).toBe('conflict');
		expect(await read(message)).toMatchObject({ gone: { how: 'deleted' }, reactions: [] });
	});

	test('a deleted message is not edited, not redacted and not reacted to', async () => {
		const message = await say('Gone');
		await deeds.deleteMessage(author.ctx, at(message));
		expect(await outcomeOf(edit(author, message, 'Back'))).toBe('conflict');
		expect(await outcomeOf(redact(lead, message))).toBe('conflict');
		expect(await outcomeOf(react(reader, message))).toBe('forbidden');
	});

	test('it is unread no longer, is counted no longer, and is not the last word anywhere; put back it is again', async () => {
		const first = await say('First');
		const message = await say('Last');
		const before = await listUnread(reader.ctx);
		const unread = async () => unreadInThread(await listUnread(reader.ctx), thread.id);
		const last = async () => (await loadToday(reader.ctx)).moved.find((one) => one.thread.id === thread.id)?.last.id;
		expect([await unread(), await last()]).toEqual([3, message.id]);
		await deeds.deleteMessage(author.ctx, at(message));
		expect([await unread(), await last()]).toEqual([2, first.id]);
		const live = heard.news.reduce((state, news) => applyToUnread(state, news) ?? state, before);
		expect(unreadInThread(live, thread.id)).toBe(2);
		// What the own stream tells may be older than what is known to be gone.
		const [gone] = heard.of('message:deleted');
		const soFar = { threadId: thread.id, spaceId: space.id, upTo: 1, first: 2, unread: [2, gone?.number ?? 0] };
		const old = { kind: 'thread:read' as const, at: { ...before.place, seq: before.place.seq + 1 }, ...soFar };
		const after = applyToUnread(live, old);
		expect(after && after.threads.find((one) => one.threadId === thread.id)?.numbers).not.toContain(gone?.number);
		await deeds.restoreMessage(author.ctx, at(message));
		expect([await unread(), await last()]).toEqual([3, message.id]);
	});
});

describe('redacting', () => {
	test('[D7] leads take words out, and stewards where they read; nobody else does', async () => {
		const message = await say('Too much');
		expect(await outcomes([author, reader, observer, outsider, steward, shutOut], (by) => redact(by, message))).toEqual(
			[...['forbidden', 'forbidden', 'forbidden'], ...['not_found', 'not_found', 'not_found']]
		);
		expect(await outcomeOf(redact(lead, message))).toBe('done');
		const [, inOpen] = await aGroup('open');
		expect(await outcomeOf(redact(steward, await say('Too much', inOpen)))).toBe('done');
		expect(await outcomeOf(redact(outsider, await say('Too much', inOpen)))).toBe('forbidden');
	});

	test('the words are gone at once and everywhere, in all versions; who did it and why stays', async () => {
		const message = await say('PLANTED-one');
		await edit(author, message, 'PLANTED-two');
		await edit(author, message, 'PLANTED-three');
		await react(reader, message);
		await redact(lead, message, 'It says where a family lives');
		const dump = await dumpOf(clone.db);
		expect(dump.toLowerCase()).not.toContain('planted');
		expect(dump).toContain('It says where a family lives');
		expect(await read(message)).toMatchObject({
			gone: { how: 'redacted', by: lead.id, reason: 'It says where a family lives' },
			reactions: []
		});
		expect(await outcomeOf(deeds.restoreMessage(author.ctx, at(message)))).toBe('conflict');
		expect(await outcomeOf(edit(author, message, 'PLANTED-four'))).toBe('conflict');
	});

	test('without a reason nothing is redacted', () => {
		const input = { threadId: thread.id, messageId: thread.id, reason: '  ' };
		expect(RedactMessage.safeParse(input).success).toBe(false);
	});
});

describe('reacting', () => {
	test('[D8] members and leads react while the thread is open; observers and passers-by do not', async () => {
		const message = await say('We ask the mother separately');
		expect(await outcomes([lead, author, reader], (by) => react(by, message))).toEqual(['done', 'done', 'done']);
		expect(await outcomes([observer, outsider, shutOut], (by) => react(by, message))).toEqual([
			...['forbidden', 'not_found', 'not_found']
		]);
		const [, inOpen] = await aGroup('open');
		expect(await outcomeOf(react(outsider, await say('Hello', inOpen)))).toBe('forbidden');
		await closeThread(lead.ctx, { threadId: thread.id, outcome: 'It is said' });
		expect(await outcomeOf(react(reader, message, 'agree'))).toBe('forbidden');
	});

	test('each kind counts once for each person, with who, also when said twice at once', async () => {
		const message = await say('A sheet with three numbers');
		await Promise.all([react(reader, message), react(reader, message), react(lead, message), react(reader, message)]);
		await react(reader, message, 'we_too');
		const both = [lead.id, reader.id].sort();
		expect((await read(message))?.reactions).toEqual([
			{ kind: 'thanks', people: both },
			{ kind: 'we_too', people: [reader.id] }
		]);
		expect(heard.of('message:reacted')).toHaveLength(3);
		await Promise.all([react(reader, message, 'thanks', false), react(reader, message, 'thanks', false)]);
		expect((await read(message))?.reactions[0]).toEqual({ kind: 'thanks', people: [lead.id] });
	});
});

describe('at the same moment', () => {
	test('editing and deleting end with no words on the page, whichever came first', async () => {
		for (let i = 0; i < 6; i++) {
			const message = await say(`Words ${i}`);
			const both = [outcomeOf(edit(author, message, 'Other')), outcomeOf(deeds.deleteMessage(author.ctx, at(message)))];
			const [edited, deleted] = await Promise.all(both);
			expect(deleted).toBe('done');
			expect(['done', 'conflict']).toContain(edited);
			expect(await read(message)).toMatchObject({ gone: { how: 'deleted' }, body: { content: [] } });
		}
	});

	test('two edits both stay: one is what it says, the other a version of it', async () => {
		const message = await say('Zero');
		await Promise.all(['One', 'Two', 'Three'].map((text) => edit(author, message, text)));
		const { versions, message: now } = await deeds.loadMessage(reader.ctx, at(message));
		const all = [now.body, ...versions.map(({ body }) => body)].map(textOf);
		expect(all.toSorted()).toEqual(['One', 'Three', 'Two', 'Zero']);
	});

	test('a page that heard everything is the same as one loaded now, live and caught up', async () => {
		const [first, second, third] = [await say('First'), await say('Second'), await say('Third')];
		const before = await loadThread(reader.ctx, { threadId: thread.id });
		heard = listen();
		await react(lead, second, 'useful');
		await Promise.all([
			edit(author, first, 'First, better'),
			react(reader, first),
			react(lead, first),
			deeds.deleteMessage(author.ctx, at(second)),
			redact(lead, third),
			readThread(reader.ctx, { threadId: thread.id, upTo: 1 })
		]);
		await react(lead, first, 'thanks', false);
		await deeds.restoreMessage(author.ctx, at(second));
		const { place: _, people: __, ...now } = await loadThread(reader.ctx, { threadId: thread.id });
		const { news } = await catchUp(reader.ctx, { streamId: space.streamId, since: before.place.seq });
		for (const told of [heard.news.toSorted((a, b) => a.at.seq - b.at.seq), news, [...news, ...news]]) {
			const { place, people, ...page } = told.reduce(applyToThreadPage, before);
			expect(page.messages).toEqual(now.messages);
			expect(page.reading?.unread).toEqual(now.reading?.unread);
			expect([place.stream, people.length]).toEqual([before.place.stream, before.people.length]);
		}
	});
});

test('who no longer may read is told nothing and does nothing', async () => {
	const message = await say('Inside');
	const { streamId } = space;
	await suspendMember(lead.ctx, { spaceId: space.id, personId: author.id });
	const all = [edit(author, message, 'x'), deeds.deleteMessage(author.ctx, at(message)), react(author, message)];
	expect(await Promise.all(all.map(outcomeOf))).toEqual(['not_found', 'not_found', 'not_found']);
	const visitor = contextOf({ kind: 'visitor' }, clone);
	expect(await outcomeOf(deeds.deleteMessage(visitor, at(message)))).toBe('not_found');
	expect(await outcomeOf(catchUp(author.ctx, { streamId, since: 0 }))).toBe('not_found');
});
