import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Thread } from '#shared/discussions.ts';
import { daysKept } from '#shared/drafts.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { contextOf, newId } from '#server/core/context.ts';
import { changeWriting } from '#server/features/accounts/commands.ts';
import { keepDraft, loadDraft } from '#server/features/discussions/drafts.ts';
import * as presence from '#server/features/discussions/presence.ts';
import { joinGroup, leaveGroup } from '#server/features/spaces/commands.ts';
import { restoreMember, suspendMember } from '#server/features/spaces/doors.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { refusedAs } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let heard: Heard;
let lead: TestPerson, writer: TestPerson, observer: TestPerson, passerBy: TestPerson;
let space: SpaceDto;
let thread: Thread;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	[lead, writer, observer, passerBy] = (await build.people(4)) as [TestPerson, TestPerson, TestPerson, TestPerson];
});
beforeEach(async () => {
	const members = [
		{ person: lead, role: 'lead' as const },
		{ person: writer },
		{ person: observer, role: 'observer' as const }
	];
	space = await build.group(members);
	thread = await build.thread(lead, space);
	heard = listen();
});
afterAll(() => clone.drop());

const goWithoutNames = (byline: 'participant' | 'pseudonym') =>
	clone.db
		.updateTable('thread')
		.set({ byline_kind: byline, byline_label: byline === 'pseudonym' ? 'Somebody' : null })
		.where('id', '=', thread.id)
		.execute();

describe('a draft', () => {
	const keep = (by: TestPerson, text: string, revision = newId()) =>
		keepDraft(by.ctx, { threadId: thread.id, text, replyTo: null, revision });
	const load = async (by: TestPerson) => (await loadDraft(by.ctx, { threadId: thread.id })).draft;

	test('is there on all devices of whoever wrote it, and for nobody else; emptied it is gone', async () => {
		const revision = newId();
		await keep(writer, 'Half a thought', revision);
		const draft = { threadId: thread.id, text: 'Half a thought', replyTo: null, revision };
		expect(await load(writer)).toEqual(draft);
		expect(await load(lead)).toBeNull();
		const { place } = await loadDraft(writer.ctx, { threadId: thread.id });
		expect(heard.of('draft:kept')).toMatchObject([{ draft, at: { stream: place.stream } }]);
		await keep(writer, ' \n ');
		expect(await load(writer)).toBeNull();
		expect(heard.of('draft:kept').at(-1)?.draft).toBeNull();
		await keep(writer, '');
		expect(heard.of('draft:kept')).toHaveLength(2);
	});

	test('[T1] is kept for members and leads of the space, and not where texts stand under no names', async () => {
		for (const person of [observer, passerBy]) {
			await expect(keep(person, 'No')).rejects.toEqual(refusedAs('forbidden'));
			await expect(load(person)).rejects.toEqual(refusedAs('forbidden'));
		}
		await keep(lead, 'Yes');
		for (const byline of ['participant', 'pseudonym'] as const) {
			await goWithoutNames(byline);
			await expect(keep(lead, 'No')).rejects.toEqual(refusedAs('forbidden'));
			await expect(load(lead)).rejects.toEqual(refusedAs('forbidden'));
		}
	});

	test('goes with the place one had: nobody reads it after leaving, nor while suspended', async () => {
		await keep(writer, 'Mine');
		await suspendMember(lead.ctx, { spaceId: space.id, personId: writer.id });
		const stream = heard.of('draft:kept')[0]?.at.stream ?? '';
		const { news } = await catchUp(writer.ctx, { streamId: stream, since: 0 });
		expect(news.filter((one) => one.kind === 'draft:kept' && one.draft !== null)).toEqual([]);
		await expect(load(writer)).rejects.toEqual(refusedAs('not_found'));
		await restoreMember(lead.ctx, { spaceId: space.id, personId: writer.id });
		expect((await load(writer))?.text).toBe('Mine');
		await leaveGroup(writer.ctx, { spaceId: space.id });
		await joinGroup(writer.ctx, { spaceId: space.id, agreed: true });
		expect(await load(writer)).toBeNull();
	});

	test('is kept thirty days, and then neither shown nor kept', async () => {
		await keep(writer, 'Old');
		// By then no session lives.
		const later = (days: number, { id: personId } = writer) =>
			contextOf({ kind: 'house', personId }, clone, () => new Date(Date.now() + days * 24 * 3600_000));
		expect((await loadDraft(later(daysKept), { threadId: thread.id })).draft?.text).toBe('Old');
		expect((await loadDraft(later(daysKept + 2), { threadId: thread.id })).draft).toBeNull();
		const other = await build.thread(lead, space);
		const said = { threadId: other.id, text: 'New', replyTo: null, revision: newId() };
		await keepDraft(later(daysKept + 2, lead), said);
		const { rows } = await sql`select from draft where body = 'Old'`.execute(clone.db);
		expect(rows).toEqual([]);
	});

	test('the log tells the last of it only, no word of it, and of when it was the day', async () => {
		for (const text of ['one', 'one two', 'one two three']) await keep(writer, text);
		const stream = heard.of('draft:kept')[0]?.at.stream ?? '';
		const { news } = await catchUp(writer.ctx, { streamId: stream, since: 0 });
		const told = news.filter((one) => one.kind === 'draft:kept' && one.threadId === thread.id);
		expect(told).toMatchObject([{ draft: { text: 'one two three' } }]);
		const { rows } = await sql<{ at: string }>`
			select distinct at::time::text as at from activity where kind = 'draft:kept'
		`.execute(clone.db);
		expect(rows).toEqual([{ at: '00:00:00' }]);
	});
});

describe('who is in a thread', () => {
	let signals: presence.PresenceSignal[];
	let rooms: Map<string, Set<string>>;
	beforeEach(() => {
		[signals, rooms] = [[], new Map()];
		presence.onPresence((signal) => void signals.push(signal));
	});

	let sockets = 0;
	const chair = (): presence.Chair => {
		const socketId = `socket ${sockets++}`;
		rooms.set(socketId, new Set());
		return {
			socketId,
			join: (threadId) => void rooms.get(socketId)?.add(threadId),
			leave: (threadId) => void rooms.get(socketId)?.delete(threadId)
		};
	};
	const enter = (person: TestPerson, at = chair()) => presence.enterThread(person.ctx, { threadId: thread.id }, at);
	/** What was told last, once all that was due has been told. */
	const told = async () => {
		await sleep(60);
		const changes = signals.filter((one) => one.name === 'presence:changed' && one.to === thread.id);
		return changes.at(-1) as Extract<presence.PresenceSignal, { name: 'presence:changed' }> | undefined;
	};

	test('[T2] people of the space see each other there; who passes by neither shows nor sees', async () => {
		expect((await enter(lead))?.here).toEqual([lead.id]);
		const at = chair();
		expect((await enter(observer, at))?.here).toEqual([lead.id, observer.id]);
		expect([await enter(passerBy), (await told())?.payload.count]).toEqual([null, 2]);
		expect(rooms.get(at.socketId)).toEqual(new Set([thread.id]));
		presence.socketGone(at.socketId);
		expect((await told())?.payload.here).toEqual([lead.id]);
	});

	test('[T2] nobody is shown where texts stand under no names', async () => {
		await goWithoutNames('participant');
		expect(await enter(lead)).toBeNull();
		await goWithoutNames('pseudonym');
		expect(await enter(writer)).toBeNull();
		expect(await told()).toBeUndefined();
	});

	test('[T3] whoever may post shows that she is writing, for a few seconds; who only reads does not', async () => {
		const at = chair();
		await enter(writer, at);
		await presence.sayWriting(writer.ctx, { threadId: thread.id, writing: true }, at);
		expect((await told())?.payload.writing).toEqual([writer.id]);
		await presence.sayWriting(writer.ctx, { threadId: thread.id, writing: false }, at);
		expect((await told())?.payload.writing).toEqual([]);
		const say = (by: TestPerson) => presence.sayWriting(by.ctx, { threadId: thread.id, writing: true }, chair());
		await expect(say(observer)).rejects.toEqual(refusedAs('forbidden'));
		await expect(say(passerBy)).rejects.toEqual(refusedAs('forbidden'));
		// In another thread's room nobody is heard.
		const other = await build.thread(lead, space);
		await presence.sayWriting(writer.ctx, { threadId: other.id, writing: true }, at);
		await sleep(60);
		expect(signals.filter(({ to }) => to === other.id)).toEqual([]);
	});

	test('whoever switches it off is gone at once, and neither shows nor sees', async () => {
		const at = chair();
		await enter(writer, at);
		await changeWriting(writer.ctx, { undoSend: true, presence: false });
		expect(heard.effects).toContainEqual({ kind: 'rights:changed', personId: writer.id });
		presence.rightsChanged({ personId: writer.id });
		expect(signals.slice(-2)).toMatchObject([
			{ name: 'presence:changed', payload: { here: [], count: 0 } },
			{ name: 'presence:closed', socketId: at.socketId }
		]);
		expect([await enter(writer), rooms.get(at.socketId)?.size]).toEqual([null, 0]);
		await changeWriting(writer.ctx, { undoSend: true, presence: true });
	});

	test('a right that is lost while somebody enters is not believed', async () => {
		const at = chair();
		const entering = enter(writer, at);
		const leaving = leaveGroup(writer.ctx, { spaceId: space.id }).then(() =>
			presence.rightsChanged({ personId: writer.id })
		);
		await Promise.all([entering.catch(() => null), leaving]);
		expect(rooms.get(at.socketId)?.size).toBe(0);
		expect((await told())?.payload.here ?? []).toEqual([]);
	});

	test('nothing of it is kept: entering and writing change no row', async () => {
		const before = await fingerprintOf(clone.db);
		const at = chair();
		await enter(writer, at);
		await presence.sayWriting(writer.ctx, { threadId: thread.id, writing: true }, at);
		expect([await fingerprintOf(clone.db), heard.announcements]).toEqual([before, []]);
	});
});
