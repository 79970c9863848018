import { Extension, type CommandProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { findTable, selectedRect } from '@tiptap/pm/tables';
import { newBlockId, maxColumnWidth } from '#shared/document-schema.ts';
import { eachCarrier } from './block-ids.ts';
import { columnMinWidth } from './nodes.ts';

declare module '@tiptap/core' {
	interface Commands<ReturnType> {
		writing: {
			/** Has the chosen blocks, and what they stand in, go in a direction; null: by their words. */
			setDirection(dir: 'ltr' | 'rtl' | null): ReturnType;
			/** Puts a footnote behind the caret, or gives the chosen one other words; without words it goes. */
			setFootnote(words: string): ReturnType;
			/** Shows or hides what the columns of the table come to. */
			toggleTotals(): ReturnType;
			/** Makes the column of the caret so many pixels wider. */
			widenColumn(by: number): ReturnType;
		};
	}
}

const setDirection = (dir: 'ltr' | 'rtl' | null, { state, tr, dispatch }: CommandProps) => {
	const { from, to } = state.selection;
	const places: number[] = [];
	state.doc.nodesBetween(from, to, (node, position) => {
		if (node.type.spec.attrs?.dir && node.attrs.dir !== dir) places.push(position);
	});
	if (dispatch) for (const position of places) tr.setNodeAttribute(position, 'dir', dir);
	return true;
};

const setFootnote = (words: string, { state, tr, dispatch }: CommandProps) => {
	const { selection, schema } = state;
	const type = schema.nodes.footnote;
	const chosen = chosenFootnote(selection);
	const before = selection.$to;
	if (!type || (!chosen && !before.parent.inlineContent)) return false;
	if (!dispatch) return true;
	const content = words === '' ? [] : [schema.text(words)];
	if (chosen && words === '') tr.deleteSelection();
	else if (chosen) tr.replaceWith(selection.from + 1, selection.to - 1, content);
	else if (words !== '') tr.insert(before.pos, type.create({ id: newBlockId() }, content));
	return true;
};

/** The footnote that is chosen, or none. */
export const chosenFootnote = (selection: unknown): Node | null =>
	selection instanceof NodeSelection && selection.node.type.name === 'footnote' ? selection.node : null;

const toggleTotals = ({ state, tr, dispatch }: CommandProps) => {
	const table = findTable(state.selection.$from);
	if (!table) return false;
	if (dispatch) tr.setNodeAttribute(table.pos, 'totals', table.node.attrs.totals ? null : true);
	return true;
};

/** What a column has that nobody has given a width to, in pixels: about what it gets in a table of four. */
const usualWidth = 160;

const widenColumn = (by: number, { state, tr, dispatch }: CommandProps) => {
	if (!findTable(state.selection.$from)) return false;
	if (!dispatch) return true;
	const { map, table, tableStart, left } = selectedRect(state);
	const cells = new Set(Array.from({ length: map.height }, (_, row) => map.map[row * map.width + left] as number));
	const given = [...cells].map((position) => widthsOf(table.nodeAt(position))[left - map.colCount(position)]);
	const now = Math.max(...given.map((width) => width || usualWidth)) + by;
	const width = Math.min(Math.max(now, columnMinWidth), maxColumnWidth);
	for (const position of cells) {
		const widths = widthsOf(table.nodeAt(position));
		widths[left - map.colCount(position)] = width;
		tr.setNodeAttribute(tableStart + position, 'colwidth', widths);
	}
	return true;
};

const widthsOf = (cell: Node | null): number[] => {
	const { colwidth, colspan } = cell?.attrs as { colwidth: number[] | null; colspan: number };
	return colwidth ? [...colwidth] : Array.from({ length: colspan }, () => 0);
};

/** What can be done to a text beyond what the kit does. */
export const WritingCommands = Extension.create({
	name: 'writing',
	addCommands: () => ({
		setDirection: (dir) => (props) => setDirection(dir, props),
		setFootnote: (words) => (props) => setFootnote(words, props),
		toggleTotals: () => toggleTotals,
		widenColumn: (by) => (props) => widenColumn(by, props)
	})
});

/** The id of the part somebody is in: the block around the caret that has one, else the last before it. */
export const partAt = (doc: Node, position: number): string | null => {
	let part: string | null = null;
	eachCarrier(doc, (id, at, node) => {
		if (id !== null && at <= position && node.type.name !== 'footnote' && reaches(node, at, position)) part = id;
	});
	return part;
};

/** A heading stands for all that comes under it. */
const reaches = (node: Node, at: number, position: number) =>
	node.type.name === 'heading' || at + node.nodeSize >= position;
