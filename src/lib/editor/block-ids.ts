import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { newBlockId } from '#shared/document-schema.ts';

/** A block that carries a lasting id, and where it stands in the block of the text that it is in. */
interface Carrier {
	at: number;
	id: string | null;
	node: Node;
}

const known = new WeakMap<Node, Carrier[]>();

/** The blocks with ids in one block of the text. Remembered: between two key presses all blocks but one are the same. */
const carriersOf = (block: Node): Carrier[] => {
	let carriers = known.get(block);
	if (!carriers) {
		known.set(block, (carriers = []));
		collect(block, 0, carriers);
	}
	return carriers;
};

const collect = (node: Node, at: number, into: Carrier[]) => {
	if (node.type.spec.attrs?.id) into.push({ at, id: node.attrs.id as string | null, node });
	node.forEach((child, offset) => {
		if (!child.isText) collect(child, at + 1 + offset, into);
	});
};

/** Calls for each block with an id, in the order of the text. */
export const eachCarrier = (doc: Node, look: (id: string | null, position: number, node: Node) => void) =>
	doc.forEach((block, offset) => {
		for (const { at, id, node } of carriersOf(block)) look(id, offset + at, node);
	});

/** What somebody did here: the text as it was, and where its positions went. */
export interface Deed {
	before: Node;
	map(position: number): { pos: number; deleted: boolean };
}

/**
 * Where blocks stand that need a new id: they have none, or one that another block has. Which of those that share one keeps it
 * tells the deed that made them alike: the block that had it. Where it came from several browsers, the first one keeps it.
 */
export const withoutOwnId = (doc: Node, deed?: Deed): number[] => {
	const places = new Map<string, number[]>();
	const wrong: number[] = [];
	let shared = false;
	eachCarrier(doc, (id, position) => {
		if (id === null) return wrong.push(position);
		const others = places.get(id);
		if (others) shared = others.push(position) > 1;
		else places.set(id, [position]);
	});
	if (!shared) return wrong;
	for (const [id, positions] of places) {
		if (positions.length === 1) continue;
		const keeper = (deed && formerIn(doc, deed, id, positions)) ?? positions[0];
		wrong.push(...positions.filter((position) => position !== keeper));
	}
	return wrong.sort((a, b) => a - b);
};

/** Which of several blocks with one id had it before. */
const formerIn = (doc: Node, deed: Deed, id: string, positions: number[]): number | undefined => {
	let former: number | undefined;
	eachCarrier(deed.before, (other, position, node) => {
		if (other !== id) return;
		const { pos, deleted } = deed.map(position);
		if (deleted || !positions.includes(pos)) return;
		// Split before its first letter, a block goes on in the second one.
		const left = isEmpty(doc.nodeAt(pos)) && !isEmpty(node);
		former = left ? (positions.find((place) => !isEmpty(doc.nodeAt(place))) ?? pos) : pos;
	});
	return former;
};

const isEmpty = (node: Node | null) => node?.textContent === '';

/** Gives the blocks at these positions new ids. */
export const renew = (tr: Transaction, positions: number[]): Transaction => {
	for (const position of positions) tr.setNodeAttribute(position, 'id', newBlockId());
	return tr;
};

const mapThrough =
	(transactions: readonly Transaction[]): Deed['map'] =>
	(position) => {
		let [pos, deleted] = [position, false];
		for (const { mapping } of transactions) {
			const result = mapping.mapResult(pos, 1);
			pos = result.pos;
			deleted ||= result.deletedAfter;
		}
		return { pos, deleted };
	};

const isFromElsewhere = (tr: Transaction) => tr.getMeta(ySyncPluginKey) !== undefined;
/** How long browsers wait, each another time, before one of them mends what came together, in milliseconds. */
const wait = () => 500 + Math.random() * 1500;

/** Mends what has no id of its own after changes from elsewhere, or after undoing: a little later, once. */
class Mending {
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #view: EditorView;

	constructor(view: EditorView) {
		this.#view = view;
		this.update(view, null);
	}

	update(view: EditorView, before: { doc: Node } | null) {
		if (this.#timer || !view.editable || before?.doc === view.state.doc) return;
		if (withoutOwnId(view.state.doc).length > 0) this.#timer = setTimeout(() => this.#mend(), wait());
	}

	#mend() {
		this.#timer = undefined;
		const { editable, composing, state } = this.#view;
		if (!editable) return;
		if (composing) return void (this.#timer = setTimeout(() => this.#mend(), wait()));
		const wrong = withoutOwnId(state.doc);
		if (wrong.length > 0) this.#view.dispatch(renew(state.tr, wrong).setMeta('addToHistory', false));
	}

	destroy() {
		clearTimeout(this.#timer);
	}
}

/** Keeps the ids of blocks lasting and unique, whatever is done to the text. */
export const BlockIds = Extension.create({
	name: 'blockIds',
	addProseMirrorPlugins: () => [
		new Plugin({
			key: new PluginKey('blockIds'),
			appendTransaction: (transactions, { doc: before }, { doc, tr }) => {
				if (doc === before || transactions.some(isFromElsewhere)) return null;
				const wrong = withoutOwnId(doc, { before, map: mapThrough(transactions) });
				return wrong.length > 0 ? renew(tr, wrong) : null;
			},
			view: (view) => new Mending(view)
		})
	]
});
