import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

interface Match {
	from: number;
	to: number;
}

interface Search {
	words: string;
	at: number;
	matches: Match[];
	decorations: DecorationSet;
}

const key = new PluginKey<Search>('find');
const none: Search = { words: '', at: 0, matches: [], decorations: DecorationSet.empty };

/** The letters of a paragraph, as many as it has positions: what is no letter counts as one that nobody looks for. */
const lettersOf = (block: Node) => {
	let letters = '';
	block.forEach((child) => (letters += child.text ?? '\ufffc'.repeat(child.nodeSize)));
	return letters;
};

const matchesIn = (doc: Node, words: string): Match[] => {
	if (words === '') return [];
	const pattern = new RegExp(words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');
	const matches: Match[] = [];
	doc.descendants((node, position) => {
		if (!node.isTextblock) return !node.isAtom;
		for (const { index, 0: found } of lettersOf(node).matchAll(pattern))
			matches.push({ from: position + 1 + index, to: position + 1 + index + found.length });
		return false;
	});
	return matches;
};

const search = (doc: Node, words: string, at: number): Search => {
	const matches = matchesIn(doc, words);
	const place = matches.length === 0 ? 0 : (at + matches.length) % matches.length;
	const decorations = matches.map(({ from, to }, i) =>
		Decoration.inline(from, to, { class: i === place ? 'found here' : 'found' })
	);
	return { words, at: place, matches, decorations: DecorationSet.create(doc, decorations) };
};

/** Marks in the text what somebody looks for. */
export const Find = Extension.create({
	name: 'find',
	addProseMirrorPlugins: () => [
		new Plugin<Search>({
			key,
			state: {
				init: () => none,
				apply: (tr, before) => {
					const asked = tr.getMeta(key) as { words: string; at: number } | undefined;
					if (asked) return asked.words === '' ? none : search(tr.doc, asked.words, asked.at);
					return tr.docChanged && before.words !== '' ? search(tr.doc, before.words, before.at) : before;
				}
			},
			props: { decorations: (state) => key.getState(state)?.decorations }
		})
	]
});

/** Looking for words in the text, and putting others in their place. */
export class Finding {
	words = $state('');
	count = $state(0);
	/** Which one is shown, from one on; 0 while there is none. */
	at = $state(0);
	readonly #editor: Editor;

	constructor(editor: Editor) {
		this.#editor = editor;
		const { selection, doc } = editor.state;
		this.look(doc.textBetween(selection.from, Math.min(selection.to, selection.from + 100), ' '));
		editor.on('transaction', this.#read);
	}

	readonly #read = () => {
		const { matches, at } = this.#now;
		this.count = matches.length;
		this.at = matches.length === 0 ? 0 : at + 1;
	};

	get #now() {
		return key.getState(this.#editor.state) ?? none;
	}

	/** Looks for words, from the caret on. */
	look(words: string) {
		this.words = words;
		const { from } = this.#editor.state.selection;
		const first = matchesIn(this.#editor.state.doc, words).findIndex((match) => match.to > from);
		this.#ask(Math.max(first, 0));
	}

	/** Goes to the next one, or to the one before. */
	step(by: 1 | -1) {
		this.#ask(this.#now.at + by);
	}

	#ask(at: number) {
		const { state, view } = this.#editor;
		view.dispatch(state.tr.setMeta(key, { words: this.words, at }));
		this.#read();
		const match = this.#now.matches[this.#now.at];
		if (!match) return;
		const { node } = view.domAtPos(match.from);
		(node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
	}

	/** Puts other words in the place of the one that is shown, or of all of them. */
	replace(words: string, all: boolean) {
		const { state, view } = this.#editor;
		const { matches, at } = this.#now;
		const chosen = all ? matches : matches.slice(at, at + 1);
		const { tr } = state;
		for (const { from, to } of chosen.toReversed()) {
			if (words === '') tr.delete(from, to);
			else tr.insertText(words, from, to);
		}
		view.dispatch(tr);
		if (!all) this.#ask(this.#now.at);
	}

	/** Ends looking; what was found last is chosen. */
	end() {
		this.#editor.off('transaction', this.#read);
		if (this.#editor.isDestroyed) return;
		const { state, view } = this.#editor;
		const { tr } = state;
		const match = this.#now.matches[this.#now.at];
		if (match) tr.setSelection(TextSelection.create(tr.doc, match.from, match.to));
		view.dispatch(tr.setMeta(key, { words: '', at: 0 }));
	}
}
