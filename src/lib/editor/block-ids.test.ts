import { getSchema } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { canJoin, canSplit } from '@tiptap/pm/transform';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import { eachCarrier, renew, withoutOwnId } from './block-ids.ts';
import { textExtensions } from './extensions.ts';

const schema = getSchema(textExtensions());
const p = (text: string) => schema.node('paragraph', null, text ? [schema.text(text)] : []);
const h = (text: string, id: string | null = null) => schema.node('heading', { id }, text ? [schema.text(text)] : []);
const item = (text: string, id: string | null = null) => schema.node('listItem', { id }, [p(text)]);
const list = (...items: Node[]) => schema.node('orderedList', null, items);
const text = (...blocks: Node[]) => schema.node('doc', null, blocks);
const [one, two, three] = ['b-aaaaaaaaaaaa', 'b-bbbbbbbbbbbb', 'b-cccccccccccc'] as const;

const idsIn = (doc: Node) => {
	const ids: [string, string | null][] = [];
	eachCarrier(doc, (id, _, node) => ids.push([node.textContent, id]));
	return ids;
};
/** What is left when somebody here has done this. */
const after = (doc: Node, act: (tr: Transaction) => Transaction) => {
	const state = EditorState.create({ doc });
	const tr = act(state.tr);
	const wrong = withoutOwnId(tr.doc, { before: doc, map: (position) => tr.mapping.mapResult(position, 1) });
	return renew(tr, wrong).doc;
};

test('what is new gets an id, what has one keeps it', () => {
	const ids = idsIn(after(text(h('Title', one), p('')), (tr) => tr.insert(tr.doc.content.size, h('New'))));
	expect(ids[0]).toEqual(['Title', one]);
	expect(ids[1]?.[1]).toMatch(/^b-[a-z0-9]{12}$/);
});

test('a block that is split keeps its id where its words are', () => {
	const doc = text(list(item('First second', one)));
	const inTheMiddle = idsIn(after(doc, (tr) => tr.split(8, 2)));
	expect(inTheMiddle.map(([words]) => words)).toEqual(['First', ' second']);
	expect(inTheMiddle[0]?.[1]).toBe(one);
	expect(inTheMiddle[1]?.[1]).not.toBe(one);
	const beforeTheFirst = idsIn(after(doc, (tr) => tr.split(3, 2)));
	expect(beforeTheFirst[0]?.[1]).not.toBe(one);
	expect(beforeTheFirst[1]).toEqual(['First second', one]);
});

test('blocks that are joined have the id of the first', () => {
	const doc = text(list(item('First', one), item('second', two)));
	expect(idsIn(after(doc, (tr) => tr.join(1 + item('First').nodeSize, 2)))).toEqual([['Firstsecond', one]]);
});

test('a copy gets an id of its own, before or behind what it was made from', () => {
	const doc = text(p('x'), h('Title', one), p('y'));
	for (const place of [0, doc.content.size]) {
		const ids = idsIn(after(doc, (tr) => tr.insert(place, h('Title', one))));
		expect(ids).toHaveLength(2);
		expect(ids[place === 0 ? 1 : 0]?.[1]).toBe(one);
		expect(ids[place === 0 ? 0 : 1]?.[1]).not.toBe(one);
	}
});

test('what is moved keeps its id, in one step or cut here and put in there', () => {
	const doc = text(h('Title', one), p('x'), h('Other', two));
	const heading = doc.child(0);
	const cut = after(doc, (tr) => tr.delete(0, heading.nodeSize));
	const back = after(cut, (tr) => tr.insert(tr.doc.content.size, heading));
	const moved = after(doc, (tr) => tr.delete(0, heading.nodeSize).insert(tr.doc.content.size, heading));
	for (const after of [back, moved]) {
		expect(idsIn(after)).toEqual([
			['Other', two],
			['Title', one]
		]);
	}
});

test('of what came together from several browsers the first keeps the id', () => {
	const doc = text(h('a', one), list(item('b', two), item('c', one)), h('d', one), h('e'), h('f', three));
	const tr = EditorState.create({ doc }).tr;
	const ids = idsIn(renew(tr, withoutOwnId(doc)).doc);
	expect(ids.filter(([, id]) => [one, two, three].includes(id as typeof one)).map(([words]) => words)).toEqual([
		'a',
		'b',
		'f'
	]);
	expect(new Set(ids.map(([, id]) => id)).size).toBe(6);
});

/** Somebody who writes: an own copy of the shared text, and an own state of the editor. */
class Writer {
	readonly doc = new Y.Doc();

	get fragment() {
		return this.doc.getXmlFragment(textField);
	}

	get text(): Node {
		return initProseMirrorDoc(this.fragment, schema).doc;
	}

	/** Does something, as the editor would: its text goes into the shared one. */
	change(act: (tr: Transaction) => Transaction, deed: boolean) {
		const { doc: before, mapping } = initProseMirrorDoc(this.fragment, schema);
		const tr = act(EditorState.create({ doc: before }).tr);
		const map = (position: number) => tr.mapping.mapResult(position, 1);
		renew(tr, withoutOwnId(tr.doc, deed ? { before, map } : undefined));
		if (!tr.doc.eq(before)) updateYFragment(this.doc, this.fragment, tr.doc, { mapping, isOMark: new Map() });
	}

	meet(other: Writer) {
		for (const [from, to] of [
			[this, other],
			[other, this]
		] as const)
			Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)));
	}
}

const inside = (tr: Transaction, at: number) => 1 + (at % Math.max(1, tr.doc.content.size - 1));
const blockAt = (tr: Transaction, at: number) => {
	const index = at % tr.doc.childCount;
	let position = 0;
	for (let i = 0; i < index; i++) position += tr.doc.child(i).nodeSize;
	return { position, block: tr.doc.child(index) };
};
const deeds: ((tr: Transaction, at: number, to: number) => Transaction)[] = [
	(tr, at) => {
		const place = tr.doc.resolve(inside(tr, at));
		return place.parent.isTextblock ? tr.insertText('x', place.pos) : tr;
	},
	(tr, at) => {
		const place = inside(tr, at);
		const depth = tr.doc.resolve(place).depth > 1 ? 2 : 1;
		return tr.doc.resolve(place).parent.isTextblock && canSplit(tr.doc, place, depth) ? tr.split(place, depth) : tr;
	},
	(tr, at) => {
		const place = inside(tr, at);
		return canJoin(tr.doc, place) ? tr.join(place) : tr;
	},
	(tr, at, to) => {
		const { block } = blockAt(tr, at);
		return tr.insert(blockAt(tr, to).position, block);
	},
	(tr, at, to) => {
		const { position, block } = blockAt(tr, at);
		if (tr.doc.childCount < 2) return tr;
		tr.delete(position, position + block.nodeSize);
		return tr.insert(blockAt(tr, to).position, block);
	},
	(tr, at) => {
		const { position, block } = blockAt(tr, at);
		return tr.doc.childCount < 3 ? tr : tr.delete(position, position + block.nodeSize);
	},
	(tr, at) => tr.insert(blockAt(tr, at).position, Fragment.from([h('New'), list(item('a'), item('b'))]))
];

test('whatever several people do at once, the ids become unique, and the texts the same', () => {
	const step = fc.record({
		who: fc.nat(4),
		deed: fc.nat(deeds.length - 1),
		at: fc.nat(400),
		to: fc.nat(400),
		meets: fc.option(fc.nat(4))
	});
	fc.assert(
		fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
			const writers = Array.from({ length: 5 }, () => new Writer());
			const all = () => writers.forEach((writer) => writers.forEach((other) => writer.meet(other)));
			const [first] = writers as [Writer];
			const start = text(h('Title'), p('Words'), list(item('one'), item('two'), item('three')), h('End'));
			first.change((tr) => tr.replaceWith(0, tr.doc.content.size, start.content), true);
			all();
			for (const { who, deed, at, to, meets } of steps) {
				const writer = writers[who] as Writer;
				writer.change((tr) => deeds[deed]?.(tr, at, to) ?? tr, true);
				if (meets !== null) writer.meet(writers[meets] as Writer);
			}
			all();
			// Two of them mend at the very same time, which is the worst that can happen.
			for (const writer of [writers[0], writers[1]]) writer?.change((tr) => tr, false);
			all();
			const ids = idsIn(first.text).map(([, id]) => id);
			expect(ids).not.toContain(null);
			expect(new Set(ids).size).toBe(ids.length);
			for (const writer of writers) expect(writer.text.eq(first.text)).toBe(true);
		}),
		{ numRuns: 60 }
	);
});
