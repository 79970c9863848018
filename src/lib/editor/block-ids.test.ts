import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeTogether, writing } from '../../../tests/support/blocks.ts';
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

test('whatever several people do at once, the ids become unique, and the texts the same', () => {
	fc.assert(
		fc.property(writing(40), (steps) => {
			expect(writeTogether(steps)).toBeNull();
		}),
		{ numRuns: 60 }
	);
});
