import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '#shared/body-text.ts';
import type { Thread } from '#shared/discussions.ts';
import type { Muting } from '#shared/muting.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId } from '#server/core/context.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { listUnread, readThread } from '#server/features/discussions/reading.ts';
import { loadForYou } from '#server/features/for-you/commands.ts';
import { listMuted, setMuting } from '#server/features/people/muting.ts';
import { loadPersonHome } from '#server/features/person-home/commands.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { unreadInThread } from '../../src/lib/discussions/unread.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let heard: Heard;
let loud: TestPerson, other: TestPerson, reader: TestPerson;
let space: SpaceDto;
let thread: Thread;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
});
beforeEach(async () => {
	[loud, other, reader] = (await build.people(3)) as [TestPerson, TestPerson, TestPerson];
	space = await build.group([{ person: other, role: 'lead' }, { person: loud }, { person: reader }]);
	thread = await build.thread(other, space);
	await readThread(reader.ctx, { threadId: thread.id, upTo: 1e6 });
	heard = listen();
});
afterAll(() => clone.drop());

const say = (body: string, by = loud) => postMessage(by.ctx, { ...aMessage(thread), body });
const to = (person: TestPerson) => `[@you](mention:${person.id})`;
const set = (muting: Muting, by = reader, whom = loud) => setMuting(by.ctx, { personId: whom.id, muting });
const unread = async () => {
	const { reading } = await loadThread(reader.ctx, { threadId: thread.id });
	const count = unreadInThread(await listUnread(reader.ctx), thread.id);
	expect(reading?.unread).toHaveLength(count);
	return count;
};
const waiting = async () => (await loadForYou(reader.ctx)).waiting.filter((one) => one.thread.id === thread.id);

describe('muting somebody', () => {
	test('[P7] everybody mutes and blocks whom she sees, but not herself; it stands on the page of the person and in a list', async () => {
		expect(await outcomeOf(set('muted', reader, reader))).toBe('forbidden');
		expect(await outcomeOf(setMuting(reader.ctx, { personId: newId(), muting: 'muted' }))).toBe('not_found');
		for (const muting of ['muted', 'blocked'] as const) {
			await set(muting);
			expect((await loadPersonHome(reader.ctx, { personId: loud.id })).muting).toBe(muting);
			expect(await listMuted(reader.ctx)).toMatchObject([{ card: { id: loud.id }, muting }]);
		}
		await set('none');
		expect(await listMuted(reader.ctx)).toEqual([]);
	});

	test('what she writes is not unread and does not wait, in the thread neither; taken back, it is as before', async () => {
		await say('Words');
		await say(`Words ${to(reader)}`);
		await say('Words', other);
		expect([await unread(), (await waiting()).length]).toEqual([3, 1]);
		await set('muted');
		expect([await unread(), (await waiting()).length]).toEqual([1, 0]);
		expect((await loadThread(reader.ctx, { threadId: thread.id })).reading?.silent).toEqual([loud.id]);
		await set('none');
		expect([await unread(), (await waiting()).length]).toEqual([3, 1]);
	});

	test('what stands under no name counts as ever: muting finds out nobody', async () => {
		const { id } = await say('Nobody said this');
		await clone.db.updateTable('message').set({ byline_kind: 'participant' }).where('id', '=', id).execute();
		await set('muted');
		expect(await unread()).toBe(1);
	});

	test('who is blocked calls one no more, and sees nothing of it', async () => {
		const calls = async (messageId: string) =>
			(await clone.db.selectFrom('mention').select('person_id').where('message_id', '=', messageId).execute()).length;
		expect(await calls((await say(`Words ${to(reader)} ${to(other)}`)).id)).toBe(2);
		await set('blocked');
		const message = await say(`Words ${to(reader)} ${to(other)}`);
		expect(await calls(message.id)).toBe(1);
		expect(textOf(message.body)).toContain('@');
		await set('muted');
		expect(await calls((await say(`Words ${to(reader)}`)).id)).toBe(1);
	});

	test('only her own devices hear that something changed, and nothing that is told or logged says whom', async () => {
		await set('blocked');
		const told = heard.of('people:muted');
		const { place } = await listUnread(reader.ctx);
		expect(told.map(({ at }) => at.stream)).toEqual([place.stream]);
		expect(heard.news).toHaveLength(1);
		const { news } = await catchUp(reader.ctx, { streamId: place.stream, since: 0 });
		expect(JSON.stringify([told, news.filter(({ kind }) => kind === 'people:muted')])).not.toContain(loud.id);
		const rows = await clone.db.selectFrom('activity').selectAll().where('kind', '=', 'people:muted').execute();
		expect(JSON.stringify(rows)).not.toContain(loud.id);
	});
});
