import * as Y from 'yjs';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';
import { authoredNodes } from './authored.ts';
import { noteAll, type Authors } from './authors.ts';
import { blocksOf, sharesOf } from './comparing.ts';
import { applyAll, newText } from './text.ts';
import * as queries from './update-queries.ts';

/** How many of the letters of a text somebody wrote. */
export interface Share {
	documentId: Id;
	letters: number;
	ofLetters: number;
}

/** The documents that somebody wrote in, also where nothing of that is left, with her share of each as it is kept. */
export const listShares = async (tx: Tx, personId: Id): Promise<Share[]> => {
	const shares: Share[] = [];
	// One after the other: a text of a hundred pages takes some room.
	for (const documentId of await queries.listWrittenIn(tx, personId)) {
		const all = sharesOf(blocksOf(...(await readKept(tx, documentId))));
		const letters = all.find((share) => share.personId === personId)?.letters ?? 0;
		shares.push({ documentId, letters, ofLetters: all.reduce((sum, share) => sum + share.letters, 0) });
	}
	return shares;
};

const readKept = async (tx: Tx, documentId: Id): Promise<Parameters<typeof blocksOf>> => {
	const doc = newText();
	const snapshot = await queries.findSnapshot(tx, documentId);
	if (snapshot) Y.applyUpdate(doc, snapshot.data);
	applyAll(doc, await queries.listAllUpdates(tx, documentId));
	const authors: Authors = new Map();
	noteAll(authors, await queries.listCredits(tx, documentId));
	const nodes = authoredNodes(doc, authors);
	doc.destroy();
	return [nodes, authors];
};
