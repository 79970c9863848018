import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { m } from '#shared/messages/messages.js';
import { numberOf } from '$lib/ui/intl.ts';
import { eachCarrier } from './block-ids.ts';
import type { Note } from './footnotes.ts';

interface Numbered {
	notes: Note[];
	decorations: DecorationSet;
}

const number = (doc: Node): Numbered => {
	const notes: Note[] = [];
	const decorations: Decoration[] = [];
	eachCarrier(doc, (id, position, node) => {
		if (node.type.name !== 'footnote') return;
		notes.push({ id, words: node.textContent });
		const attrs = { 'data-n': numberOf(notes.length), 'aria-label': m.text_note({ number: notes.length }) };
		decorations.push(Decoration.node(position, position + node.nodeSize, attrs));
	});
	return { notes, decorations: DecorationSet.create(doc, decorations) };
};

const same = (one: Note[], other: Note[]) =>
	one.length === other.length && one.every(({ id, words }, i) => id === other[i]?.id && words === other[i]?.words);

/** Counts the footnotes while one writes, and tells what they say. */
export const FootnoteNumbers = Extension.create<{ onNotes(notes: Note[]): void }>({
	name: 'footnoteNumbers',
	addOptions: () => ({ onNotes: () => undefined }),
	addProseMirrorPlugins() {
		const key = new PluginKey<Numbered>('footnoteNumbers');
		const { onNotes } = this.options;
		let told: Note[] | undefined;
		const tell = ({ notes }: Numbered) => {
			if (told && same(told, notes)) return;
			told = notes;
			onNotes(notes);
		};
		return [
			new Plugin<Numbered>({
				key,
				state: {
					init: (_, { doc }) => number(doc),
					apply: (tr, before) => (tr.docChanged ? number(tr.doc) : before)
				},
				props: { decorations: (state) => key.getState(state)?.decorations },
				view: () => ({
					update: ({ state }) => {
						const numbered = key.getState(state);
						if (numbered) tell(numbered);
					}
				})
			})
		];
	}
});
