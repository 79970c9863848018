import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { hashOf } from '#shared/canonical.ts';
import { textField } from '#shared/document-schema.ts';
import type { DocumentNode } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import { versionDays, type ComparedRow, type TextBlock } from '#shared/versions.ts';
import { newId } from '#server/core/context.ts';
import { fold } from '#server/features/documents/fold.ts';
import { leave } from '#server/features/documents/viewers.ts';
import { purgeVersions } from '#server/features/documents/version-queries.ts';
import * as versions from '#server/features/documents/versions.ts';
import { closeDocuments, hold } from '#server/features/documents/ydoc.ts';
import { makeOnRelease } from '#server/features/documents/making.ts';
import {
	aDocument,
	as,
	base64,
	Browser,
	clone,
	idOf,
	paragraphsOf,
	refusedAs,
	setTheTable,
	type Who
} from '../support/documents.ts';

setTheTable();

const listOf = async (documentId: Id) => (await versions.loadVersions(as('lead'), { documentId })).versions;
const name = (documentId: Id, words: string, who: Who = 'member') =>
	versions.nameVersion(as(who), { documentId, versionId: 'now', name: words });
const compare = (documentId: Id, from: Id | null = null, to: Id | 'now' = 'now', who: Who = 'lead') =>
	versions.loadComparison(as(who), { documentId, from, to });

const blocks = (rows: ComparedRow[]) => rows.flatMap((row) => ('block' in row ? [row.block] : []));
const told = ({ change, runs }: TextBlock) =>
	`${change}: ${runs.map((run) => ({ same: run.text, added: `+${run.text}+`, removed: `-${run.text}-` })[run.change]).join('')}`;

/** Types into the paragraph at a place; gives the update for sending. */
const type = (browser: Browser, at: number, from: number, words: string, instead = 0) => {
	const before = Y.encodeStateVector(browser.doc);
	const paragraph = browser.doc.getXmlFragment(textField).get(at) as Y.XmlElement;
	const text = paragraph.get(0) as Y.XmlText;
	let update = Y.encodeStateAsUpdate(browser.doc, before);
	const note = (change: Uint8Array) => (update = change);
	browser.doc.on('update', note);
	browser.doc.transact(() => {
		text.delete(from, instead);
		text.insert(from, words);
	});
	browser.doc.off('update', note);
	return base64(update);
};

describe('versions', () => {
	test('are made when a changed text goes from memory, and never twice of the same text', async () => {
		const { id } = await aDocument();
		const browser = await Browser.on('member', id);
		await browser.put('first');
		const release = async () => makeOnRelease(await hold(clone(), id));
		await release();
		await release();
		expect((await listOf(id)).map(({ number, kind }) => [number, kind])).toEqual([[1, 'automatic']]);
		await browser.put('second');
		await browser.send(type(browser, 1, 0, '', 3));
		await release();
		const [latest] = await listOf(id);
		expect(latest?.number).toBe(2);
		// A change and its undo are the same text.
		await browser.send(type(browser, 0, 5, 'x'));
		await browser.send(type(browser, 0, 5, '', 1));
		await release();
		expect(await listOf(id)).toHaveLength(2);
	});

	test('[H1] are named by who may write, and shown to who may read', async () => {
		const { id } = await aDocument();
		await (await Browser.on('member', id)).put('the text');
		const made = await name(id, 'Sent to the ministry');
		expect(made).toMatchObject({ number: 1, kind: 'named', name: 'Sent to the ministry', madeBy: idOf('member') });
		await expect(name(id, 'No', 'observer')).rejects.toEqual(refusedAs('forbidden'));
		await expect(name(id, 'No', 'outsider')).rejects.toEqual(refusedAs('not_found'));
		const shown = await versions.loadVersion(as('observer'), { documentId: id, versionId: made.id });
		expect(shown).toMatchObject({ mayWrite: false, hash: made.hash });
		for (const versionId of [made.id, 'now'] as const) {
			await expect(versions.loadVersion(as('outsider'), { documentId: id, versionId })).rejects.toEqual(
				refusedAs('not_found')
			);
			await expect(compare(id, made.id, versionId, 'outsider')).rejects.toEqual(refusedAs('not_found'));
		}
		await expect(versions.restoreVersion(as('observer'), { documentId: id, versionId: made.id })).rejects.toEqual(
			refusedAs('forbidden')
		);
	});

	test('belong to their document: the version of another is not there', async () => {
		const [one, other] = [await aDocument(), await aDocument()];
		const { id: versionId } = await name(one.id, 'One');
		for (const act of [
			() => versions.loadVersion(as('lead'), { documentId: other.id, versionId }),
			() => versions.nameVersion(as('lead'), { documentId: other.id, versionId, name: 'Mine' }),
			() => versions.restoreVersion(as('lead'), { documentId: other.id, versionId }),
			() => compare(other.id, versionId),
			() => compare(one.id, versionId, newId())
		])
			await expect(act()).rejects.toEqual(refusedAs('not_found'));
	});

	test('have the same hash over folding, a restart and who asks', async () => {
		const { id } = await aDocument();
		const [one, two] = [await Browser.on('lead', id), await Browser.on('member', id)];
		await Promise.all([one.put('a'), two.put('b')]);
		await one.send(type(one, 0, 1, 'bc'));
		const hashNow = async () => (await versions.loadVersion(as('lead'), { documentId: id, versionId: 'now' })).hash;
		const before = await hashNow();
		await fold(as('lead'), id);
		await closeDocuments();
		expect(await hashNow()).toBe(before);
		const again = await Browser.on('observer', id);
		const nodes = again.doc.getXmlFragment(textField).toArray() as Y.XmlElement[];
		const content = nodes.map((node): DocumentNode => ({
			type: 'paragraph',
			content: [{ type: 'text', text: (node.get(0) as Y.XmlText).toJSON() }]
		}));
		expect(await hashOf({ type: 'doc', content })).toBe(before);
	});

	test('without a name go after some time, those with one stay, and so does the latest', async () => {
		const { id } = await aDocument();
		const browser = await Browser.on('member', id);
		const release = async () => makeOnRelease(await hold(clone(), id));
		await browser.put('one');
		await release();
		await browser.put('two');
		await name(id, 'Kept');
		for (const text of ['three', 'four']) {
			await browser.put(text);
			await release();
		}
		const later = (days: number) => new Date(Date.now() + days * 24 * 3600_000);
		await purgeVersions(clone(), later(versionDays - 1));
		expect(await listOf(id)).toHaveLength(4);
		await purgeVersions(clone(), later(versionDays + 1));
		expect((await listOf(id)).map(({ number, name: given }) => [number, given])).toEqual([
			[4, null],
			[2, 'Kept']
		]);
	});
});

describe('comparing', () => {
	test('tells by block and by word what differs, and who wrote it', async () => {
		const { id } = await aDocument();
		const [one, two] = [await Browser.on('lead', id), await Browser.on('member', id)];
		for (const line of ['The first line stays', 'We meet on Monday in Osh', 'This one goes', 'a', 'b', 'c', 'd'])
			await one.put(line);
		const { id: from } = await name(id, 'Before');
		await two.send(type(two, 1, 11, 'Tuesday', 6));
		const root = two.doc.getXmlFragment(textField);
		const state = Y.encodeStateVector(two.doc);
		root.delete(2, 1);
		await two.send(base64(Y.encodeStateAsUpdate(two.doc, state)));
		await two.put('A new end');
		const { rows } = await compare(id, from);
		expect(blocks(rows).map(told)).toEqual([
			'same: The first line stays',
			'changed: We meet on -Monday-+Tuesday+ in Osh',
			'removed: -This one goes-',
			'same: a',
			'same: d',
			'added: +A new end+'
		]);
		expect(rows.filter((row) => 'same' in row)).toEqual([{ same: 2 }]);
		const [, changed] = blocks(rows);
		expect(changed?.runs.map(({ change, personId }) => [change, personId])).toEqual([
			['same', idOf('lead')],
			['removed', idOf('lead')],
			['added', idOf('member')],
			['same', idOf('lead')]
		]);
		expect((await compare(id, from, from)).rows).toEqual([{ same: 7 }]);
	});

	test('begins at what one saw when one last looked, and leaving is looking', async () => {
		const { id } = await aDocument();
		const [writer, reader] = [await Browser.on('member', id), await Browser.on('observer', id)];
		await writer.put('seen');
		leave(await hold(clone(), id), reader.seat.socketId);
		const seen = clone()
			.db.selectFrom('document_seen')
			.select('version_id')
			.where('person_id', '=', idOf('observer'))
			.where('document_id', '=', id);
		await expect.poll(() => seen.executeTakeFirst()).toBeDefined();
		await writer.put('not seen');
		const since = await compare(id, null, 'now', 'observer');
		expect(since.sinceLooked).toBe(true);
		expect(blocks(since.rows).map(told)).toEqual(['same: seen', 'added: +not seen+']);
		expect((await compare(id, null, 'now', 'lead')).sinceLooked).toBe(false);
	});

	test('without a browser one says oneself that one has looked', async () => {
		const { id } = await aDocument();
		const writer = await Browser.on('member', id);
		await writer.put('seen');
		await versions.markSeen(as('observer'), { documentId: id });
		await writer.put('not seen');
		expect(blocks((await compare(id, null, 'now', 'observer')).rows).map(told)).toEqual([
			'same: seen',
			'added: +not seen+'
		]);
		await expect(versions.markSeen(as('outsider'), { documentId: id })).rejects.toEqual(refusedAs('not_found'));
	});
});

describe('who wrote what', () => {
	test('is told by letters, from the sessions', async () => {
		const { id } = await aDocument();
		const [one, two] = [await Browser.on('lead', id), await Browser.on('member', id)];
		await one.put('Hello world');
		await two.send(type(two, 0, 5, ' dear'));
		const shown = await versions.loadVersion(as('observer'), { documentId: id, versionId: 'now' });
		expect(shown.blocks[0]?.runs.map(({ text, personId }) => [text, personId])).toEqual([
			['Hello', idOf('lead')],
			[' dear', idOf('member')],
			[' world', idOf('lead')]
		]);
		expect(shown.shares).toEqual([
			{ personId: idOf('lead'), letters: 10 },
			{ personId: idOf('member'), letters: 4 }
		]);
		const { id: versionId } = await name(id, 'One');
		await closeDocuments();
		expect((await versions.loadVersion(as('lead'), { documentId: id, versionId })).blocks).toEqual(shown.blocks);
	});
});

describe('setting back', () => {
	test('is a change like any other, with a version before and one after; what stays keeps its author', async () => {
		const { id } = await aDocument();
		const [one, two] = [await Browser.on('lead', id), await Browser.on('member', id)];
		await one.put('stays');
		await one.put('was here');
		const { id: versionId, hash } = await name(id, 'Good');
		await two.send(type(two, 1, 0, 'never ', 0));
		await two.put('later');
		const restored = await versions.restoreVersion(as('lead'), { documentId: id, versionId });
		expect(restored).toMatchObject({ kind: 'restored', hash, restoredFrom: 1, number: 3 });
		expect(one.text).toBe('<paragraph>stays</paragraph><paragraph>was here</paragraph>');
		expect(two.text).toBe(one.text);
		expect((await listOf(id)).map(({ kind }) => kind)).toEqual(['restored', 'before', 'named']);
		const [before] = (await listOf(id)).filter(({ kind }) => kind === 'before');
		await versions.restoreVersion(as('member'), { documentId: id, versionId: before?.id as Id });
		expect(await paragraphsOf(id)).toEqual(['stays', 'never was here', 'later']);
	});

	test('loses nothing that others write meanwhile: it stands in the version before or in the text', async () => {
		const { id } = await aDocument();
		const browser = await Browser.on('member', id);
		await browser.put('good');
		const { id: versionId } = await name(id, 'Good');
		const lines = Array.from({ length: 20 }, (_, i) => `meanwhile ${i}`);
		const typing = (async () => {
			for (const line of lines) await browser.put(line);
		})();
		const outcome = await versions
			.restoreVersion(as('lead'), { documentId: id, versionId })
			.catch((error: unknown) => error);
		await typing;
		const now = await paragraphsOf(id);
		const rows = await clone().db.selectFrom('document_version').select('text').where('document_id', '=', id).execute();
		const all = JSON.stringify([now, rows]);
		for (const line of lines) expect(all).toContain(line);
		expect(outcome).toBeDefined();
	});

	test('gives no lasting id twice', async () => {
		const { id } = await aDocument();
		const browser = await Browser.on('member', id);
		const heading = (words: string, blockId: string) => {
			const element = new Y.XmlElement('heading');
			element.setAttribute('id', blockId);
			element.setAttribute('level', 1 as never);
			element.insert(0, [new Y.XmlText(words)]);
			return element;
		};
		const send = async (change: (root: Y.XmlFragment) => void) => {
			const state = Y.encodeStateVector(browser.doc);
			browser.doc.transact(() => change(browser.doc.getXmlFragment(textField)));
			await browser.send(base64(Y.encodeStateAsUpdate(browser.doc, state)));
		};
		await send((root) => root.insert(0, [heading('A', 'b-aaaaaaaaaaaa'), heading('B', 'b-bbbbbbbbbbbb')]));
		const { id: versionId } = await name(id, 'Two');
		// The words of the second stand under the id of the first by now.
		await send((root) => {
			root.delete(0, 2);
			root.insert(0, [heading('B', 'b-aaaaaaaaaaaa')]);
		});
		await versions.restoreVersion(as('lead'), { documentId: id, versionId });
		const headings = browser.doc.getXmlFragment(textField).toArray() as Y.XmlElement[];
		expect(headings.map((one) => (one.get(0) as Y.XmlText).toJSON())).toEqual(['A', 'B']);
		expect(new Set(headings.map((one) => one.getAttribute('id'))).size).toBe(2);
	});
});
