import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bodyOf, textOf } from '#shared/body.ts';
import type { Comment } from '#shared/comments.ts';
import { textField } from '#shared/document-schema.ts';
import type { Id } from '#shared/ids.ts';
import { Search } from '#shared/search.ts';
import { newId } from '#server/core/context.ts';
import { parseMarkdown } from '#server/core/markdown.ts';
import { parse } from '#server/core/parse.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import * as deeds from '#server/features/discussions/deeds.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { listUnread } from '#server/features/discussions/reading.ts';
import { listThreads } from '#server/features/discussions/thread-queries.ts';
import { anchorAt, placesIn, toPlace, wordsIn } from '#server/features/documents/anchors.ts';
import * as documents from '#server/features/documents/commands.ts';
import * as comments from '#server/features/documents/comments.ts';
import { carryComments } from '#server/features/documents/redacting-anchors.ts';
import { giveRight, setRights, takeRight } from '#server/features/documents/rights.ts';
import { trashDocument } from '#server/features/documents/trash.ts';
import { hold } from '#server/features/documents/ydoc.ts';
import { reportMessage } from '#server/features/reports/commands.ts';
import { search } from '#server/features/search/commands.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { aDocument, as, Browser, clone, idOf, refusedAs, setTheTable, spaces, type Who } from '../support/documents.ts';

setTheTable();

const hidden = refusedAs('not_found');
const forbidden = refusedAs('forbidden');
const said = (text: string) => ({ body: bodyOf(text), language: null, clientId: newId() });

/** A document with one paragraph, and who writes in it. */
const aText = async (words: string, spaceId: Id = spaces.closed) => {
	const { id } = await aDocument(spaceId);
	const member = await Browser.on('member', id);
	await member.put(words);
	return { id, member };
};
/** Where some words stand, as a browser says it. */
const placeOf = async (id: Id, words: string) => {
	const { doc } = await hold(clone(), id);
	const from = wordsIn(doc).indexOf(words);
	return toPlace(anchorAt(doc, { from, to: from + words.length }));
};
const comment = async (who: Who, id: Id, words: string | null, text = 'Really?') =>
	comments.beginComment(as(who), { documentId: id, on: words && (await placeOf(id, words)), ...said(text) });
const list = async (who: Who, documentId: Id) => (await comments.listComments(as(who), { documentId })).comments;
/** The words that a comment is about by now; null where it is detached. */
const wordsOf = async (id: Id, { on, quote }: Comment) => {
	const { doc } = await hold(clone(), id);
	const [start, end] = (on ?? '').split('.').map((part) => new Uint8Array(Buffer.from(part, 'base64')));
	const [place] = placesIn(doc, [{ anchor: start && end ? { start, end } : null, quote }]);
	return place ? wordsIn(doc).slice(place.from, place.to) : null;
};
/** The letters of the first paragraph of a browser's copy. */
const letters = (browser: Browser) =>
	(browser.doc.getXmlFragment(textField).get(0) as Y.XmlElement).get(0) as Y.XmlText;

describe('who', () => {
	test('[W5] whoever has the right to comment does, answers and resolves; who only reads does not', async () => {
		const { id } = await aText('Schools come first');
		await expect(comment('observer', id, 'come')).rejects.toEqual(forbidden);
		await expect(comments.beginComment(as('outsider'), { documentId: id, on: null, ...said('?') })).rejects.toEqual(
			hidden
		);
		await setRights(as('lead'), { documentId: id, members: 'read', observers: 'comment', readers: 'read' });
		const { thread, quote } = await comment('observer', id, 'come');
		expect([quote, thread.kind]).toEqual(['come', 'comment']);
		await comments.answerComment(as('lead'), { documentId: id, threadId: thread.id, ...said('Yes') });
		const resolve = (who: Who, resolved: boolean) =>
			comments.resolveComment(as(who), { documentId: id, threadId: thread.id, resolved });
		expect((await resolve('observer', true)).closedAt).not.toBeNull();
		const late = comments.answerComment(as('lead'), { documentId: id, threadId: thread.id, ...said('No') });
		await expect(late).rejects.toEqual(forbidden);
		expect((await resolve('lead', false)).closedAt).toBeNull();
		expect((await list('observer', id)).map(({ messages }) => messages.map(({ body }) => textOf(body)))).toEqual([
			['Really?', 'Yes']
		]);
	});

	test('[D3] [D1] the thread of a comment takes what its document gives, by whichever door', async () => {
		const { id } = await aText('Schools come first');
		const { thread } = await comment('member', id, 'first');
		await setRights(as('lead'), { documentId: id, members: 'write', observers: 'read', readers: 'read' });
		const post = (who: Who) => postMessage(as(who), { threadId: thread.id, replyTo: null, ...said('By the thread') });
		await expect(post('observer')).rejects.toEqual(forbidden);
		await expect(post('outsider')).rejects.toEqual(hidden);
		await post('lead');
		expect((await loadThread(as('observer'), { threadId: thread.id })).commentOn).toMatchObject({
			documentId: id,
			myRight: 'read'
		});
		await trashDocument(as('lead'), { documentId: id });
		for (const who of ['lead', 'member', 'observer'] as const) {
			await expect(loadThread(as(who), { threadId: thread.id })).rejects.toEqual(hidden);
			await expect(comments.listComments(as(who), { documentId: id })).rejects.toEqual(hidden);
		}
	});

	test('[W9] R10: who came by name comments too, sees nothing of the space, and loses it with the right', async () => {
		const { id } = await aText('Schools come first');
		await giveRight(as('lead'), { documentId: id, personId: idOf('outsider'), right: 'comment' });
		const { thread } = await comment('outsider', id, 'Schools', 'From outside');
		expect((await list('member', id)).map(({ quote }) => quote)).toEqual(['Schools']);
		await expect(loadThread(as('outsider'), { threadId: thread.id })).rejects.toEqual(hidden);
		await comments.answerComment(as('outsider'), { documentId: id, threadId: thread.id, ...said('And more') });
		await takeRight(as('lead'), { documentId: id, personId: idOf('outsider') });
		const more = comments.answerComment(as('outsider'), { documentId: id, threadId: thread.id, ...said('Still?') });
		await expect(more).rejects.toEqual(hidden);
		await expect(comments.listComments(as('outsider'), { documentId: id })).rejects.toEqual(hidden);
	});

	test('who came by name calls nobody, and does not find out by a name who is in the space', async () => {
		const { id } = await aText('Schools come first');
		await giveRight(as('lead'), { documentId: id, personId: idOf('outsider'), right: 'comment' });
		const { thread } = await comment('outsider', id, 'come');
		const names = (['member', 'stranger'] as const).map(
			(one) => `[@somebody](mention:${one === 'member' ? idOf('member') : newId()})`
		);
		const body = parseMarkdown(`${names.join(' ')} [@leads](mention:leads)`);
		const answer = await comments.answerComment(as('outsider'), {
			...{ documentId: id, threadId: thread.id },
			...{ body, language: null, clientId: newId() }
		});
		expect(JSON.stringify(answer.body)).not.toContain('"mention"');
		expect(await clone().db.selectFrom('mention').where('message_id', '=', answer.id).selectAll().execute()).toEqual(
			[]
		);
	});

	test('[D13] [D6] [D8] [C1] who came by name does with what is said there what she may, and is told nothing of the space', async () => {
		const { id } = await aText('Schools come first');
		await giveRight(as('lead'), { documentId: id, personId: idOf('outsider'), right: 'comment' });
		const { thread, messages } = await comment('outsider', id, 'Schools', 'From outside');
		const own = { threadId: thread.id, messageId: messages[0]?.id ?? '' };
		const answer = await comments.answerComment(as('member'), { documentId: id, threadId: thread.id, ...said('Yes') });
		const theirs = { threadId: thread.id, messageId: answer.id };
		const she = as('outsider');
		const edited = await deeds.editMessage(she, { ...own, body: bodyOf('Better said'), language: null });
		expect(textOf(edited.body)).toBe('Better said');
		await deeds.deleteMessage(she, own);
		expect((await list('member', id))[0]?.messages[0]?.gone?.how).toBe('deleted');
		await deeds.restoreMessage(she, own);
		expect((await deeds.reactToMessage(she, { ...theirs, kind: 'thanks', on: true })).reactions).toEqual([
			{ kind: 'thanks', people: [idOf('outsider')] }
		]);
		await expect(deeds.deleteMessage(she, theirs)).rejects.toEqual(forbidden);
		await expect(deeds.redactMessage(she, { ...theirs, reason: 'No' })).rejects.toEqual(forbidden);
		const page = await deeds.loadMessage(she, own);
		expect(page).toMatchObject({ space: null, place: null, commentOn: { documentId: id, myRight: 'comment' } });
		expect(page.versions).toHaveLength(1);
		await reportMessage(she, { messageId: answer.id, ground: 'insult', words: 'It hurts' });
		// The thread with its space, and what goes with it, stays shut.
		await expect(loadThread(she, { threadId: thread.id })).rejects.toEqual(hidden);
		await takeRight(as('lead'), { documentId: id, personId: idOf('outsider') });
		for (const deed of [deeds.deleteMessage(she, own), deeds.loadMessage(she, own)])
			await expect(deed).rejects.toEqual(hidden);
		await expect(deeds.reactToMessage(she, { ...theirs, kind: 'useful', on: true })).rejects.toEqual(hidden);
	});

	test('what lies in the trash is told to nobody who asks what happened since', async () => {
		const { id } = await aText('Schools come first');
		const { place } = await loadSpace(as('lead'), { spaceId: spaces.closed });
		const since = { streamId: place?.stream ?? '', since: place?.seq ?? 0 };
		await comment('member', id, 'come', 'unheard of');
		const asks = async () => JSON.stringify(await catchUp(as('lead'), since));
		expect(await asks()).toContain('unheard of');
		await trashDocument(as('lead'), { documentId: id });
		expect(await asks()).not.toContain('unheard of');
	});

	test('comments are called as their document is, also after that was called otherwise', async () => {
		const { id } = await aText('Schools come first');
		const { thread } = await comment('member', id, 'first');
		await documents.renameDocument(as('lead'), { documentId: id, title: 'Quinces of autumn' });
		expect((await loadThread(as('lead'), { threadId: thread.id })).thread.title).toBe('Quinces of autumn');
		expect((await list('member', id))[0]?.thread.title).toBe('Quinces of autumn');
	});

	test('a thread of another margin, or of none, is as if it were not there', async () => {
		const [one, other] = [await aText('One'), await aText('Other')];
		const { thread } = await comment('member', other.id, 'Other');
		for (const threadId of [thread.id, newId()]) {
			const where = { documentId: one.id, threadId };
			await expect(comments.answerComment(as('member'), { ...where, ...said('?') })).rejects.toEqual(hidden);
			await expect(comments.resolveComment(as('member'), { ...where, resolved: true })).rejects.toEqual(hidden);
			expect((await comments.listComments(as('member'), where)).comments).toEqual([]);
		}
	});
});

describe('comments are messages like all others', () => {
	test('unread, found and reported, but not among the threads of the group', async () => {
		const { id } = await aText('Schools come first');
		const { thread, messages } = await comment('member', id, 'Schools', 'On chrysanthemums');
		const unread = await listUnread(as('lead'));
		expect(unread.threads.some(({ threadId }) => threadId === thread.id)).toBe(true);
		const found = await search(as('observer'), parse(Search, { words: 'chrysanthemums' }));
		expect(found.messages.hits.map((hit) => hit.threadId)).toEqual([thread.id]);
		const nothing = await search(as('outsider'), parse(Search, { words: 'chrysanthemums' }));
		expect(nothing.messages.count).toBe(0);
		const threads = await inTransaction(as('lead'), (tx) => listThreads(tx, { spaceId: spaces.closed, readsAfter: 0 }));
		expect(threads.some((one) => one.id === thread.id)).toBe(false);
		await reportMessage(as('observer'), { messageId: messages[0]?.id ?? '', ground: 'other', words: '' });
		await trashDocument(as('lead'), { documentId: id });
		expect((await listUnread(as('lead'))).threads.some(({ threadId }) => threadId === thread.id)).toBe(false);
		expect((await search(as('observer'), parse(Search, { words: 'chrysanthemums' }))).messages.count).toBe(0);
	});

	test('sent again with the same client id a comment is begun once', async () => {
		const { id } = await aText('Schools come first');
		const input = { documentId: id, on: await placeOf(id, 'come'), ...said('Once') };
		const [one, two] = [
			await comments.beginComment(as('member'), input),
			await comments.beginComment(as('member'), input)
		];
		expect(two.thread.id).toBe(one.thread.id);
		expect(await list('member', id)).toHaveLength(1);
	});
});

describe('where', () => {
	test('a comment keeps its place while the text around it moves, and what is written at its edges is not its', async () => {
		const { id, member } = await aText('Schools come first');
		const begun = await comment('lead', id, 'come');
		await member.change(() => letters(member).insert(0, 'In this plan the '));
		await member.change(() => letters(member).insert(letters(member).toString().indexOf('come') + 4, '!!'));
		await member.change(() => letters(member).insert(letters(member).toString().indexOf('come'), '??'));
		expect(await wordsOf(id, begun)).toBe('come');
		await member.change(() => letters(member).insert(letters(member).toString().indexOf('come') + 2, 'XX'));
		expect(await wordsOf(id, begun)).toBe('coXXme');
	});

	test('it survives the deletion of its words as detached, and stands where it stood when they are back', async () => {
		const { id, member } = await aText('Schools come first in every plan, first of all');
		const [long, short] = [await comment('lead', id, 'come first in every'), await comment('lead', id, 'Schools')];
		const undo = new Y.UndoManager(member.doc.getXmlFragment(textField), { captureTimeout: 0 });
		await member.change(() => letters(member).delete(0, 32));
		for (const one of [long, short]) expect(await wordsOf(id, one)).toBeNull();
		expect((await list('lead', id)).map(({ quote }) => quote)).toEqual(['come first in every', 'Schools']);
		await member.change(() => undo.undo());
		expect(await wordsOf(id, long)).toBe('come first in every');
		// A word that may stand anywhere is known again at its very spot only.
		const word = await comment('lead', id, 'first');
		await member.change(() => letters(member).delete(13, 5));
		expect(await wordsOf(id, word)).toBeNull();
		await member.change(() => undo.undo());
		expect(letters(member).toString()).toBe('Schools come first in every plan, first of all');
		expect(await wordsOf(id, word)).toBe('first');
	});

	test('what is no place in the text is refused, and changes nothing', async () => {
		const { id } = await aText('Schools');
		const begin = (on: string) => comments.beginComment(as('member'), { documentId: id, on, ...said('?') });
		// Of a client that never wrote, of nothing, of another root, of the text as a whole.
		await expect(begin('AAAA.AAAA')).rejects.toEqual(refusedAs('conflict'));
		for (const bytes of [[9], [1, 5, ...Buffer.from('other')], [1, 4, ...Buffer.from(textField)], [0, 255]]) {
			const one = Buffer.from(bytes).toString('base64');
			await expect(begin(`${one}.${one}`)).rejects.toEqual(refusedAs('bad_input'));
		}
		expect([...(await hold(clone(), id)).doc.share.keys()]).toEqual([textField]);
		const elsewhere = new Y.Doc();
		const text = new Y.XmlText('of another text');
		elsewhere.getXmlFragment(textField).insert(0, [text]);
		const strange = [0, 5].map((i) => Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, i)));
		const on = strange.map((part) => Buffer.from(part).toString('base64')).join('.');
		await expect(begin(on)).rejects.toEqual(refusedAs('conflict'));
		expect(await list('member', id)).toEqual([]);
	});

	test('A5: a passage that is taken out is quoted in no comment any more, and the others find their words', async () => {
		const { id, member } = await aText('Ask Rustam Nobody about schools in the schools');
		const [secret, part] = [await comment('lead', id, 'Rustam Nobody'), await comment('lead', id, 'Nobody about')];
		const kept = await comment('lead', id, 'in the');
		const after = new Y.Doc();
		const paragraph = new Y.XmlElement('paragraph');
		paragraph.insert(0, [new Y.XmlText('Ask … about schools in the schools')]);
		after.getXmlFragment(textField).insert(0, [paragraph]);
		const before = member.doc;
		await inTransaction(as('lead'), (tx) => carryComments(tx, id, { before, after, secrets: ['Rustam Nobody'] }));
		const now = await list('lead', id);
		const byId = new Map(now.map((one) => [one.thread.id, one]));
		expect([secret, part].map(({ thread }) => byId.get(thread.id)?.quote)).toEqual([null, null]);
		expect(byId.get(kept.thread.id)?.quote).toBe('in the');
		expect(JSON.stringify(now)).not.toContain('Rustam');
		const [start, end] = (byId.get(kept.thread.id)?.on ?? '')
			.split('.')
			.map((one) => new Uint8Array(Buffer.from(one, 'base64')));
		const [place] = placesIn(after, [{ anchor: start && end ? { start, end } : null, quote: 'in the' }]);
		expect(place && wordsIn(after).slice(place.from, place.to)).toBe('in the');
	});
});
