import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey, type ProsemirrorBinding } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

type Selected = ProsemirrorBinding['beforeTransactionSelection'] | null;

/** Whether the line that a place is in is still in the text. */
const isThere = (place: Y.RelativePosition | null, doc: Y.Doc): boolean => {
	const found = place && Y.createAbsolutePositionFromRelativePosition(place, doc);
	if (!found) return false;
	for (let { _item: item } = found.type; item !== null; item = (item.parent as Y.AbstractType<unknown>)._item) {
		if (item.deleted) return false;
	}
	return true;
};

/**
 * Lets the caret stay with its letter while others write in the same line. The binding notes the letter and, beside that, a bare
 * number; where a line says something else than before, it believes the number, or looks for another line that says what this
 * one said: then one's next letters would stand among those of the other, or in another line. It gets the number only where the
 * line itself is gone, as when somebody made a heading of it.
 */
export const SteadyCaret = Extension.create({
	name: 'steadyCaret',
	addProseMirrorPlugins: () => [
		new Plugin({
			view: ({ state }) => {
				const { binding } = ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding };
				let noted: Selected = null;
				Object.defineProperty(binding, 'beforeTransactionSelection', {
					get: () => {
						if (!noted || ![noted.anchor, noted.head].every((place) => isThere(place, binding.doc))) return noted;
						const { type, depth, anchor, head } = noted;
						return { type, depth, anchor, head };
					},
					set: (now: Selected) => (noted = now)
				});
				return {};
			}
		})
	]
});
