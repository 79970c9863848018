import type { ContentMatch, NodeType } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { markRules, newBlockId, nodeRules, textField } from '#shared/document-schema.ts';
import { changeBy, paragraph, reason, reasonFor, schema, textWith } from '../../../tests/support/updates.ts';
import { newText } from './text.ts';

/** The kinds of nodes that the editor lets stand in one. */
const childrenOf = ({ contentMatch }: NodeType): Set<string> => {
	const seen = new Set<ContentMatch>();
	const look = (match: ContentMatch) => {
		if (seen.has(match)) return;
		seen.add(match);
		for (let i = 0; i < match.edgeCount; i++) look(match.edge(i).next);
	};
	look(contentMatch);
	return new Set(
		[...seen].flatMap((match) => Array.from({ length: match.edgeCount }, (_, i) => match.edge(i).type.name))
	);
};

test('the editor and the server know the same nodes, marks and attributes', () => {
	const nodes = Object.values(schema.nodes).filter((node) => node.name !== 'text');
	expect(nodes.map((node) => node.name).sort()).toEqual(Object.keys(nodeRules).sort());
	for (const node of nodes)
		expect(Object.keys(node.spec.attrs ?? {})).toEqual(Object.keys(nodeRules[node.name]?.attrs ?? {}));
	// What the editor makes and the server refuses is lost; what the server takes and the editor does not know it deletes.
	for (const node of nodes)
		expect([...childrenOf(node)].sort(), node.name).toEqual([...(nodeRules[node.name]?.children ?? [])].sort());
	expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(markRules).sort());
	for (const mark of Object.values(schema.marks)) {
		expect(Object.keys(mark.spec.attrs ?? {})).toEqual(Object.keys(markRules[mark.name] ?? {}));
	}
});

describe('what is refused', () => {
	test('kinds of nodes that nobody knows, or where they may not stand', () => {
		expect(reason((_, root) => root.insert(0, [new Y.XmlElement('script')]))).toBe('wrong');
		expect(reason((_, root) => root.insert(0, [new Y.XmlElement('__proto__')]))).toBe('wrong');
		expect(reason((_, root) => root.insert(0, [new Y.XmlElement('listItem')]))).toBe('wrong');
		expect(reason((_, root) => root.insert(0, [new Y.XmlText('loose')]))).toBe('wrong');
		expect(reason((_, root) => root.insert(0, [new Y.XmlHook('hook') as unknown as Y.XmlElement]))).toBe('wrong');
		expect(reason((_, root) => (root.get(0) as Y.XmlElement).insert(0, [new Y.XmlElement('paragraph')]))).toBe('wrong');
	});

	test('attributes and marks that nobody knows, or with wrong values', () => {
		const heading = (root: Y.XmlFragment) => root.get(0) as Y.XmlElement<Record<string, never>>;
		const letters = (root: Y.XmlFragment) => (root.get(1) as Y.XmlElement).get(0) as Y.XmlText;
		expect(reason((_, root) => heading(root).setAttribute('onclick', 'alert(1)' as never))).toBe('wrong');
		expect(reason((_, root) => heading(root).setAttribute('level', 7 as never))).toBe('wrong');
		expect(reason((_, root) => heading(root).setAttribute('level', { deep: [1] } as never))).toBe('wrong');
		expect(reason((_, root) => letters(root).format(0, 4, { blink: {} }))).toBe('wrong');
		expect(reason((_, root) => letters(root).format(0, 4, { bold: { color: 'red' } }))).toBe('wrong');
		expect(reason((_, root) => letters(root).format(0, 4, { link: { href: 'javascript:alert(1)' } }))).toBe('wrong');
		expect(reason((_, root) => letters(root).format(0, 4, { link: { href: 'https://a.example' } }))).toBe('taken');
		expect(reason((_, root) => letters(root).setAttribute('a', 1))).toBe('wrong');
		expect(reason((_, root) => letters(root).insertEmbed(0, { image: 1 }))).toBe('wrong');
	});

	test('tables, call-outs, tasks, footnotes and ids with wrong values, or where they may not stand', () => {
		const cell = { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph('one')] };
		const doc = textWith([
			{ type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
			{ type: 'callout', attrs: { tone: 'note' }, content: [paragraph('Careful')] },
			{ type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: false }, content: [paragraph('Do it')] }] },
			{ type: 'paragraph', content: [{ type: 'footnote', content: [{ type: 'text', text: 'Where it says so' }] }] },
			{ type: 'heading', attrs: { level: 1 } }
		]);
		type Element = Y.XmlElement<Record<string, never>>;
		const places: Record<string, number[]> = {
			table: [0],
			tableRow: [0, 0],
			tableCell: [0, 0, 0],
			callout: [1],
			taskItem: [2, 0],
			footnote: [3, 0],
			heading: [4]
		};
		const at = (root: Y.XmlFragment, name: string) =>
			(places[name] ?? []).reduce<Y.XmlFragment>((parent, i) => parent.get(i) as Element, root) as Element;
		const set = (name: string, attribute: string, value: unknown) =>
			reason((_, root) => at(root, name).setAttribute(attribute, value as never), doc);
		const put = (name: string, child: string) =>
			reason((_, root) => at(root, name).insert(0, [new Y.XmlElement(child)]), doc);

		for (const value of [0, 201, 1e9, 1.5, '2', Number.NaN, null])
			expect(set('tableCell', 'colspan', value)).toBe('wrong');
		for (const value of [0, 2001, -1, [2]]) expect(set('tableCell', 'rowspan', value)).toBe('wrong');
		for (const value of ['100', [], [1e6], ['100'], [{}], Array.from({ length: 201 }, () => 1)])
			expect(set('tableCell', 'colwidth', value)).toBe('wrong');
		expect(set('tableCell', 'colwidth', [120])).toBe('taken');
		expect(set('tableCell', 'style', 'position: fixed')).toBe('wrong');
		expect(set('table', 'totals', true)).toBe('taken');
		expect(set('table', 'totals', 'yes')).toBe('wrong');
		for (const value of ['alert', ' note', { toString: 'note' }]) expect(set('callout', 'tone', value)).toBe('wrong');
		expect(set('taskItem', 'checked', 'true')).toBe('wrong');
		for (const value of ['main', 'b-1', `b-${'A'.repeat(12)}`, `${newBlockId()} x`, 5]) {
			expect(set('heading', 'id', value)).toBe('wrong');
			expect(set('taskItem', 'id', value)).toBe('wrong');
			expect(set('footnote', 'id', value)).toBe('wrong');
		}
		expect(set('heading', 'id', newBlockId())).toBe('taken');
		expect(set('heading', 'dir', 'rtl')).toBe('taken');
		expect(set('heading', 'dir', 'auto')).toBe('wrong');
		for (const value of ['__proto__', 'strategy', 'a_b c', `a_${'b'.repeat(99)}`])
			expect(set('heading', 'guide', value)).toBe('wrong');
		for (const [name, child] of [
			['table', 'paragraph'],
			['tableRow', 'paragraph'],
			['tableCell', 'table'],
			['tableCell', 'heading'],
			['footnote', 'hardBreak'],
			['footnote', 'footnote'],
			['heading', 'paragraph']
		] as const)
			expect(put(name, child)).toBe('wrong');
		expect(reason((_, root) => root.insert(0, [new Y.XmlElement('tableRow')]))).toBe('wrong');
		expect(reason((_, root) => root.insert(0, [new Y.XmlElement('footnote')]))).toBe('wrong');
		expect(reason((_, root) => root.insert(0, [new Y.XmlElement('video')]))).toBe('wrong');
	});

	test('pictures of elsewhere, with other addresses, or with words in them', () => {
		const hash = 'a'.repeat(64);
		const doc = textWith([{ type: 'image', attrs: { alt: 'Two hands', width: 20 } }]);
		const image = (root: Y.XmlFragment) => root.get(0) as Y.XmlElement<Record<string, never>>;
		const set = (attribute: string, value: unknown) =>
			reasonFor(
				doc,
				changeBy(doc, (_, root) => image(root).setAttribute(attribute, value as never)),
				new Set([hash, 'https://elsewhere.example/a.png'])
			);
		expect(set('hash', hash)).toBe('taken');
		for (const value of ['b'.repeat(64), hash.toUpperCase(), 'https://elsewhere.example/a.png', [hash], null])
			expect(set('hash', value)).toBe('wrong');
		expect(set('src', hash)).toBe('wrong');
		expect(set('alt', 'دو دست')).toBe('taken');
		for (const value of ['a'.repeat(501), 'two\nlines', 7]) expect(set('alt', value)).toBe('wrong');
		for (const value of [0, 1.5, '20', 1e6]) expect(set('width', value)).toBe('wrong');
		expect(reason((_, root) => image(root).insert(0, [new Y.XmlText('words')]), doc)).toBe('wrong');
		expect(reason((_, root) => (root.get(1) as Y.XmlElement).insert(0, [new Y.XmlElement('image')]))).toBe('wrong');
	});

	test('other roots, subdocuments, letters that cannot be stored', () => {
		expect(reason((copy) => copy.getMap('other').set('a', 1))).toBe('wrong');
		expect(reason((copy) => copy.getArray(textField + '2').insert(0, [new Y.Doc()]))).toBe('wrong');
		expect(reason((_, root) => (root.get(1) as Y.XmlElement).insert(0, [new Y.XmlText('a\0b')]))).toBe('wrong');
	});

	test('nodes too deep in each other', () => {
		const nest = (depth: number) => (_: Y.Doc, root: Y.XmlFragment) => {
			let parent: Y.XmlFragment = root;
			for (let i = 0; i < depth; i++) {
				const quote = new Y.XmlElement('blockquote');
				parent.insert(0, [quote]);
				parent = quote;
			}
		};
		expect(reason(nest(24))).toBe('taken');
		expect(reason(nest(25))).toBe('wrong');
		const deep = textWith([]);
		Y.applyUpdate(deep, changeBy(deep, nest(24)));
		const into = (_: Y.Doc, root: Y.XmlFragment) => {
			let last = root.get(0) as Y.XmlElement;
			while (last.length > 0) last = last.get(0) as Y.XmlElement;
			last.insert(0, [new Y.XmlElement('paragraph')]);
		};
		expect(reason(into, deep)).toBe('wrong');
	});

	test('what builds on something that is not here', () => {
		const doc = textWith();
		const copy = newText();
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
		const updates: Uint8Array[] = [];
		copy.on('update', (update: Uint8Array) => updates.push(update));
		const letters = (copy.getXmlFragment(textField).get(1) as Y.XmlElement).get(0) as Y.XmlText;
		letters.insert(0, 'a');
		letters.insert(1, 'b');
		letters.delete(0, 1);
		const [, second, third] = updates;
		expect(reasonFor(doc, second as Uint8Array)).toBe('gap');
		expect(reasonFor(doc, third as Uint8Array)).toBe('gap');
		expect(reasonFor(doc, Y.mergeUpdates(updates))).toBe('taken');
	});

	test('the second version of the format, noise, and bytes after the end', () => {
		const doc = textWith();
		const update = changeBy(doc, (_, root) => root.insert(0, [new Y.XmlElement('paragraph')]));
		expect(reasonFor(doc, update)).toBe('taken');
		expect(reasonFor(doc, Y.convertUpdateFormatV1ToV2(update))).not.toBe('taken');
		expect(reasonFor(doc, new Uint8Array([...update, 0]))).toBe('wrong');
		expect(reasonFor(doc, new Uint8Array())).toBe('wrong');
		expect(reasonFor(doc, new Uint8Array(1000).fill(255))).toBe('wrong');
	});

	test('updates that would keep Yjs busy', () => {
		const doc = textWith([paragraph('x'.repeat(200))]);
		const target = (doc.getXmlFragment(textField).get(0) as Y.XmlElement).get(0) as Y.XmlText;
		const parent = (target._item as Y.Item).id;
		// Thousands of clients, all at the very same place.
		const update = handMade(Array.from({ length: 450 }, (_, client) => ({ client: client + 1, texts: 40, parent })));
		expect(reasonFor(doc, update)).toBe('too_much');
	});
});

/** An update of many clients, each with many texts at the beginning of one type and none following another. */
const handMade = (sections: { client: number; texts: number; parent: Y.ID }[]) => {
	const encoder = new Y.UpdateEncoderV1();
	const number = (value: number) => encoder.writeLen(value);
	number(sections.length);
	for (const { client, texts, parent } of sections) {
		number(texts);
		encoder.writeClient(client);
		number(0);
		for (let i = 0; i < texts; i++) {
			encoder.writeInfo(4);
			encoder.writeParentInfo(false);
			encoder.writeLeftID(parent);
			encoder.writeString('x');
		}
	}
	number(0);
	return encoder.toUint8Array();
};
