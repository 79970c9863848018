import { existsSync, readdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message, Thread } from '#shared/discussions.ts';
import { newId } from '#server/core/context.ts';
import { files, useFiles } from '#server/core/files/store.ts';
import { sweepFiles } from '#server/features/attachments/sweeping.ts';
import * as attaching from '#server/features/files/commands.ts';
import { postMessage, startThread } from '#server/features/discussions/commands.ts';
import * as deeds from '#server/features/discussions/deeds.ts';
import { findToMention, previewMessage } from '#server/features/discussions/mentions.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { placeOfThreadAbout, startThreadAbout } from '#server/features/documents/linking.ts';
import { askQuestion, loadAsking } from '#server/features/questions/commands.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { aPicture, bringFile, bringToSpace } from '../support/files.ts';
import { hostileFiles, oddNames } from '../support/hostile-files.ts';
import { refusedAs } from '../support/refused.ts';
import { makeFolder } from '../support/server.ts';

const dataDir = makeFolder();
let clone: Clone;
let build: Builder;
let [writer, reader]: [TestPerson, TestPerson] = [] as never;
let [thread, other]: [Thread, Thread] = [] as never;

beforeAll(async () => {
	await useFiles(dataDir);
	clone = await cloneDatabase();
	build = new Builder(clone);
	[writer, reader] = (await build.people(2)) as [TestPerson, TestPerson];
	const group = await build.group([{ person: writer }, { person: reader, role: 'observer' }], { access: 'invitation' });
	thread = await build.thread(writer, group);
	other = await build.thread(writer, group);
});
afterAll(async () => {
	await clone?.drop();
	rmSync(dataDir, { recursive: true, force: true });
});

const stored = () =>
	readdirSync(dataDir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => entry.name);
const contentOf = async (key: string) => Buffer.concat(await files().store.read(key).toArray());
const post = (attachments: string[], wish: Partial<{ by: TestPerson; in: Thread }> = {}): Promise<Message> =>
	postMessage((wish.by ?? writer).ctx, { ...aMessage(wish.in ?? thread), attachments });

test('a file comes with a message: in its answer, on the page, in what was missed, and its bytes for every reader', async () => {
	const text = await bringFile(writer, thread, { name: 'notes.txt', content: 'Салом' });
	await attaching.describeAttachment(writer.ctx, { attachmentId: text.id, description: 'What we said' });
	const picture = await bringFile(writer, thread, { name: 'table.png', content: await aPicture(900, 600) });
	const message = await post([picture.id, text.id]);
	expect(message.attachments).toEqual([picture, { ...text, description: 'What we said' }]);
	expect(picture).toMatchObject({ width: 900, height: 600, type: 'image/png', preview: { width: 480, height: 320 } });
	const page = await loadThread(reader.ctx, { threadId: thread.id });
	expect(page.messages.find(({ id }) => id === message.id)).toEqual(message);
	const { news } = await catchUp(reader.ctx, { streamId: page.place.stream, since: 0 });
	expect(news.filter((one) => one.kind === 'message:posted').map((one) => one.message)).toContainEqual(message);
	const { storedAs } = await attaching.accessAttachment(reader.ctx, { attachmentId: text.id });
	expect((await contentOf(storedAs)).toString()).toBe('Салом');
});

test('a retry with the same client id answers with the same files', async () => {
	const { id } = await bringFile(writer, thread, { name: 'once.txt', content: 'once' });
	const said = { ...aMessage(thread), attachments: [id] };
	const first = await postMessage(writer.ctx, said);
	expect(await postMessage(writer.ctx, said)).toEqual(first);
	expect(first.attachments.map((one) => one.id)).toEqual([id]);
});

test('what a camera noted is neither in the picture nor in its small one, and is kept nowhere', async () => {
	const original = await aPicture();
	expect(original.includes('who took it')).toBe(true);
	const { id } = await bringFile(writer, thread, { name: 'camera.png', content: original });
	const { storedAs } = await attaching.accessAttachment(writer.ctx, { attachmentId: id });
	for (const name of stored().filter((one) => one.startsWith(storedAs))) {
		expect((await contentOf(name)).includes('who took it')).toBe(false);
	}
	expect(existsSync(files().workFile(storedAs))).toBe(false);
});

describe('only one’s own whole files for this very thread come with a message:', () => {
	test('somebody else’s, another thread’s, one posted before, one that has not come, one of nothing, each not found', async () => {
		const member = await build.person();
		const group = await build.group([{ person: writer }, { person: member }]);
		const [here, there] = [await build.thread(writer, group), await build.thread(writer, group)];
		const theirs = await bringFile(member, here, { name: 'theirs.txt', content: 'theirs' });
		const elsewhere = await bringFile(writer, there, { name: 'elsewhere.txt', content: 'elsewhere' });
		const posted = await bringFile(writer, here, { name: 'posted.txt', content: 'posted' });
		await post([posted.id], { in: here });
		const begun = { threadId: here.id, name: 'coming.txt', bytes: 10, clientId: newId() };
		const coming = await attaching.beginAttachment(writer.ctx, begun);
		const own = await bringFile(writer, here, { name: 'own.txt', content: 'own' });
		for (const id of [theirs.id, elsewhere.id, posted.id, coming.id, newId()]) {
			await expect(post([own.id, id], { in: here })).rejects.toEqual(refusedAs('not_found'));
		}
		expect((await loadThread(writer.ctx, { threadId: here.id })).messages).toHaveLength(2);
		expect((await post([own.id], { in: here })).attachments).toHaveLength(1);
	});

	test('[D3] an observer brings none, and nobody brings any to a thread she cannot see', async () => {
		const stranger = await build.person();
		const file = { name: 'a.txt', content: 'a' };
		await expect(bringFile(reader, thread, file)).rejects.toEqual(refusedAs('forbidden'));
		await expect(bringFile(stranger, thread, file)).rejects.toEqual(refusedAs('not_found'));
	});
});

describe('before a thread begins', () => {
	const file = { name: 'first.txt', content: 'first' };
	const beginning = (space: { id: string }, attachments: string[]) => ({
		...{ spaceId: space.id, title: 'With a file', attachments, clientId: newId(), language: null },
		body: aMessage(thread).body
	});
	const firstOf = async (by: TestPerson, threadId: string) => (await loadThread(by.ctx, { threadId })).messages[0];

	test('files wait in its space, and go with the first message; sent again it is the same one', async () => {
		const group = await build.group([{ person: writer }, { person: reader, role: 'observer' }]);
		const { id: attachmentId } = await bringToSpace(writer, group, file);
		await expect(attaching.accessAttachment(reader.ctx, { attachmentId })).rejects.toEqual(refusedAs('not_found'));
		const input = beginning(group, [attachmentId]);
		const begun = await startThread(writer.ctx, input);
		expect(await startThread(writer.ctx, input)).toEqual(begun);
		expect((await firstOf(reader, begun.id))?.attachments.map(({ name }) => name)).toEqual(['first.txt']);
		expect((await attaching.accessAttachment(reader.ctx, { attachmentId })).threadId).toBe(begun.id);
	});

	test('a question brings its files as well', async () => {
		const { spaceId } = await loadAsking(writer.ctx);
		const { id } = await bringToSpace(writer, { id: spaceId }, file);
		const { spaceId: _, ...said } = beginning({ id: spaceId }, [id]);
		const question = await askQuestion(writer.ctx, { ...said, themes: ['prisons'] });
		expect((await firstOf(reader, question.id))?.attachments.map((one) => one.id)).toEqual([id]);
	});

	test('a thread about a document brings its files as well, to its space and no other', async () => {
		const group = await build.group([{ person: writer }, { person: reader, role: 'observer' }], { access: 'request' });
		const { id: documentId } = await build.document(writer, group);
		expect(await placeOfThreadAbout(writer.ctx, { documentId })).toEqual({ spaceId: group.id });
		const stranger = await build.person();
		await expect(placeOfThreadAbout(stranger.ctx, { documentId })).rejects.toEqual(refusedAs('not_found'));
		const { id } = await bringToSpace(writer, group, file);
		const { spaceId: _, ...said } = beginning(group, [id]);
		const begun = await startThreadAbout(writer.ctx, { documentId, ...said });
		expect((await firstOf(reader, begun.id))?.attachments.map((one) => one.id)).toEqual([id]);
	});

	test('only one’s own, for this very space; and no later message takes one of a space, no first one of a thread', async () => {
		const [member, elsewhere] = [await build.person(), await build.group([{ person: writer }])];
		const group = await build.group([{ person: writer }, { person: member }]);
		const talk = await build.thread(writer, group);
		const own = await bringToSpace(writer, group, file);
		const wrong = [
			await bringToSpace(member, group, file),
			await bringToSpace(writer, elsewhere, file),
			await bringFile(writer, talk, file)
		];
		for (const { id } of wrong)
			await expect(startThread(writer.ctx, beginning(group, [own.id, id]))).rejects.toEqual(refusedAs('not_found'));
		await expect(post([own.id], { in: talk })).rejects.toEqual(refusedAs('not_found'));
		await expect(startThread(writer.ctx, beginning(group, [own.id]))).resolves.toMatchObject({ spaceId: group.id });
	});

	test('[D2] whoever may not begin a thread brings nothing, and sees neither names nor how it would look', async () => {
		const [observer, stranger] = [await build.person(), await build.person()];
		const people = [{ person: writer }, { person: observer, role: 'observer' as const }];
		const [open, closed] = [await build.group(people), await build.group(people, { access: 'invitation' })];
		const doors: [TestPerson, { id: string }, 'forbidden' | 'not_found'][] = [
			[observer, closed, 'forbidden'],
			[stranger, open, 'forbidden'],
			[stranger, closed, 'not_found']
		];
		for (const [who, { id: spaceId }, code] of doors) {
			await expect(bringToSpace(who, { id: spaceId }, file)).rejects.toEqual(refusedAs(code));
			await expect(attaching.checkMayAttach(who.ctx, { spaceId })).rejects.toEqual(refusedAs(code));
			await expect(findToMention(who.ctx, { spaceId, words: 'a' })).rejects.toEqual(refusedAs(code));
			await expect(previewMessage(who.ctx, { spaceId, body: 'a' })).rejects.toEqual(refusedAs(code));
		}
		await expect(attaching.checkMayAttach(writer.ctx, {})).rejects.toMatchObject({ code: 'bad_input' });
	});
});

test('before it is posted a file is its bringer’s alone; after, it is read like its message', async () => {
	const { id: attachmentId } = await bringFile(writer, thread, { name: 'mine.txt', content: 'mine' });
	const stranger = await build.person();
	for (const who of [reader, stranger])
		await expect(attaching.accessAttachment(who.ctx, { attachmentId })).rejects.toEqual(refusedAs('not_found'));
	await post([attachmentId]);
	await expect(attaching.accessAttachment(stranger.ctx, { attachmentId })).rejects.toEqual(refusedAs('not_found'));
	expect((await attaching.accessAttachment(reader.ctx, { attachmentId })).attachment.name).toBe('mine.txt');
	// Who brought it stands nowhere but in the byline of the message.
	const row = await clone.db
		.selectFrom('attachment')
		.selectAll()
		.where('id', '=', attachmentId)
		.executeTakeFirstOrThrow();
	expect(row.uploaded_by).toBeNull();
});

describe('pieces:', () => {
	const begin = async (bytes: number) =>
		(await attaching.beginAttachment(writer.ctx, { threadId: other.id, name: 'a.txt', bytes, clientId: newId() })).id;
	const send = (attachmentId: string, offset: number, text: string, by = writer) =>
		attaching.takePiece(by.ctx, { attachmentId, offset, body: new Blob([text]).stream() });

	test('a file comes in pieces, and goes on where it ended', async () => {
		const id = await begin(6);
		expect(await send(id, 0, 'abc')).toEqual({ arrived: 3 });
		expect(await attaching.loadProgress(writer.ctx, { attachmentId: id })).toEqual({ arrived: 3, bytes: 6 });
		await expect(send(id, 2, 'cdef')).rejects.toEqual(refusedAs('conflict'));
		await expect(send(id, 4, 'ef')).rejects.toEqual(refusedAs('conflict'));
		await expect(attaching.finishAttachment(writer.ctx, { attachmentId: id })).rejects.toEqual(refusedAs('conflict'));
		expect(await send(id, 3, 'def')).toEqual({ arrived: 6 });
		const [one, two] = await Promise.all(
			[1, 2].map(() => attaching.finishAttachment(writer.ctx, { attachmentId: id }))
		);
		expect(one).toEqual(two);
		await expect(send(id, 6, 'g')).rejects.toEqual(refusedAs('conflict'));
	});

	test('more than was said is refused, and what came of a broken line stays', async () => {
		const id = await begin(6);
		await expect(send(id, 0, 'abcdefg')).rejects.toEqual(refusedAs('too_large'));
		const broken = new ReadableStream<Uint8Array>({
			pull(controller) {
				controller.enqueue(Buffer.from('abc'));
				controller.error(new Error('the line broke'));
			}
		});
		const before = await attaching.loadProgress(writer.ctx, { attachmentId: id });
		await attaching
			.takePiece(writer.ctx, { attachmentId: id, offset: before.arrived, body: broken })
			.catch(() => undefined);
		const { arrived } = await attaching.loadProgress(writer.ctx, { attachmentId: id });
		expect(arrived).toBeLessThanOrEqual(6);
		expect(await send(id, arrived, 'x'.repeat(6 - arrived))).toEqual({ arrived: 6 });
	});

	test('a second sender ends the first', async () => {
		const id = await begin(6);
		const silent = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(Buffer.from('abc')) });
		const first = attaching.takePiece(writer.ctx, { attachmentId: id, offset: 0, body: silent });
		await expect.poll(() => attaching.loadProgress(writer.ctx, { attachmentId: id })).toEqual({ arrived: 3, bytes: 6 });
		expect(await send(id, 3, 'def')).toEqual({ arrived: 6 });
		expect(await first).toEqual({ arrived: 3 });
	});

	test('nobody sends, finishes, describes or takes back what is somebody else’s', async () => {
		const id = await begin(3);
		const attachmentId = id;
		await expect(send(id, 0, 'abc', reader)).rejects.toEqual(refusedAs('not_found'));
		for (const deed of [attaching.finishAttachment, attaching.loadProgress, attaching.removeAttachment])
			await expect(deed(reader.ctx, { attachmentId })).rejects.toEqual(refusedAs('not_found'));
		const description = 'x';
		await expect(attaching.describeAttachment(reader.ctx, { attachmentId, description })).rejects.toEqual(
			refusedAs('not_found')
		);
	});
});

describe('limits:', () => {
	const begin = (by: TestPerson, to: Thread, bytes: number) =>
		attaching.beginAttachment(by.ctx, { threadId: to.id, name: 'a.txt', bytes, clientId: newId() });

	test('a file that is too large is refused before a byte of it is sent', async () => {
		await expect(begin(writer, thread, 50_000_001)).rejects.toEqual(refusedAs('bad_input', { '': ['file_large'] }));
	});

	test('one keeps so much and no more, files that were only said to come among them, also all at once', async () => {
		const keeper = await build.person();
		const space = await build.group([{ person: keeper }]);
		const talk = await build.thread(keeper, space);
		const all = await Promise.allSettled(Array.from({ length: 14 }, () => begin(keeper, talk, 50_000_000)));
		expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(10);
		await expect(begin(keeper, talk, 1)).rejects.toEqual(refusedAs('bad_input', { '': ['files_full'] }));
	});

	test('so many files wait to be posted, and no more', async () => {
		const hoarder = await build.person();
		const space = await build.group([{ person: hoarder }]);
		const talk = await build.thread(hoarder, space);
		for (let i = 0; i < 40; i++) await begin(hoarder, talk, 1);
		await expect(begin(hoarder, talk, 1)).rejects.toEqual(refusedAs('bad_input', { '': ['files_waiting'] }));
	});
});

describe('hostile files are refused clearly, or kept without what they carried:', () => {
	test('each', { timeout: 300_000 }, async () => {
		const met: Record<string, string> = {};
		const expected: Record<string, string> = {};
		for (const { what, name, content, answer } of await hostileFiles()) {
			expected[what] = answer;
			const kept = stored().length;
			met[what] = await bringFile(writer, other, { name, content }).then(
				({ type }) => type,
				(error: { fields?: { ''?: string[] } }) => error.fields?.['']?.[0] ?? String(error)
			);
			await sweepFiles(clone, new Date());
			if (answer.startsWith('file_')) expect([what, met[what], stored().length]).toEqual([what, answer, kept]);
		}
		expect(met).toEqual(expected);
	});

	test.each(oddNames)('the name %j is kept as %j', async (given, kept) => {
		const begun = { threadId: other.id, name: given, bytes: 4, clientId: newId() };
		const { BeginAttachment } = await import('#shared/attachments.ts');
		const { parse } = await import('#server/core/parse.ts');
		const input = parse(BeginAttachment, begun);
		const { name } = await attaching.attachFile(writer.ctx, input, new Blob(['text']).stream());
		expect(name).toBe(kept);
	});
});

describe('what goes, goes from the disk too:', () => {
	test('a deleted message takes its files out of sight and gives them back; a redacted one takes them away for good', async () => {
		const lead = await build.person();
		const group = await build.group([{ person: writer }, { person: lead, role: 'lead' }]);
		const here = await build.thread(writer, group);
		const { id: attachmentId } = await bringFile(writer, here, { name: 'gone.txt', content: 'gone' });
		const { id: messageId } = await post([attachmentId], { in: here });
		const { storedAs } = await attaching.accessAttachment(lead.ctx, { attachmentId });
		const said = { threadId: here.id, messageId };
		expect((await deeds.deleteMessage(writer.ctx, said)).attachments).toEqual([]);
		await sweepFiles(clone, new Date());
		await expect(attaching.accessAttachment(lead.ctx, { attachmentId })).rejects.toEqual(refusedAs('not_found'));
		expect((await deeds.restoreMessage(writer.ctx, said)).attachments).toHaveLength(1);
		expect((await deeds.redactMessage(lead.ctx, { ...said, reason: 'It names somebody' })).attachments).toEqual([]);
		for (const { ctx } of [lead, writer])
			await expect(attaching.accessAttachment(ctx, { attachmentId })).rejects.toEqual(refusedAs('not_found'));
		await sweepFiles(clone, new Date());
		expect(stored()).not.toContain(storedAs);
	});

	test('what was taken back, what nobody posted for a day, and what went with its message', async () => {
		const bring = () => bringFile(writer, thread, { name: 'short.txt', content: 'short' });
		const [back, left, posted, stays] = [await bring(), await bring(), await bring(), await bring()];
		const keyOf = async (attachmentId: string) =>
			(await attaching.accessAttachment(writer.ctx, { attachmentId })).storedAs;
		const keys = await Promise.all([back, left, posted, stays].map(({ id }) => keyOf(id)));
		const message = await post([posted.id]);
		await post([stays.id]);
		await attaching.removeAttachment(writer.ctx, { attachmentId: back.id });
		await clone.db.deleteFrom('message').where('id', '=', message.id).execute();
		await sweepFiles(clone, new Date(Date.now() + 25 * 3600_000));
		expect(keys.map((key) => stored().includes(key))).toEqual([false, false, false, true]);
	});
});
