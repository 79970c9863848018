import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { eachCarrier } from './block-ids.ts';
import type { Outline } from './outline.ts';

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c'’-]*/gu;

/** How many words there are in a text. */
export const countWords = (text: string): number => text.match(word)?.length ?? 0;

const counted = new WeakMap<Node, number>();

/** How many words stand in a text that is being written. Only blocks that changed are counted anew. */
const wordsIn = (doc: Node): number => {
	let words = 0;
	doc.forEach((block) => {
		let count = counted.get(block);
		if (count === undefined)
			counted.set(block, (count = countWords(block.textBetween(0, block.content.size, ' ', ' '))));
		words += count;
	});
	return words;
};

const outlineIn = (doc: Node): Outline => {
	const outline: Outline = { headings: [], notes: [] };
	eachCarrier(doc, (id, _, { type, attrs, textContent }) => {
		if (type.name === 'heading') outline.headings.push({ id, level: attrs.level as number, words: textContent });
		if (type.name === 'footnote') outline.notes.push({ id, words: textContent });
	});
	return outline;
};

/** It tells about the text, and need not keep up with each key, in milliseconds. */
const pace = 400;

/** What is told about a text while it is being written: its outline, and how long it is. */
export class Survey {
	outline: Outline = $state.raw({ headings: [], notes: [] });
	words = $state(0);
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(editor: Editor) {
		const look = () => {
			this.#timer = undefined;
			if (editor.isDestroyed) return;
			this.words = wordsIn(editor.state.doc);
			const outline = outlineIn(editor.state.doc);
			// Drawing three hundred headings anew for nothing would cost more than looking whether they are the same.
			if (JSON.stringify(outline) !== JSON.stringify(this.outline)) this.outline = outline;
		};
		look();
		editor.on('update', () => (this.#timer ??= setTimeout(look, pace)));
	}
}
