import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { m } from '#shared/messages/messages.js';
import { numberOf } from '$lib/ui/intl.ts';
import { eachCarrier } from './block-ids.ts';

const numbersIn = (doc: Node): DecorationSet => {
	const decorations: Decoration[] = [];
	eachCarrier(doc, (_, position, node) => {
		if (node.type.name !== 'footnote') return;
		const number = decorations.length + 1;
		const attrs = { 'data-n': numberOf(number), 'aria-label': m.text_note({ number }) };
		decorations.push(Decoration.node(position, position + node.nodeSize, attrs));
	});
	return DecorationSet.create(doc, decorations);
};

const key = new PluginKey<DecorationSet>('footnoteNumbers');

/** Counts the footnotes while one writes. */
export const FootnoteNumbers = Extension.create({
	name: 'footnoteNumbers',
	addProseMirrorPlugins: () => [
		new Plugin<DecorationSet>({
			key,
			state: {
				init: (_, { doc }) => numbersIn(doc),
				apply: (tr, before) => (tr.docChanged ? numbersIn(tr.doc) : before)
			},
			props: { decorations: (state) => key.getState(state) }
		})
	]
});
