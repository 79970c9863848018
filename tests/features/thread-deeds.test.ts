import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bodyOf } from '#shared/body.ts';
import type { Thread } from '#shared/discussions.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId } from '#server/core/context.ts';
import { liftLimits } from '#server/core/limits.ts';
import { postMessage, startThread } from '#server/features/discussions/commands.ts';
import { reactToMessage } from '#server/features/discussions/deeds.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { closeThread, pinThread, reopenThread } from '#server/features/discussions/thread-deeds.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import { changeRole } from '#server/features/spaces/commands.ts';
import { applyToSpacePage } from '../../src/lib/spaces/apply.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let heard: Heard;
let lead: TestPerson, author: TestPerson, member: TestPerson, observer: TestPerson, outsider: TestPerson;
let space: SpaceDto;
let thread: Thread;

beforeAll(async () => {
	liftLimits();
	clone = await cloneDatabase();
	build = new Builder(clone);
	[lead, author, member, observer, outsider] = (await build.people(5)) as [
		...[TestPerson, TestPerson, TestPerson, TestPerson, TestPerson]
	];
});
beforeEach(async () => {
	const members = [{ person: lead, role: 'lead' as const }, { person: author }, { person: member }];
	space = await build.group([...members, { person: observer, role: 'observer' }], { access: 'invitation' });
	thread = await build.thread(author, space);
	heard = listen();
});
afterAll(() => clone.drop());

const outcomes = (people: TestPerson[], deed: (by: TestPerson) => Promise<unknown>) =>
	Promise.all(people.map((by) => outcomeOf(deed(by))));
const close = (by: TestPerson, outcome = 'We meet in May') => closeThread(by.ctx, { threadId: thread.id, outcome });
const pin = (by: TestPerson, pinned = true, { id }: Thread = thread) => pinThread(by.ctx, { threadId: id, pinned });
const read = async (by = member) => (await loadThread(by.ctx, { threadId: thread.id })).thread;
const titles = async () => (await loadSpace(member.ctx, { spaceId: space.id })).threads.map(({ title }) => title);
const announcement = { title: 'The hall is booked', body: bodyOf('On the fifth of May'), language: null };
const announceBy = (by: TestPerson, answers: boolean) =>
	startThread(by.ctx, { ...announcement, spaceId: space.id, clientId: newId(), announces: true, answers });

test('[D10] leads pin threads, and what is pinned stands first', async () => {
	expect(await outcomes([author, member, observer, outsider], (by) => pin(by))).toEqual([
		...['forbidden', 'forbidden', 'forbidden', 'not_found']
	]);
	const before = await loadSpace(member.ctx, { spaceId: space.id });
	const newer = await build.thread(member, space, { title: 'Newer' });
	expect(await titles()).toEqual(['Newer', 'A thread']);
	await pin(lead);
	expect(await titles()).toEqual(['A thread', 'Newer']);
	await pin(lead, true, newer);
	expect(await titles()).toEqual(['Newer', 'A thread']);
	await pin(lead, true);
	await pin(lead, false, newer);
	const after = await loadSpace(member.ctx, { spaceId: space.id });
	expect(after.threads.map(({ title }) => title)).toEqual(['A thread', 'Newer']);
	expect(heard.news.reduce(applyToSpacePage, before).threads).toEqual(after.threads);
});

test('[D11] leads close a thread with what came of it, and so does whoever began it while taking part', async () => {
	expect(await outcomes([member, observer, outsider], (by) => close(by))).toEqual([
		...['forbidden', 'forbidden', 'not_found']
	]);
	await close(author);
	expect(await read()).toMatchObject({ outcome: 'We meet in May', closedBy: author.id });
	expect(await outcomes([author, lead], (by) => postMessage(by.ctx, aMessage(thread)))).toEqual([
		...['forbidden', 'forbidden']
	]);
	expect(await outcomes([member], (by) => reopenThread(by.ctx, { threadId: thread.id }))).toEqual(['forbidden']);
	await close(lead, 'We meet in June');
	expect(await read()).toMatchObject({ outcome: 'We meet in June', closedBy: lead.id });
	await reopenThread(author.ctx, { threadId: thread.id });
	expect(await read()).toMatchObject({ closedAt: null, outcome: null, closedBy: null });
	expect(await outcomeOf(postMessage(member.ctx, aMessage(thread)))).toBe('done');
	await changeRole(lead.ctx, { spaceId: space.id, personId: author.id, role: 'observer' });
	expect(await outcomeOf(close(author))).toBe('forbidden');
});

test('what is said while a thread is being closed is said before it, or not at all', async () => {
	for (let i = 0; i < 5; i++) {
		thread = await build.thread(author, space);
		heard = listen();
		const posts = Array.from({ length: 12 }, (_, j) => outcomeOf(postMessage(member.ctx, aMessage(thread, `${j}`))));
		const closing = new Promise((resolve) => setImmediate(resolve)).then(() => close(lead));
		const said = await Promise.all([
			...posts,
			...[1, 2].map(() => outcomeOf(postMessage(author.ctx, aMessage(thread))))
		]);
		await closing;
		expect(said.filter((outcome) => outcome !== 'done' && outcome !== 'forbidden')).toEqual([]);
		const [closed] = heard.of('thread:closed');
		const posted = heard.of('message:posted').filter(({ message }) => message.threadId === thread.id);
		expect(posted).toHaveLength(said.filter((outcome) => outcome === 'done').length);
		expect(posted.every(({ at }) => at.seq < (closed?.at.seq ?? 0))).toBe(true);
	}
});

test('[D12] leads announce; others answer only where that was said, and react everywhere', async () => {
	expect(await outcomes([author, observer, outsider], (by) => announceBy(by, true))).toEqual([
		...['forbidden', 'forbidden', 'not_found']
	]);
	const quiet = await announceBy(lead, false);
	expect(quiet).toMatchObject({ kind: 'announcement', openTo: 'leads' });
	expect(await outcomes([member, lead], (by) => postMessage(by.ctx, aMessage(quiet)))).toEqual(['forbidden', 'done']);
	const { messages } = await loadThread(member.ctx, { threadId: quiet.id });
	const thanks = { threadId: quiet.id, messageId: messages[0]?.id ?? '', kind: 'thanks' as const, on: true };
	expect(await outcomeOf(reactToMessage(member.ctx, thanks))).toBe('done');
	expect(await outcomeOf(postMessage(member.ctx, aMessage(await announceBy(lead, true))))).toBe('done');
});
