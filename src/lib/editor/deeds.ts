import type { ChainedCommands, Editor } from '@tiptap/core';
import { m } from '#shared/messages/messages.js';
import type { Tone } from '#shared/document-schema.ts';

/** Something that can be done to the text: in the menus above it, and behind a slash in it. */
export interface Deed {
	key: string;
	name(): string;
	act(chain: ChainedCommands): ChainedCommands;
}

/** A kind that a block can be. */
export interface Kind extends Deed {
	/** The node it is, with what tells it from others of that kind. */
	node: string;
	attrs?: Record<string, unknown>;
}

const heading = (level: 1 | 2 | 3, name: () => string): Kind => ({
	key: `heading-${level}`,
	name,
	node: 'heading',
	attrs: { level },
	act: (chain) => chain.clearNodes().setHeading({ level })
});
const callout = (tone: Tone, name: () => string): Kind => ({
	key: `callout-${tone}`,
	name,
	node: 'callout',
	attrs: { tone },
	act: (chain) =>
		chain.command(({ editor, commands }) =>
			editor.isActive('callout') ? commands.updateAttributes('callout', { tone }) : commands.wrapIn('callout', { tone })
		)
});

/** What a block can be, in the order of the list one chooses from. */
export const kinds: readonly Kind[] = [
	{ key: 'text', name: m.editor_style_text, node: 'paragraph', act: (chain) => chain.clearNodes() },
	heading(1, m.editor_style_heading_1),
	heading(2, m.editor_style_heading_2),
	heading(3, m.editor_style_heading_3),
	{ key: 'bullets', name: m.editor_bullets, node: 'bulletList', act: (chain) => chain.toggleBulletList() },
	{ key: 'numbers', name: m.editor_numbers, node: 'orderedList', act: (chain) => chain.toggleOrderedList() },
	{ key: 'tasks', name: m.editor_tasks, node: 'taskList', act: (chain) => chain.toggleTaskList() },
	{ key: 'quote', name: m.editor_quote, node: 'blockquote', act: (chain) => chain.toggleBlockquote() },
	callout('note', m.text_callout_note),
	callout('good', m.text_callout_good),
	callout('warning', m.text_callout_warning)
];

/** What the block is in which one writes: the innermost kind around the caret. */
export const kindAt = ({ state: { selection } }: Editor): string => {
	const { $from } = selection;
	for (let depth = $from.depth; depth > 0; depth--) {
		const { type, attrs } = $from.node(depth);
		if (type.name === 'paragraph') continue;
		if (type.spec.isolating) break;
		const kind = kinds.find(
			({ node, attrs: wanted = {} }) =>
				node === type.name && Object.entries(wanted).every(([name, value]) => attrs[name] === value)
		);
		if (kind) return kind.key;
	}
	return 'text';
};

/** What can be put in. A footnote is asked for elsewhere: its words are. */
export const inserts: readonly Deed[] = [
	{
		key: 'table',
		name: m.text_table,
		act: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })
	},
	{ key: 'rule', name: m.editor_rule, act: (chain) => chain.setHorizontalRule() }
];

/** What can be done to the table one is in. */
export const tableDeeds: readonly (readonly Deed[])[] = [
	[
		{ key: 'row-before', name: m.editor_row_before, act: (chain) => chain.addRowBefore() },
		{ key: 'row-after', name: m.editor_row_after, act: (chain) => chain.addRowAfter() },
		{ key: 'row-gone', name: m.editor_row_gone, act: (chain) => chain.deleteRow() },
		{ key: 'row-head', name: m.editor_row_head, act: (chain) => chain.toggleHeaderRow() }
	],
	[
		{ key: 'column-before', name: m.editor_column_before, act: (chain) => chain.addColumnBefore() },
		{ key: 'column-after', name: m.editor_column_after, act: (chain) => chain.addColumnAfter() },
		{ key: 'column-gone', name: m.editor_column_gone, act: (chain) => chain.deleteColumn() },
		{ key: 'wider', name: m.editor_column_wider, act: (chain) => chain.widenColumn(40) },
		{ key: 'narrower', name: m.editor_column_narrower, act: (chain) => chain.widenColumn(-40) }
	],
	[
		{ key: 'merge', name: m.editor_cells_merge, act: (chain) => chain.mergeCells() },
		{ key: 'split', name: m.editor_cells_split, act: (chain) => chain.splitCell() },
		{ key: 'totals', name: m.editor_totals, act: (chain) => chain.toggleTotals() }
	],
	[{ key: 'table-gone', name: m.editor_table_gone, act: (chain) => chain.deleteTable() }]
];

/** The directions a block can go in: by its words, or as somebody chose. */
export const directions: readonly Deed[] = [
	{ key: 'auto', name: m.editor_direction_auto, act: (chain) => chain.setDirection(null) },
	{ key: 'ltr', name: m.editor_direction_ltr, act: (chain) => chain.setDirection('ltr') },
	{ key: 'rtl', name: m.editor_direction_rtl, act: (chain) => chain.setDirection('rtl') }
];
