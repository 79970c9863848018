import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { nodeRule } from '#shared/document-schema.ts';

const holdsLetters = ({ nodeName }: Y.XmlElement) => nodeRule(nodeName)?.children.includes('text') ?? false;

/** Lines that came with a transaction and have nothing yet in which letters stand. */
const bareLines = ({ changed, beforeState, doc }: Y.Transaction): Y.XmlElement[] => {
	const bare: Y.XmlElement[] = [];
	const before = beforeState.get(doc.clientID) ?? 0;
	const walk = (type: unknown) => {
		if (!(type instanceof Y.XmlElement)) return;
		if (holdsLetters(type)) {
			if (type.length === 0) bare.push(type);
		} else type.toArray().forEach(walk);
	};
	for (const [type, keys] of changed) {
		if (!keys.has(null) || !(type instanceof Y.XmlFragment)) continue;
		for (const child of type.toArray()) {
			const id = child._item?.id;
			if (id && id.client === doc.clientID && id.clock >= before) walk(child);
		}
	}
	return bare;
};

/**
 * Gives each new empty line at once the one text in which its letters will stand. The binding makes it only with the first letter:
 * two people who begin in the same line at the same moment would make two of them, and each would then put the letters of both
 * into her own. It is nothing that somebody did: undoing goes past it, and what can be done again can still be.
 */
export const shareLines = (doc: Y.Doc) => {
	doc.on('afterTransaction', (transaction: Y.Transaction) => {
		if (transaction.origin !== ySyncPluginKey) return;
		const bare = bareLines(transaction);
		if (bare.length === 0) return;
		doc.transact(() => bare.forEach((line) => line.insert(0, [new Y.XmlText()])), shareLines);
	});
};
