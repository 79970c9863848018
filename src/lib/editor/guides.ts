import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isTemplateSection } from '#shared/document-templates.ts';
import { m } from '#shared/messages/messages.js';

/** A heading that came with advice, and what stands under it. */
interface Section {
	guide: string;
	/** Where what is under it begins. */
	from: number;
	first: Node | null;
	isEmpty: boolean;
}

/** What somebody wrote, without the heads of tables: those came with the advice. */
const hasWords = (node: Node): boolean => {
	if (node.type.name === 'tableHeader') return false;
	if (node.type.name === 'image') return true;
	if (node.isTextblock) return node.content.size > 0;
	return node.children.some(hasWords);
};

const sectionsIn = (doc: Node): Section[] => {
	const sections: Section[] = [];
	let open: Section | null = null;
	doc.forEach((block, offset) => {
		if (block.type.name === 'heading') {
			const { guide } = block.attrs as { guide: string | null };
			open = guide === null ? null : { guide, from: offset + block.nodeSize, first: null, isEmpty: true };
			if (open) sections.push(open);
		} else if (open) {
			open.first ??= block;
			open.isEmpty &&= !hasWords(block);
		}
	});
	return sections.filter(({ isEmpty }) => isEmpty);
};

const asLine = (text: string) => () => {
	const line = document.createElement('p');
	line.className = 'guide';
	line.dataset.guide = text;
	return line;
};

const isLine = (node: Node | null): node is Node => node?.type.name === 'paragraph';

const guidesIn = (doc: Node): DecorationSet => {
	const [only] = doc.children;
	if (doc.childCount === 1 && isLine(only ?? null) && only?.content.size === 0) {
		const attrs = { class: 'guide', 'data-guide': m.editor_begin() };
		return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, attrs)]);
	}
	const decorations = sectionsIn(doc).flatMap(({ guide, from, first }) => {
		if (!isTemplateSection(guide)) return [];
		const text = m[`guide_${guide}`]();
		return isLine(first)
			? Decoration.node(from, from + first.nodeSize, { class: 'guide', 'data-guide': text })
			: Decoration.widget(from, asLine(text), { side: -1, key: guide });
	});
	return DecorationSet.create(doc, decorations);
};

const key = new PluginKey<DecorationSet>('guides');

/** Shows under the headings of a template what to write there, until somebody does. It is never part of the text. */
export const Guides = Extension.create({
	name: 'guides',
	addProseMirrorPlugins() {
		const { editor } = this;
		return [
			new Plugin<DecorationSet>({
				key,
				state: {
					init: (_, { doc }) => guidesIn(doc),
					apply: (tr, before) => (tr.docChanged ? guidesIn(tr.doc) : before)
				},
				props: { decorations: (state) => (editor.isEditable ? key.getState(state) : null) }
			})
		];
	}
});
