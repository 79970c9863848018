import * as Y from 'yjs';

/** The letters that were written under one's own clients and are not kept, in pieces as they stand together. */
export const writtenSince = (
	doc: Y.Doc,
	own: ReadonlyMap<number, number>,
	kept: ReadonlyMap<number, number>
): string[] => {
	const pieces: string[] = [];
	let last: Y.Item | null = null;
	for (const [client, upTo] of own) {
		for (const item of doc.store.clients.get(client) ?? []) {
			const from = kept.get(client) ?? 0;
			const isLetters = item instanceof Y.Item && !item.deleted && item.content instanceof Y.ContentString;
			if (!isLetters || item.id.clock >= upTo || item.id.clock + item.length <= from) continue;
			const letters = (item.content as Y.ContentString).str.slice(Math.max(0, from - item.id.clock));
			if (last && item.left === last) pieces.push((pieces.pop() ?? '') + letters);
			else pieces.push(letters);
			last = item;
		}
	}
	return pieces.filter((piece) => piece.trim() !== '');
};

/** All that a copy with this state lacks, without what waits here for something that did not arrive. */
export const missingFrom = (doc: Y.Doc, state: Uint8Array): Uint8Array => {
	const { store } = doc;
	const waiting = { pendingStructs: store.pendingStructs, pendingDs: store.pendingDs };
	Object.assign(store, { pendingStructs: null, pendingDs: null });
	try {
		return Y.encodeStateAsUpdate(doc, state);
	} finally {
		Object.assign(store, waiting);
	}
};
