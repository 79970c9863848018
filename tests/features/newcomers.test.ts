import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bodyOf } from '#shared/body.ts';
import type { Attachment } from '#shared/attachments.ts';
import type { Message, Thread } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import { visitor } from '#shared/policies/standing.ts';
import type { Access, SpaceDto } from '#shared/spaces.ts';
import { Search } from '#shared/search.ts';
import { newId } from '#server/core/context.ts';
import { parse } from '#server/core/parse.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { accessAttachment } from '#server/features/files/commands.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import * as deeds from '#server/features/discussions/deeds.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { markUnread } from '#server/features/discussions/reading.ts';
import { closeThread } from '#server/features/discussions/thread-deeds.ts';
import { loadDocumentPage } from '#server/features/documents/commands.ts';
import { startThreadAbout } from '#server/features/documents/linking.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import { exportMine } from '#server/features/export/commands.ts';
import { loadReportForm } from '#server/features/reports/commands.ts';
import { findAnything, search } from '#server/features/search/commands.ts';
import { loadShell } from '#server/features/shell/commands.ts';
import { loadBeside, loadSpace } from '#server/features/space-home/commands.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { changeGroup } from '#server/features/spaces/doors.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { loadToday } from '#server/features/today/commands.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { bringFile } from '../support/files.ts';
import { makeFolder } from '../support/server.ts';
import { useFiles } from '#server/core/files/store.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let lead: TestPerson, author: TestPerson, late: TestPerson;
let space: SpaceDto;
/** A thread in which nothing was said since, and one that goes on. */
let silent: Thread, living: Thread;
let before: Message, withFile: Message;
let file: Attachment;
/** Every word that was said before stands in these, and nowhere else. */
const old = /bygone/;

beforeAll(async () => {
	await useFiles(makeFolder());
	clone = await cloneDatabase();
	build = new Builder(clone);
	lead = await build.person();
	[author, late] = (await build.people(2)) as [TestPerson, TestPerson];
});
afterAll(async () => {
	await closeDocuments();
	await clone.drop();
});

const setDoor = (access: Access, newcomersRead: 'everything' | 'from_joining') =>
	changeGroup(lead.ctx, {
		...{ spaceId: space.id, name: space.name, purpose: space.purpose, scope: '', rules: '', questions: [] },
		access,
		newcomersRead
	});
const bring = () => inTransaction(build.house, (tx) => spaces.join(tx, space, late.id, 'member'));
const say = (by: TestPerson, text: string, replyTo: Id | null = null) =>
	postMessage(by.ctx, { ...aMessage(living), body: text, replyTo });

beforeEach(async () => {
	space = await build.group([{ person: lead, role: 'lead' }, { person: author }], { access: 'request' });
	await setDoor('request', 'from_joining');
	silent = await build.thread(author, space, { title: 'bygone title', text: 'bygone first words' });
	living = await build.thread(author, space, { title: 'It goes on', text: 'bygone beginning' });
	before = await say(author, 'bygone words');
	file = await bringFile(author, living, { name: 'bygone.txt', content: 'bygone content' });
	withFile = await postMessage(author.ctx, { ...aMessage(living, 'bygone file'), attachments: [file.id] });
	await bring();
	await say(author, 'Now we go on');
});

const refused = async (asked: Promise<unknown>) => expect(await outcomeOf(asked)).toBe('not_found');
const told = (what: unknown) => JSON.stringify(what);
const reads = (person: TestPerson) => loadThread(person.ctx, { threadId: living.id });

test('[A2] a newcomer reads from the number on at which she came, unless the space is open', () => {
	const who = { ...visitor, space: 'member' as const, readsAfter: 7 };
	expect(may.readsAfter(who, { kind: 'group', access: 'request' })).toBe(7);
	expect(may.readsAfter(who, { kind: 'group', access: 'open' })).toBe(0);
});

test('[A3] what was said is there above her number only', () => {
	const who = { ...visitor, space: 'lead' as const, readsAfter: 7 };
	const group = { kind: 'group', access: 'invitation' } as const;
	expect([6, 7, 8].map((number) => may.readSaid(who, group, number))).toEqual([false, false, true]);
	expect(may.readSaid({ ...who, readsAfter: 0 }, group, 0)).toBe(true);
});

describe('[A2] nothing that was said before is shown to whoever came later', () => {
	test('on the page of a thread, at any place in it', async () => {
		const { messages, earlierThan, reading } = await reads(late);
		expect(messages.map(({ body }) => told(body))).toEqual([expect.stringContaining('Now we go on')]);
		expect(earlierThan).toBeNull();
		expect(reading?.unread).toHaveLength(1);
		const threadId = living.id;
		for (const at of [{ before: 1_000_000 }, { after: 1 }, { at: 1 }, { message: before.id }, { resume: true }]) {
			expect(told(await loadThread(late.ctx, { threadId, ...at }))).not.toMatch(old);
			expect(told(await loadThread(author.ctx, { threadId, ...at }))).toMatch(old);
		}
		await refused(loadThread(late.ctx, { threadId: silent.id }));
		await refused(loadBeside(late.ctx, { threadId: silent.id }));
		expect(told(await loadBeside(late.ctx, { threadId }))).not.toMatch(old);
	});

	test('on the page of a message, nor can anything be done to it', async () => {
		const ref = { threadId: living.id, messageId: before.id };
		await refused(deeds.loadMessage(late.ctx, ref));
		await refused(deeds.reactToMessage(late.ctx, { ...ref, kind: 'thanks', on: true }));
		await refused(say(late, 'An answer', before.id));
		await refused(loadReportForm(late.ctx, { messageId: before.id }));
		await refused(closeThread(late.ctx, { threadId: silent.id, outcome: 'Done' }));
		await refused(accessAttachment(late.ctx, { attachmentId: file.id }));
		expect((await accessAttachment(author.ctx, { attachmentId: file.id })).messageId).toBe(withFile.id);
	});

	test('in lists and counts: the group, today, beside, a document, the shell', async () => {
		const { id: documentId } = await build.document(author, space);
		await startThreadAbout(author.ctx, {
			...{ documentId, title: 'bygone talk about it', body: bodyOf('bygone talk'), language: null, clientId: newId() }
		});
		await spaces.leaveGroup(late.ctx, { spaceId: space.id });
		await bring();
		await say(author, 'And on');
		const page = await loadSpace(late.ctx, { spaceId: space.id });
		expect(page.threads.map(({ id, messageCount }) => [id, messageCount])).toEqual([[living.id, 1]]);
		for (const shown of [page, await loadToday(late.ctx), await loadShell(late.ctx)])
			expect(told(shown)).not.toMatch(old);
		expect((await loadDocumentPage(late.ctx, { documentId })).threads).toEqual([]);
		expect((await loadDocumentPage(author.ctx, { documentId })).threads).toHaveLength(1);
	});

	test('among what is found', async () => {
		const find = async (person: TestPerson, words: string) =>
			search(person.ctx, parse(Search, { words, space: space.id })).then(({ messages, threads }) => [
				messages.count,
				threads.count
			]);
		expect(await find(author, 'bygone')).not.toEqual([0, 0]);
		expect(await find(late, 'bygone')).toEqual([0, 0]);
		expect(await find(late, 'Now we go on')).toEqual([1, 0]);
		expect((await findAnything(author.ctx, { words: 'bygone' })).threads).not.toEqual([]);
		expect((await findAnything(late.ctx, { words: 'bygone' })).threads).toEqual([]);
		expect((await findAnything(late.ctx, { words: 'It goes' })).threads).not.toEqual([]);
	});

	test('in what a later message answers and quotes, on the page, by catching up and when one reacts to it', async () => {
		const answer = await say(author, '> bygone words\n\nI still think so', before.id);
		expect(answer.quote).toBe('bygone words');
		expect(answer.answeredByline).toEqual({ kind: 'person', personId: author.id });
		await refused(deeds.loadMessage(late.ctx, { threadId: living.id, messageId: before.id }));
		const ref = { threadId: living.id, messageId: answer.id };
		const seen = [
			await reads(late),
			await deeds.loadMessage(late.ctx, ref),
			await deeds.reactToMessage(late.ctx, { ...ref, kind: 'thanks', on: true }),
			await deeds.reactToMessage(late.ctx, { ...ref, kind: 'thanks', on: true }),
			await loadReportForm(late.ctx, { messageId: answer.id }),
			await loadToday(late.ctx)
		];
		for (const shown of seen) {
			expect(told(shown)).not.toMatch(old);
			expect(told(shown)).not.toContain(before.id);
			expect(told(shown)).not.toContain('"answeredByline":{');
		}
		expect(told(await reads(author))).toMatch(old);
	});

	test('by catching up, from wherever one asks, also once it is edited, closed or taken back', async () => {
		const ref = { threadId: living.id, messageId: before.id };
		await deeds.editMessage(author.ctx, { ...ref, body: bodyOf('bygone words, better said'), language: null });
		await closeThread(lead.ctx, { threadId: silent.id, outcome: 'bygone outcome' });
		await deeds.deleteMessage(author.ctx, ref);
		await deeds.restoreMessage(author.ctx, ref);
		await say(author, '> bygone words\n\nYes', before.id);
		const { news, upTo } = await catchUp(late.ctx, { streamId: space.streamId, since: 0 });
		expect(told(news)).not.toMatch(old);
		expect(told(news)).not.toContain('"answeredByline":{');
		expect(news.filter(({ kind }) => kind === 'message:posted')).toHaveLength(2);
		const all = await catchUp(author.ctx, { streamId: space.streamId, since: 0 });
		expect(all.upTo).toBe(upTo);
		expect(told(all.news)).toMatch(old);
	});

	test('by what is unread, and by what one takes along', async () => {
		const soFar = await markUnread(late.ctx, { threadId: living.id, from: 1 });
		expect(soFar.unread).toHaveLength(1);
		expect(told(await exportMine(late.ctx))).not.toMatch(old);
	});
});

test('it holds for who comes in while it is so, whatever the role; who was there reads on, and an open group hides nothing', async () => {
	await spaces.changeRole(lead.ctx, { spaceId: space.id, personId: late.id, role: 'lead' });
	expect(told(await reads(late))).not.toMatch(old);
	await setDoor('request', 'everything');
	expect(told(await reads(late))).not.toMatch(old);
	expect(told(await reads(author))).toMatch(old);
	const later = await build.person();
	await inTransaction(build.house, (tx) => spaces.join(tx, space, later.id, 'member'));
	expect(told(await reads(later))).toMatch(old);
	await setDoor('open', 'from_joining');
	expect(told(await reads(late))).toMatch(old);
	const last = await build.person();
	await spaces.joinGroup(last.ctx, { spaceId: space.id });
	await setDoor('request', 'from_joining');
	expect(told(await reads(last))).toMatch(old);
});
