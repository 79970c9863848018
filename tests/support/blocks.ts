import { getSchema } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { canJoin, canSplit } from '@tiptap/pm/transform';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import { checkUpdate } from '#server/features/documents/check-update.ts';
import { newText } from '#server/features/documents/text.ts';
import { eachCarrier, renew, withoutOwnId } from '../../src/lib/editor/block-ids.ts';
import { textExtensions } from '../../src/lib/editor/extensions.ts';

const schema = getSchema(textExtensions());
const p = (text: string) => schema.node('paragraph', null, text ? [schema.text(text)] : []);
const h = (text: string) => schema.node('heading', null, [schema.text(text)]);
const list = (...items: string[]) =>
	schema.node(
		'orderedList',
		null,
		items.map((words) => schema.node('listItem', null, [p(words)]))
	);

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
		const { tr } = EditorState.create({ doc: before });
		act(tr);
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
		const { nodeBefore, nodeAfter } = tr.doc.resolve(place);
		return nodeBefore?.type === nodeAfter?.type && canJoin(tr.doc, place) ? tr.join(place) : tr;
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
	(tr, at) => tr.insert(blockAt(tr, at).position, Fragment.from([h('New'), list('a', 'b')]))
];

const idsIn = (doc: Node) => {
	const ids: (string | null)[] = [];
	eachCarrier(doc, (id) => ids.push(id));
	return ids;
};

/** What several people do, one after the other, each seeing only what the others told. */
export const writing = (most: number) =>
	fc.array(
		fc.record({
			who: fc.nat(4),
			deed: fc.nat(deeds.length - 1),
			at: fc.nat(400),
			to: fc.nat(400),
			meets: fc.option(fc.nat(4))
		}),
		{ minLength: 5, maxLength: most }
	);
type Step = (ReturnType<typeof writing> extends fc.Arbitrary<infer Steps> ? Steps : never) extends (infer One)[]
	? One
	: never;

/** Has five people write at once, come together, and mend; tells what is wrong then, or nothing. The server would take all of it. */
export const writeTogether = (steps: Step[]): string | null => {
	const writers = Array.from({ length: 5 }, () => new Writer());
	const all = () => writers.forEach((writer) => writers.forEach((other) => writer.meet(other)));
	const [first] = writers as [Writer];
	const start = schema.node('doc', null, [h('Title'), p('Words'), list('one', 'two', 'three'), h('End')]);
	first.change((tr) => tr.replaceWith(0, tr.doc.content.size, start.content), true);
	all();
	for (const { who, deed, at, to, meets } of steps) {
		const writer = writers[who] as Writer;
		// Where several took all away, an editor begins anew with an empty line.
		writer.change((tr) => (tr.doc.childCount === 0 ? tr.insert(0, p('')) : (deeds[deed]?.(tr, at, to) ?? tr)), true);
		if (meets !== null) writer.meet(writers[meets] as Writer);
	}
	all();
	// Two of them mend at the very same time, which is the worst that can happen.
	for (const writer of [writers[0], writers[1]]) writer?.change((tr) => tr, false);
	all();
	checkUpdate(newText(), Y.encodeStateAsUpdate(first.doc));
	const ids = idsIn(first.text);
	if (ids.includes(null)) return 'a block has no id';
	if (new Set(ids).size < ids.length) return 'two blocks have one id';
	return writers.every((writer) => writer.text.eq(first.text)) ? null : 'the texts differ';
};
