import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { maxDepth } from '#shared/document-schema.ts';

const known = new WeakMap<Node, boolean>();

/** How deep a block reaches; its letters are one step more. */
const depthOf = (node: Node): number => (node.isText ? 1 : 1 + Math.max(0, ...node.children.map(depthOf)));

const isWhole = (block: Node): boolean => {
	try {
		block.check();
		return true;
	} catch {
		return false;
	}
};

/** Whether the server would take the text. It refuses what stands too deep or in a wrong place, and all that is written after that. */
export const isSound = (doc: Node): boolean =>
	doc.children.every((block) => {
		let sound = known.get(block);
		if (sound === undefined) known.set(block, (sound = depthOf(block) <= maxDepth && isWhole(block)));
		return sound;
	});

const isFromElsewhere = (tr: Transaction) => tr.getMeta(ySyncPluginKey) !== undefined;

/** Does nothing where it would leave a text that the server refuses. */
export const Sound = Extension.create({
	name: 'sound',
	addProseMirrorPlugins: () => [
		new Plugin({
			key: new PluginKey('sound'),
			filterTransaction: (tr) => !tr.docChanged || isFromElsewhere(tr) || isSound(tr.doc)
		})
	]
});
