import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { maxDepth } from '#shared/document-schema.ts';

const known = new WeakMap<Node, number>();

/** How deep a block reaches; its letters are one step more. */
const depthOf = (block: Node): number => {
	if (block.isText) return 1;
	let depth = known.get(block);
	if (depth === undefined) known.set(block, (depth = 1 + Math.max(0, ...block.children.map(depthOf))));
	return depth;
};

/** Whether the server would take the text: it refuses what stands too deep, and with it all that is written after it. */
export const isTooDeep = (doc: Node): boolean => doc.children.some((block) => depthOf(block) > maxDepth);

const isFromElsewhere = (tr: Transaction) => tr.getMeta(ySyncPluginKey) !== undefined;

/** Does nothing where blocks would stand deeper in each other than the text allows. */
export const Depth = Extension.create({
	name: 'depth',
	addProseMirrorPlugins: () => [
		new Plugin({
			key: new PluginKey('depth'),
			filterTransaction: (tr) => !tr.docChanged || isFromElsewhere(tr) || !isTooDeep(tr.doc)
		})
	]
});
