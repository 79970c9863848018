import * as Y from 'yjs';
import { findStretch, joined, runsIn, spotAt, spotIn, type Run, type Spot, type Stretch } from '#shared/anchors.ts';
import { longestQuote } from '#shared/comments.ts';
import { textField } from '#shared/document-schema.ts';
import { Refusal } from '#shared/errors.ts';

/** Where a comment stands, as it is kept. */
export interface Anchor {
	start: Uint8Array;
	end: Uint8Array;
}

const listRuns = (doc: Y.Doc) => runsIn(doc.getXmlFragment(textField));

const spotOf = (doc: Y.Doc, runs: Run[], place: Uint8Array): Spot | null =>
	// What was deleted and undone is found by its words: whether Yjs still knows of it differs from copy to copy.
	spotIn(runs, Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(place), doc, false));

/** Where the words of comments stand in a text by now; null for each that is detached or about the whole. */
export const placesIn = (doc: Y.Doc, all: { anchor: Anchor | null; quote: string | null }[]): (Stretch | null)[] => {
	if (!all.some(({ anchor }) => anchor)) return all.map(() => null);
	const runs = listRuns(doc);
	const letters = runs.map((run) => run.letters);
	return all.map(({ anchor, quote }) =>
		anchor
			? findStretch(letters, { start: spotOf(doc, runs, anchor.start), end: spotOf(doc, runs, anchor.end), quote })
			: null
	);
};

/** The words of a text, as places in it are counted. */
export const wordsIn = (doc: Y.Doc): string => joined(listRuns(doc).map(({ letters }) => letters));

/** A stretch of a text as an anchor: what is written right before or behind it does not belong to it. */
export const anchorAt = (doc: Y.Doc, { from, to }: Stretch): Anchor => {
	const runs = listRuns(doc);
	const letters = runs.map((run) => run.letters);
	const place = (offset: number, assoc: number) => {
		const { run, index } = spotAt(letters, offset);
		return Y.encodeRelativePosition(
			Y.createRelativePositionFromTypeIndex((runs[run] as Run).type as Y.XmlText, index, assoc)
		);
	};
	return { start: place(from, 0), end: place(to, -1) };
};

/**
 * What a browser says a comment is about, as it stands here: where, and in which words. Throws `conflict` where it builds on
 * letters that have not come yet, and `bad_input` for what is no part of the text.
 */
export const readAnchor = (doc: Y.Doc, on: string): { anchor: Anchor; quote: string } => {
	const [start, end] = on.split('.').map((part) => placeIn(doc, part));
	if (!start || !end) throw new Refusal('bad_input');
	const runs = listRuns(doc);
	const spots = [start, end].map((place) => spotOf(doc, runs, place));
	const letters = runs.map((run) => run.letters);
	const stretch = findStretch(letters, { start: spots[0] ?? null, end: spots[1] ?? null, quote: null });
	if (!stretch) throw new Refusal('bad_input');
	// Whoever selects a block often selects the end of its line too.
	const words = joined(letters).slice(stretch.from, stretch.to);
	const from = stretch.from + words.length - words.trimStart().length;
	const anchor = anchorAt(doc, { from, to: from + words.trim().length });
	return { anchor, quote: words.trim().slice(0, longestQuote).toWellFormed() };
};

const placeIn = (doc: Y.Doc, part: string): Uint8Array => {
	const bytes = new Uint8Array(Buffer.from(part, 'base64'));
	let place: Y.RelativePosition;
	try {
		place = Y.decodeRelativePosition(bytes);
	} catch {
		throw new Refusal('bad_input');
	}
	// Nothing but this text: asked for another root, Yjs would make one.
	if (!place.item && !place.type && place.tname !== textField) throw new Refusal('bad_input');
	const isHere = (id: Y.ID | null) => id === null || Y.getState(doc.store, id.client) > id.clock;
	if (!isHere(place.item) || !isHere(place.type)) throw new Refusal('conflict');
	return bytes;
};

/** An anchor as browsers get it. */
export const toPlace = ({ start, end }: Anchor): string =>
	[start, end].map((part) => Buffer.from(part).toString('base64')).join('.');

/** The blocks of a text that have words, each with where it stands, for commenting without a script. */
export const blocksIn = (doc: Y.Doc): { on: string; words: string }[] => {
	const blocks: { on: string; words: string }[] = [];
	let from = 0;
	for (const { letters } of listRuns(doc)) {
		const to = from + letters.length;
		if (letters.trim() !== '') blocks.push({ on: toPlace(anchorAt(doc, { from, to })), words: letters });
		from = to + 1;
	}
	return blocks;
};
