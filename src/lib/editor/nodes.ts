import { mergeAttributes, Node, type Editor } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow, TableView } from '@tiptap/extension-table';
import { Fragment, type Node as PMNode } from '@tiptap/pm/model';
import { Plugin, type PluginSpec } from '@tiptap/pm/state';
import { columnResizing, fixTables, tableEditing } from '@tiptap/pm/tables';
import type { ViewMutationRecord } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { isBlockId, maxColumns, maxColumnWidth, maxRowspan, tones, type Tone } from '#shared/document-schema.ts';
import type { DocumentNode } from '#shared/documents.ts';
import { totalsOf } from '#shared/document-tables.ts';
import { m } from '#shared/messages/messages.js';
import { totalsRow } from './totals.ts';

/** A lasting id, as attribute of a node. */
export const id = {
	default: null,
	parseHTML: (element: HTMLElement) => (isBlockId(element.id) ? element.id : null),
	renderHTML: (attrs: Record<string, unknown>) => (attrs.id ? { id: attrs.id } : {})
};

/** A direction that somebody chose, as attribute of a node. */
export const dir = {
	default: null,
	parseHTML: (element: HTMLElement) => (element.dir === 'rtl' || element.dir === 'ltr' ? element.dir : null),
	renderHTML: (attrs: Record<string, unknown>) => (attrs.dir ? { dir: attrs.dir } : {})
};

const toneOf = (element: HTMLElement): Tone => tones.find((tone) => tone === element.dataset.tone) ?? 'note';

/** Some blocks that stand out: a note, good news, a warning. */
export const Callout = Node.create({
	name: 'callout',
	group: 'block',
	content: 'block+',
	defining: true,
	addAttributes: () => ({ tone: { default: 'note', rendered: false, parseHTML: toneOf }, dir }),
	parseHTML: () => [{ tag: 'aside.callout' }],
	renderHTML: ({ node, HTMLAttributes }) => {
		const tone = node.attrs.tone as Tone;
		const own = { class: 'callout', dir: 'auto', 'data-tone': tone, 'data-label': m[`text_callout_${tone}`]() };
		return ['aside', mergeAttributes(own, HTMLAttributes), 0];
	}
});

/** A note that belongs to one place in the text; its words stand below the text. */
export const Footnote = Node.create({
	name: 'footnote',
	group: 'inline',
	inline: true,
	atom: true,
	content: 'text*',
	addAttributes: () => ({ id }),
	parseHTML: () => [
		{
			tag: 'sup.footnote[data-words]',
			getContent: (element, schema) => {
				const { words } = (element as HTMLElement).dataset;
				return words ? Fragment.from(schema.text(words)) : Fragment.empty;
			}
		}
	],
	renderHTML: ({ node, HTMLAttributes }) => [
		'sup',
		mergeAttributes(HTMLAttributes, { class: 'footnote', 'data-words': node.textContent })
	]
});

/** The least width of a column in pixels; a phone shows three, and scrolls for more. */
export const columnMinWidth = 96;

/** A table as it is drawn while one writes: with what its columns come to, where that is wanted. */
class TableDrawing extends TableView {
	#foot: HTMLTableSectionElement | null = null;

	constructor(node: PMNode, cellMinWidth: number) {
		super(node, cellMinWidth);
		this.#draw(node);
	}

	override update(node: PMNode) {
		if (!super.update(node)) return false;
		this.#draw(node);
		return true;
	}

	override ignoreMutation(mutation: ViewMutationRecord) {
		return this.#foot?.contains(mutation.target) || super.ignoreMutation(mutation);
	}

	#draw(node: PMNode) {
		const { id, dir, totals } = node.attrs as { id: string | null; dir: string | null; totals: boolean | null };
		this.table.id = id ?? '';
		this.table.dir = dir ?? '';
		this.#foot?.remove();
		this.#foot = null;
		if (!totals) return;
		this.#foot = this.table.createTFoot();
		this.#foot.contentEditable = 'false';
		const row = this.#foot.insertRow();
		for (const { isHead, text } of totalsRow(totalsOf(node.toJSON() as DocumentNode))) {
			const cell = row.appendChild(document.createElement(isHead ? 'th' : 'td'));
			cell.textContent = text;
		}
	}
}

/** The plugin for tables, except that it mends them only where somebody does something to them: if each browser mended what came from elsewhere, each would add what is missing, and the tables would grow. */
const tableTools = (): Plugin => {
	const { spec } = tableEditing();
	const append = spec.appendTransaction as NonNullable<PluginSpec<unknown>['appendTransaction']>;
	return new Plugin({
		...spec,
		appendTransaction(transactions, before, now) {
			const here = transactions.some((tr) => tr.docChanged && isStructural(tr.getMeta('uiEvent') as unknown));
			const elsewhere = transactions.some((tr) => tr.getMeta(ySyncPluginKey) !== undefined);
			return append.call(this as unknown as Plugin, transactions, here && !elsewhere ? before : now, now);
		}
	});
};

/**
 * Mends tables that are uneven since two people changed them at once. Before each thing that is done to a table as a whole: what
 * adds rows takes it for granted that no cell is missing.
 */
export const mendTables = ({ state, view }: Editor) => {
	const tr = fixTables(state);
	if (tr) view.dispatch(tr);
};

const isStructural = (uiEvent: unknown) => uiEvent === 'paste' || uiEvent === 'drop';

const TextTable = Table.extend({
	addAttributes: () => ({
		id,
		dir,
		totals: {
			default: null,
			parseHTML: (element) => (element.dataset.totals === 'true' ? true : null),
			renderHTML: (attrs) => (attrs.totals ? { 'data-totals': 'true' } : {})
		}
	}),
	addNodeView: () => null,
	addKeyboardShortcuts() {
		const { Tab, ...others } = this.parent?.() ?? {};
		return {
			...others,
			Tab: (props) => {
				if (this.editor.isActive('table')) mendTables(this.editor);
				return Tab?.(props) ?? false;
			}
		};
	},
	addProseMirrorPlugins: () => [
		columnResizing({
			handleWidth: 6,
			cellMinWidth: columnMinWidth,
			defaultCellMinWidth: columnMinWidth,
			View: TableDrawing
		}),
		tableTools()
	]
});

const inCell = '(paragraph | bulletList | orderedList | taskList)+';

/** A whole number of another page within its bounds: what is out of them the server would refuse, and all that is written with it. */
const within = (text: string | null, most: number) => Math.min(Math.max(Math.trunc(Number(text)) || 1, 1), most);

const widthsOf = (cell: HTMLElement): number[] | null => {
	const widths = (cell.getAttribute('colwidth') ?? '').split(',').map(Number);
	const isOurs = widths.every((width) => Number.isInteger(width) && width > 0 && width <= maxColumnWidth);
	return isOurs && widths.length === within(cell.getAttribute('colspan'), maxColumns) ? widths : null;
};

const cell = {
	content: inCell,
	addAttributes: () => ({
		colspan: { default: 1, parseHTML: (of: HTMLElement) => within(of.getAttribute('colspan'), maxColumns) },
		rowspan: { default: 1, parseHTML: (of: HTMLElement) => within(of.getAttribute('rowspan'), maxRowspan) },
		colwidth: { default: null, parseHTML: widthsOf }
	})
};

/** Tables with header cells, whose cells can be merged and made wider. */
export const tables = [TextTable, TableRow, TableHeader.extend(cell), TableCell.extend(cell)];
