import type { Node } from '@tiptap/pm/model';
import { updateYFragment, yXmlFragmentToProseMirrorRootNode, ySyncPluginKey } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import { newText, updateOf } from '#server/features/documents/text.ts';
import { schema } from '../../../tests/support/updates.ts';
import { shareLines } from './shared-lines.ts';

/** A browser's copy of a text and what its editor shows. */
class Copy {
	readonly doc = newText();

	constructor() {
		shareLines(this.doc);
	}

	get root() {
		return this.doc.getXmlFragment(textField);
	}

	get shown(): Node {
		return yXmlFragmentToProseMirrorRootNode(this.root, schema);
	}

	/** The lines of the text, as they are read. */
	get lines() {
		return this.shown.children.map(({ textContent }) => textContent);
	}

	write(lines: string[]) {
		const paragraphs = lines.map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]));
		const mapping = { mapping: new Map(), isOMark: new Map() };
		this.doc.transact(
			() => updateYFragment(this.doc, this.root, schema.node('doc', null, paragraphs), mapping),
			ySyncPluginKey
		);
	}

	/** Types behind the last letter of the last line. */
	type(letters: string) {
		const { lines } = this;
		this.write([...lines.slice(0, -1), `${lines.at(-1) ?? ''}${letters}`]);
	}
}

const exchange = (one: Copy, two: Copy) => {
	const [first, second] = [one, two].map(({ doc }) => Y.encodeStateAsUpdate(doc)) as [Uint8Array, Uint8Array];
	Y.applyUpdate(one.doc, second);
	Y.applyUpdate(two.doc, first);
};
const sorted = (text: string | undefined) => [...(text ?? '')].sort().join('');

test.each([
	['that one of them made', (one: Copy) => one.write(['Above', ''])],
	[
		'of a template',
		(one: Copy) => Y.applyUpdate(one.doc, updateOf([{ type: 'paragraph' }, { type: 'paragraph', content: [] }]))
	]
])('two people who begin in the same empty line %s at the same moment lose no letter and double none', (_, begin) => {
	const [one, two] = [new Copy(), new Copy()];
	begin(one);
	exchange(one, two);
	one.type('a');
	two.type('1');
	exchange(one, two);
	one.type('b');
	two.type('2');
	exchange(one, two);
	one.type('c');
	exchange(one, two);
	expect(one.lines).toEqual(two.lines);
	expect(sorted(one.lines.at(-1))).toBe('12abc');
	expect((one.root.get(1) as Y.XmlElement).length).toBe(1);
});

test('lines in lists and cells have their text at once, and what is made elsewhere is left alone', () => {
	const [one, two] = [new Copy(), new Copy()];
	const item = schema.node('listItem', null, [schema.node('paragraph')]);
	const mapping = { mapping: new Map(), isOMark: new Map() };
	const list = schema.node('doc', null, [schema.node('bulletList', null, [item])]);
	one.doc.transact(() => updateYFragment(one.doc, one.root, list, mapping), ySyncPluginKey);
	const before = Y.encodeStateVector(two.doc);
	Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc));
	expect(two.root.toString()).toBe(one.root.toString());
	const line = ((two.root.get(0) as Y.XmlElement).get(0) as Y.XmlElement).get(0) as Y.XmlElement;
	expect(line.length).toBe(1);
	expect(Y.encodeStateVector(two.doc)).not.toEqual(before);
	expect(Y.getState(two.doc.store, two.doc.clientID)).toBe(0);
});
