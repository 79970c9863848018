import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bodyOf } from '#shared/body.ts';
import { textField } from '#shared/document-schema.ts';
import type { Id } from '#shared/ids.ts';
import { newId } from '#server/core/context.ts';
import { anchorAt, placesIn, toPlace, wordsIn } from '#server/features/documents/anchors.ts';
import { beginComment, listComments, resolveComment } from '#server/features/documents/comments.ts';
import { setRights } from '#server/features/documents/rights.ts';
import { closeDocuments, hold } from '#server/features/documents/ydoc.ts';
import { aDocument, as, Browser, clone, setTheTable } from '../support/documents.ts';

setTheTable();

const writers = ['lead', 'member', 'observer'] as const;
const where = fc.nat({ max: 400 });
const deed = fc.record({
	by: fc.nat({ max: writers.length - 1 }),
	what: fc.constantFrom(
		'write',
		'write',
		'delete',
		'comment',
		'comment',
		'resolve',
		'undo',
		'redo',
		'lose',
		'find',
		'new'
	),
	from: where,
	length: fc.integer({ min: 1, max: 30 })
});

/** Somebody who writes, with and without a line, and takes back what she wrote. */
class Writer {
	readonly browser: Browser;
	readonly #undo: Y.UndoManager;
	isAway = false;

	constructor(browser: Browser) {
		this.browser = browser;
		this.#undo = new Y.UndoManager(this.#root, { captureTimeout: 0 });
	}

	get #root() {
		return this.browser.doc.getXmlFragment(textField);
	}

	/** Some run of letters, and a place in it. */
	#spot(from: number) {
		const texts = this.#root.toArray().flatMap((block) => (block as Y.XmlElement).toArray() as Y.XmlText[]);
		const text = texts[from % Math.max(1, texts.length)];
		return text && { text, index: from % (text.length + 1) };
	}

	change(what: string, from: number, length: number) {
		const spot = this.#spot(from);
		if (what === 'new' || !spot) {
			const paragraph = new Y.XmlElement('paragraph');
			paragraph.insert(0, [new Y.XmlText(`a paragraph of ${length} words`)]);
			this.#root.insert(from % (this.#root.length + 1), [paragraph]);
		} else if (what === 'write') spot.text.insert(spot.index, ` w${length} `);
		else if (what === 'delete' && length > 25 && this.#root.length > 1) this.#root.delete(from % this.#root.length, 1);
		else if (what === 'delete') spot.text.delete(spot.index, Math.min(length, spot.text.length - spot.index));
		else if (what === 'undo') this.#undo.undo();
		else if (what === 'redo') this.#undo.redo();
	}
}

const placesOf = async (doc: Y.Doc, id: Id) => {
	const { comments } = await listComments(as('lead'), { documentId: id });
	const anchors = comments.map(({ on, quote }) => {
		const [start, end] = (on ?? '').split('.').map((part) => new Uint8Array(Buffer.from(part, 'base64')));
		return { anchor: start && end ? { start, end } : null, quote };
	});
	return placesIn(doc, anchors);
};

test('whatever people write, delete, undo, comment and resolve, no comment is lost and all copies find the same words', async () => {
	const property = fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 60 }), async (deeds) => {
		const { id } = await aDocument();
		await setRights(as('lead'), { documentId: id, members: 'write', observers: 'write', readers: 'read' });
		const people = await Promise.all(writers.map(async (who) => new Writer(await Browser.on(who, id))));
		const begun: Id[] = [];
		const back = async (writer: Writer) => {
			writer.isAway = false;
			await writer.browser.giveBack();
		};
		for (const { by, what, from, length } of deeds) {
			const [writer, who] = [people[by] as Writer, writers[by] as (typeof writers)[number]];
			const { browser } = writer;
			if (what === 'lose') {
				writer.isAway = true;
				browser.rooms.clear();
			} else if (what === 'find') await back(writer);
			else if (what === 'resolve') {
				const threadId = begun[from % Math.max(1, begun.length)];
				if (threadId) await resolveComment(as(who), { documentId: id, threadId, resolved: length > 15 });
			} else if (what === 'comment') {
				const words = wordsIn(browser.doc);
				const at = from % (words.length + 1);
				const to = Math.min(words.length, at + length);
				if (writer.isAway || words.slice(at, to).trim() === '') continue;
				const on = toPlace(anchorAt(browser.doc, { from: at, to }));
				const said = { body: bodyOf('Is it so?'), language: null, clientId: newId() };
				begun.push((await beginComment(as(who), { documentId: id, on, ...said })).thread.id);
			} else if (writer.isAway) writer.change(what, from, length);
			else await browser.change(() => writer.change(what, from, length));
		}
		for (const writer of people) await back(writer);
		const { doc } = await hold(clone(), id);
		for (const { browser } of people) Y.applyUpdate(browser.doc, Y.encodeStateAsUpdate(doc));
		const { comments } = await listComments(as('observer'), { documentId: id });
		expect(comments.map(({ thread }) => thread.id).sort()).toEqual(begun.toSorted());
		expect(comments.every(({ quote, messages }) => quote !== null && messages.length === 1)).toBe(true);
		const copies = await Promise.all(
			[doc, ...people.map(({ browser }) => browser.doc)].map((one) => placesOf(one, id))
		);
		await closeDocuments();
		copies.push(await placesOf((await hold(clone(), id)).doc, id));
		for (const copy of copies) expect(copy).toEqual(copies[0]);
		Browser.all.clear();
	});
	await fc.assert(property, { numRuns: 25, seed: 20261122 });
}, 120_000);
