import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '#shared/ids.ts';
import type { News } from '#shared/live.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { contextOf, newId } from '#server/core/context.ts';
import { liftLimits } from '#server/core/limits.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import { renameDocument } from '#server/features/documents/commands.ts';
import { findPersonStream } from '#server/features/people/queries.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { catchUp, mayFollow } from '#server/features/streams/commands.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let heard: Heard;
let lead: TestPerson, outsider: TestPerson;
beforeAll(async () => {
	// These say more in a minute than people can.
	liftLimits();
	clone = await cloneDatabase();
	build = new Builder(clone);
	[lead, outsider] = [await build.person(), await build.person()];
});
beforeEach(() => {
	heard = listen();
});
afterAll(() => clone.drop());

const aGroup = (access: SpaceDto['access'] = 'invitation') => build.group([{ person: lead, role: 'lead' }], { access });
const since = (person: TestPerson, streamId: Id, since: number) => catchUp(person.ctx, { streamId, since });
/** Everything since a number, asked for again as long as there is more. */
const all = async (person: TestPerson, streamId: Id, from: number) => {
	const news: News[] = [];
	const answers: number[] = [];
	for (let [since, more] = [from, true]; more;) {
		const answer = await catchUp(person.ctx, { streamId, since });
		news.push(...answer.news);
		answers.push(answer.upTo);
		[since, more] = [answer.upTo, answer.more];
	}
	return { news, answers };
};

describe('everything since a number', () => {
	test('is what was told live, in the order of the numbers', async () => {
		const space = await aGroup();
		heard = listen();
		const thread = await build.thread(lead, space);
		await spaces.addMember(lead.ctx, { spaceId: space.id, personId: outsider.id, role: 'observer' });
		await postMessage(lead.ctx, aMessage(thread));
		await build.document(lead, space);
		const told = heard.news.filter((news) => news.at.stream === space.streamId);
		expect(told).toHaveLength(5);
		expect(await since(lead, space.streamId, 1)).toEqual({ news: told, upTo: 6, more: false });
		expect((await since(outsider, space.streamId, 4)).news).toEqual(told.slice(3));
	});

	test('comes in several answers when it is much, and nothing falls between them', async () => {
		const space = await aGroup();
		const thread = await build.thread(lead, space);
		for (let i = 0; i < 5; i++) {
			await Promise.all(Array.from({ length: 90 }, () => postMessage(lead.ctx, aMessage(thread))));
		}
		const { news, answers } = await all(lead, space.streamId, 0);
		expect(news.map((one) => one.at.seq)).toEqual(Array.from({ length: 453 }, (_, i) => i + 1));
		expect(answers).toEqual([200, 400, 453]);
		expect((await since(lead, space.streamId, 253)).more).toBe(false);
	});

	test('is nothing for who is up to date, or says a number that was never given', async () => {
		const space = await aGroup();
		await build.thread(lead, space);
		for (const number of [3, 4, 1_000_000])
			expect(await since(lead, space.streamId, number)).toEqual({ news: [], upTo: 3, more: false });
	});

	test('leaves out what is gone, and its numbers are passed over', async () => {
		const space = await aGroup();
		const thread = await build.thread(lead, space);
		const ids: Id[] = [];
		for (let i = 0; i < 210; i++) ids.push((await postMessage(lead.ctx, aMessage(thread))).id);
		const kept = ids.pop() as Id;
		await clone.db.deleteFrom('message').where('id', 'in', ids).execute();
		const first = await since(lead, space.streamId, 3);
		expect(first).toEqual({ news: [], upTo: 203, more: true });
		const { news, upTo, more } = await since(lead, space.streamId, first.upTo);
		expect(news).toMatchObject([{ kind: 'message:posted', message: { id: kept }, at: { seq: 213 } }]);
		expect([upTo, more]).toEqual([213, false]);
	});

	test('tells of things as they are now, and of those who left that they came and went', async () => {
		const space = await aGroup();
		const document = await build.document(lead, space, { title: 'Before' });
		await renameDocument(lead.ctx, { documentId: document.id, title: 'After' });
		await spaces.addMember(lead.ctx, { spaceId: space.id, personId: outsider.id, role: 'observer' });
		await spaces.removeMember(lead.ctx, { spaceId: space.id, personId: outsider.id });
		const { news } = await since(lead, space.streamId, 1);
		expect(news).toMatchObject([
			{ kind: 'document:created', document: { title: 'After' } },
			{ kind: 'document:renamed', document: { title: 'After' } },
			{ kind: 'member:joined', member: { personId: outsider.id } },
			{ kind: 'member:left', personId: outsider.id }
		]);
	});
});

describe('who may hear a stream', () => {
	test('a space is heard by whoever reads it, and to others its stream is not there', async () => {
		const [open, closed] = [await aGroup('open'), await aGroup('request')];
		expect(await outcomeOf(since(outsider, open.streamId, 0))).toBe('done');
		const hidden = await since(outsider, closed.streamId, 0).catch((error: unknown) => error);
		expect(hidden).toEqual(await since(outsider, newId(), 0).catch((error: unknown) => error));
		expect([await mayFollow(outsider.ctx, closed.streamId), await mayFollow(lead.ctx, closed.streamId)]).toEqual([
			false,
			true
		]);
		const visitor = contextOf({ kind: 'visitor' }, clone);
		expect(await outcomeOf(catchUp(visitor, { streamId: open.streamId, since: 0 }))).toBe('not_found');
	});

	test("a person's own stream is heard by her alone, the network's by everybody in it", async () => {
		const own = (await inTransaction(build.house, (tx) => findPersonStream(tx, lead.id))) as Id;
		const space = await aGroup('open');
		expect((await since(lead, own, 0)).news.at(-1)).toMatchObject({ kind: 'membership:changed', spaceId: space.id });
		expect(await outcomeOf(since(outsider, own, 0))).toBe('not_found');
		const { streamId } = await build.network();
		for (const person of [lead, outsider]) expect(await outcomeOf(since(person, streamId, 0))).toBe('done');
	});

	test("streams that no door opens yet are nobody's to hear", async () => {
		for (const kind of ['leads', 'document']) {
			const id = newId();
			await clone.db.insertInto('stream').values({ id, kind }).execute();
			expect(await outcomeOf(since(lead, id, 0))).toBe('not_found');
		}
	});

	test('who was removed hears no more, not even of what was before', async () => {
		const space = await aGroup();
		await spaces.addMember(lead.ctx, { spaceId: space.id, personId: outsider.id, role: 'member' });
		expect((await since(outsider, space.streamId, 0)).news).toHaveLength(2);
		await spaces.removeMember(lead.ctx, { spaceId: space.id, personId: outsider.id });
		expect(await outcomeOf(since(outsider, space.streamId, 0))).toBe('not_found');
	});
});
