import { diffArrays } from 'diff';
import * as Y from 'yjs';
import { canonicalBlock } from '#shared/canonical.ts';
import { textField } from '#shared/document-schema.ts';
import type { DocumentNode } from '#shared/documents.ts';
import { toNodes, toTypes } from './text.ts';

/**
 * The update that sets a text back to earlier nodes: blocks that say the same stay as they are, with their authors and
 * with what is bound to them; the others go, and those of the earlier text come. Null when nothing differs.
 */
export const updateBack = (doc: Y.Doc, nodes: DocumentNode): Uint8Array | null => {
	// On a copy: the text itself changes only through the same check as everything else.
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	let update: Uint8Array | null = null;
	copy.on('update', (change: Uint8Array) => (update = change));
	copy.transact(() => setBack(copy, nodes.content ?? []));
	copy.destroy();
	return update;
};

const setBack = (doc: Y.Doc, wanted: DocumentNode[]) => {
	const root = doc.getXmlFragment(textField);
	const present = toNodes(doc).content ?? [];
	// What the schema does not know is not among the nodes: then they would not stand for the types one by one.
	const parts =
		present.length === root.length
			? diffArrays(present.map(canonicalBlock), wanted.map(canonicalBlock), { maxEditLength: 4000 })
			: undefined;
	if (!parts) {
		root.delete(0, root.length);
		root.insert(0, toTypes('doc', wanted));
		return;
	}
	const kept = new Set<unknown>();
	let at = 0;
	for (const { removed, added, count } of parts) {
		if (!removed && !added) for (const node of present.slice(at, at + count)) noteIds(node, kept);
		if (!added) at += count;
	}
	let [place, next] = [0, 0];
	for (const { removed, added, count } of parts) {
		if (removed) root.delete(place, count);
		else {
			const come = wanted.slice(next, next + count).map((node) => withoutIds(node, kept));
			if (added) root.insert(place, toTypes('doc', come));
			place += count;
			next += count;
		}
	}
};

const noteIds = ({ attrs, content = [] }: DocumentNode, ids: Set<unknown>) => {
	if (attrs?.id) ids.add(attrs.id);
	for (const child of content) noteIds(child, ids);
};

/** A block whose lasting id stands elsewhere by now gets a new one. */
const withoutIds = ({ attrs, content, ...node }: DocumentNode, taken: Set<unknown>): DocumentNode => {
	const { id, ...others } = attrs ?? {};
	return {
		...node,
		...(attrs && { attrs: { ...others, ...(id !== undefined && !taken.has(id) && { id }) } }),
		...(content && { content: content.map((child) => withoutIds(child, taken)) })
	};
};
