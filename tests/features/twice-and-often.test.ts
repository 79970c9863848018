import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf } from '#shared/body.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId } from '#server/core/context.ts';
import { beginningsPerHour, messagesPerMinute } from '#server/core/limits.ts';
import * as discussions from '#server/features/discussions/commands.ts';
import * as documents from '#server/features/documents/commands.ts';
import { askQuestion } from '#server/features/questions/commands.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { listen } from '../support/announcements.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let steward: TestPerson, member: TestPerson;
let space: SpaceDto;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	[steward, member] = [await build.person({ role: 'steward' }), await build.person()];
	space = await build.group([{ person: steward, role: 'lead' }, { person: member }]);
});
afterAll(() => clone.drop());

const said = (clientId: string) => ({ title: 'Words', body: bodyOf('More words'), language: null, clientId });
/** Whatever one begins by a form. */
const begin: Record<string, (by: TestPerson, clientId: string) => Promise<{ id: string }>> = {
	'a thread': (by, clientId) => discussions.startThread(by.ctx, { ...said(clientId), spaceId: space.id }),
	'a question': (by, clientId) => askQuestion(by.ctx, { ...said(clientId), themes: ['prisons'] }),
	'a document': (by, clientId) => {
		const { title, language } = said(clientId);
		return documents.createDocument(by.ctx, { spaceId: space.id, kind: 'note', title, language, clientId });
	},
	'a group': (by, clientId) => spaces.startGroup(by.ctx, { name: 'New', purpose: '', access: 'open', clientId })
};

test.each(Object.keys(begin))('%s sent twice, also at the same moment, is one', async (what) => {
	const clientId = newId();
	const heard = listen();
	const twice = [0, 1, 2].map(() => begin[what]?.(steward, clientId));
	const ids = (await Promise.all(twice)).map((one) => one?.id);
	const later = await begin[what]?.(steward, clientId);
	expect(new Set([...ids, later?.id]).size).toBe(1);
	const begun = heard.news.filter(({ kind }) => /thread:started|question:asked|document:created/.test(kind));
	expect(begun.length).toBe(what === 'a group' ? 0 : 1);
	expect((await begin[what]?.(steward, newId()))?.id).not.toBe(later?.id);
});

test('what somebody else has begun under the same id stays hers', async () => {
	const clientId = newId();
	await begin['a document']?.(member, clientId);
	expect(await outcomeOf(begin['a document']?.(steward, clientId) as Promise<unknown>)).toBe('conflict');
	// A group is begun by a person, not in a place: the same client id begins another.
	const founder = await build.person({ role: 'steward' });
	const groups = [await begin['a group']?.(steward, clientId), await begin['a group']?.(founder, clientId)];
	expect(new Set(groups.map((one) => one?.id)).size).toBe(2);
});

test('one form’s id begins a thread and a document side by side', async () => {
	const clientId = newId();
	const both = [await begin['a thread']?.(member, clientId), await begin['a document']?.(member, clientId)];
	expect(new Set(both.map((one) => one?.id)).size).toBe(2);
});

test('whoever posts faster than anybody can write waits a minute, and nobody else does', async () => {
	const [fast, other] = await build.people(2);
	const room = await build.group([{ person: fast as TestPerson, role: 'lead' }, { person: other as TestPerson }]);
	const thread = await build.thread(fast as TestPerson, room);
	const post = (by: TestPerson) => discussions.postMessage(by.ctx, aMessage(thread));
	const ends = await Promise.allSettled(Array.from({ length: messagesPerMinute + 5 }, () => post(fast as TestPerson)));
	const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
	expect(refused).toHaveLength(5);
	for (const refusal of refused) {
		expect(refusal).toMatchObject({ code: 'too_many', retryAfter: expect.any(Number) as number });
		expect((refusal as { retryAfter: number }).retryAfter).toBeLessThanOrEqual(60);
	}
	expect(await outcomeOf(post(other as TestPerson))).toBe('done');
	const kept = clone.db.selectFrom('message').select('id').where('thread_id', '=', thread.id);
	// The thread's own first message, the fast one's, and the other's.
	expect(await kept.execute()).toHaveLength(messagesPerMinute + 2);
});

test('a limit tells nothing of what is hidden, and beginnings have one, too', async () => {
	const [busy] = (await build.people(1)) as [TestPerson];
	const room = await build.group([{ person: busy, role: 'lead' }]);
	const hidden = await build.group([{ person: steward, role: 'lead' }], { access: 'invitation' });
	const start = ({ id }: SpaceDto) => outcomeOf(discussions.startThread(busy.ctx, { ...said(newId()), spaceId: id }));
	for (let i = 0; i < beginningsPerHour; i++) expect(await start(room)).toBe('done');
	expect([await start(room), await start(hidden)]).toEqual(['too_many', 'not_found']);
});
