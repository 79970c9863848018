import type { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { newBlockId, textField } from '#shared/document-schema.ts';
import { changeBy, paragraph, reasonFor, schema, textWith } from '../../../tests/support/updates.ts';
import { checkUpdate } from './check-update.ts';
import { newText, toNodes, updateOf } from './text.ts';

/** Texts as the editor's schema makes them. */
const nodes = (): fc.Arbitrary<Node> => {
	const marks = fc.subarray(['bold', 'italic', 'link']).map((names) => {
		return names.map((name) => schema.mark(name, name === 'link' ? { href: 'https://a.example' } : null));
	});
	const run = fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), marks);
	const letters = run.filter(([text]) => !text.includes('\0')).map(([text, on]) => schema.text(text, on));
	const inline = fc.array(
		fc.oneof(
			{ weight: 4, arbitrary: letters },
			{ weight: 1, arbitrary: fc.constant(schema.node('hardBreak')) },
			{ weight: 1, arbitrary: letters.map((text) => schema.node('footnote', { id: newBlockId() }, [text])) }
		),
		{ maxLength: 4 }
	);
	const words = inline.map((content) => schema.node('paragraph', null, content));
	const heading = fc
		.tuple(fc.integer({ min: 1, max: 3 }), inline)
		.map(([level, content]) => schema.node('heading', { level, id: newBlockId() }, content));
	const item = words.map((content) => schema.node('listItem', { id: newBlockId() }, content));
	const task = fc
		.tuple(fc.boolean(), words)
		.map(([checked, content]) => schema.node('taskItem', { checked, id: newBlockId() }, content));
	const tasks = fc.array(task, { minLength: 1, maxLength: 3 }).map((items) => schema.node('taskList', null, items));
	const cell = fc
		.tuple(fc.constantFrom('tableCell', 'tableHeader'), fc.constantFrom(null, [80]), words)
		.map(([name, colwidth, content]) => schema.node(name, { colwidth }, content));
	const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => schema.node('tableRow', null, cells));
	const table = fc
		.tuple(fc.constantFrom(null, true), fc.array(row, { minLength: 1, maxLength: 3 }))
		.map(([totals, rows]) => schema.node('table', { id: newBlockId(), totals }, rows));
	const callout = fc
		.tuple(fc.constantFrom('note', 'warning'), words)
		.map(([tone, content]) => schema.node('callout', { tone }, content));
	const list = fc
		.tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(item, { minLength: 1, maxLength: 3 }))
		.map(([name, items]) => schema.node(name, null, items));
	const quote = words.map((content) => schema.node('blockquote', null, content));
	const block = fc.oneof(
		words,
		words,
		heading,
		list,
		quote,
		tasks,
		table,
		callout,
		fc.constant(schema.node('horizontalRule'))
	);
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

	test('large tables are taken', () => {
		const cells = (count: number) =>
			Array.from({ length: count }, () => ({
				type: 'tableCell',
				attrs: { colspan: 1, rowspan: 1 },
				content: [paragraph('x')]
			}));
		const rows = (count: number, width: number) =>
			Array.from({ length: count }, () => ({ type: 'tableRow', content: cells(width) }));
		const doc = textWith();
		for (const content of [rows(60, 20), rows(1, 1500), rows(1500, 1)]) {
			const update = changeBy(doc, (copy) => Y.applyUpdate(copy, updateOf([{ type: 'table', content }])));
			expect(reasonFor(doc, update)).toBe('taken');
		}
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
				schema.node('heading', { level: 2, id: newBlockId() }, [
					schema.text('New '),
					schema.text('title', [schema.mark('bold')])
				]),
				schema.node('bulletList', null, [
					schema.node('listItem', null, [schema.node('paragraph', null, [schema.text('one')])])
				]),
				schema.node('table', { totals: true }, [
					schema.node('tableRow', null, [
						schema.node('tableCell', { colwidth: [80] }, [schema.node('paragraph', null, [schema.text('2')])])
					])
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
