import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { textExtensions } from '../../../src/lib/editor/extensions.ts';
import { markRules, nodeRules, textField } from '#shared/document-schema.ts';
import { checkUpdate } from './check-update.ts';
import { BadUpdate } from './placing.ts';
import { newText, toNodes, updateOf } from './text.ts';

const schema = getSchema(textExtensions());
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const aText = [
	{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Title' }] },
	paragraph('Some words')
];

const textWith = (nodes: Parameters<typeof updateOf>[0] = aText) => {
	const doc = newText();
	Y.applyUpdate(doc, updateOf(nodes));
	return doc;
};

/** The update that a browser with the same text sends after doing something. */
const changeBy = (doc: Y.Doc, act: (copy: Y.Doc, root: Y.XmlFragment) => void): Uint8Array => {
	const copy = newText();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	const before = Y.encodeStateVector(copy);
	act(copy, copy.getXmlFragment(textField));
	return Y.encodeStateAsUpdate(copy, before);
};

const reasonFor = (doc: Y.Doc, update: Uint8Array) => {
	const before = Buffer.from(Y.encodeStateAsUpdate(doc));
	try {
		checkUpdate(doc, update);
		return 'taken';
	} catch (error) {
		expect(error).toBeInstanceOf(BadUpdate);
		expect(before.equals(Buffer.from(Y.encodeStateAsUpdate(doc)))).toBe(true);
		expect([...doc.share.keys()]).toEqual([textField]);
		return (error as BadUpdate).reason;
	}
};
const reason = (act: (copy: Y.Doc, root: Y.XmlFragment) => void, doc = textWith()) =>
	reasonFor(doc, changeBy(doc, act));

test('the editor and the server know the same nodes, marks and attributes', () => {
	const nodes = Object.values(schema.nodes).filter((node) => node.name !== 'text');
	expect(nodes.map((node) => node.name).sort()).toEqual(Object.keys(nodeRules).sort());
	for (const node of nodes)
		expect(Object.keys(node.spec.attrs ?? {})).toEqual(Object.keys(nodeRules[node.name]?.attrs ?? {}));
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

/** Texts as the editor's schema makes them. */
const nodes = (): fc.Arbitrary<Node> => {
	const marks = fc.subarray(['bold', 'italic', 'link']).map((names) => {
		return names.map((name) => schema.mark(name, name === 'link' ? { href: 'https://a.example' } : null));
	});
	const run = fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), marks);
	const letters = run.filter(([text]) => !text.includes('\0')).map(([text, on]) => schema.text(text, on));
	const inline = fc.array(
		fc.oneof({ weight: 4, arbitrary: letters }, { weight: 1, arbitrary: fc.constant(schema.node('hardBreak')) }),
		{ maxLength: 4 }
	);
	const words = inline.map((content) => schema.node('paragraph', null, content));
	const heading = fc
		.tuple(fc.integer({ min: 1, max: 3 }), inline)
		.map(([level, content]) => schema.node('heading', { level }, content));
	const item = words.map((content) => schema.node('listItem', null, content));
	const list = fc
		.tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(item, { minLength: 1, maxLength: 3 }))
		.map(([name, items]) => schema.node(name, null, items));
	const quote = words.map((content) => schema.node('blockquote', null, content));
	const block = fc.oneof(words, words, heading, list, quote, fc.constant(schema.node('horizontalRule')));
	return fc.array(block, { minLength: 1, maxLength: 6 }).map((content) => schema.node('doc', null, content));
};

const rewrite = (copy: Y.Doc, node: Node) =>
	copy.transact(() =>
		updateYFragment(copy, copy.getXmlFragment(textField), node, { mapping: new Map(), isOMark: new Map() })
	);

const pendingIn = (doc: Y.Doc) => doc.store.pendingStructs ?? doc.store.pendingDs;

describe('what people write', () => {
	test('everything that editors do is taken, and is the same everywhere', () => {
		const steps = fc.array(fc.tuple(fc.nat(2), nodes(), fc.boolean()), { minLength: 1, maxLength: 10 });
		fc.assert(
			fc.property(steps, (all) => {
				const server = newText();
				const browsers = [newText(), newText(), newText()];
				for (const [who, node, meets] of all) {
					const browser = browsers[who] as Y.Doc;
					rewrite(browser, node);
					if (!meets) continue;
					const update = Y.encodeStateAsUpdate(browser, Y.encodeStateVector(server));
					checkUpdate(server, update);
					Y.applyUpdate(server, update);
					expect(pendingIn(server)).toBeNull();
					Y.applyUpdate(browser, Y.encodeStateAsUpdate(server, Y.encodeStateVector(browser)));
				}
				for (const browser of browsers) {
					const update = Y.encodeStateAsUpdate(browser);
					checkUpdate(server, update);
					Y.applyUpdate(server, update);
				}
				for (const browser of browsers) {
					Y.applyUpdate(browser, Y.encodeStateAsUpdate(server));
					expect(toNodes(browser)).toEqual(toNodes(server));
				}
			}),
			{ numRuns: 150 }
		);
	});

	test('a hundred pages pasted at once are taken', () => {
		const pages = Array.from({ length: 3000 }, (_, i) => paragraph(`Paragraph ${i} `.repeat(8)));
		const doc = textWith();
		const update = changeBy(doc, (copy) => Y.applyUpdate(copy, updateOf(pages)));
		expect(reasonFor(doc, update)).toBe('taken');
	});
});

test('a mutated update is refused or harmless: never an error of Yjs, nothing left waiting', () => {
	const server = textWith();
	const base = changeBy(server, (copy) =>
		rewrite(
			copy,
			schema.node('doc', null, [
				schema.node('heading', { level: 2 }, [schema.text('New '), schema.text('title', [schema.mark('bold')])]),
				schema.node('bulletList', null, [
					schema.node('listItem', null, [schema.node('paragraph', null, [schema.text('one')])])
				])
			])
		)
	);
	const mutation = fc.oneof(
		fc.tuple(fc.constant('set' as const), fc.nat(base.length - 1), fc.nat(255)),
		fc.tuple(fc.constant('add' as const), fc.nat(base.length), fc.nat(255)),
		fc.tuple(fc.constant('cut' as const), fc.nat(base.length - 1), fc.nat(4))
	);
	fc.assert(
		fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
			const bytes = [...base];
			for (const [kind, at, value] of mutations) {
				if (kind === 'set') bytes[at] = value;
				else if (kind === 'add') bytes.splice(at, 0, value);
				else bytes.splice(at, value);
			}
			const update = new Uint8Array(bytes.map((byte) => byte ?? 0));
			const reason = reasonFor(server, update);
			if (reason !== 'taken') return;
			const copy = newText();
			Y.applyUpdate(copy, Y.encodeStateAsUpdate(server));
			Y.applyUpdate(copy, update);
			expect(pendingIn(copy)).toBeNull();
			expect([...copy.share.keys()]).toEqual([textField]);
			schema.nodeFromJSON(toNodes(copy));
		}),
		{ numRuns: 5000 }
	);
});
