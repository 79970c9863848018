import type * as Y from 'yjs';
import { longestQuote } from '#shared/comments.ts';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';
import { anchorAt, placesIn, wordsIn } from './anchors.ts';
import * as queries from './comment-queries.ts';

/** All the places where some words stand in a text. */
const placesOf = (text: string, words: string): number[] => {
	const places: number[] = [];
	if (words === '') return places;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
	return places;
};

/** Whether words hold another, a beginning of it at their end, or an end of it at their beginning: from three letters on. */
const overlap = (quote: string, secret: string): boolean => {
	if (quote.includes(secret) || secret.includes(quote)) return true;
	for (let length = 3; length < Math.min(quote.length, secret.length); length++)
		if (quote.endsWith(secret.slice(0, length)) || quote.startsWith(secret.slice(-length))) return true;
	return false;
};

/**
 * Takes the comments of a document along into a copy of its text from which some passages were taken out: each finds its
 * words there, and whatever quoted a part of such a passage quotes nothing any more and stands nowhere. For whoever rebuilds
 * a text, in the transaction that puts the copy in its place; `before` and `after` are the two texts. Gives how many quoted some of it.
 */
export const carryComments = async (
	tx: Tx,
	documentId: Id,
	{ before, after, secrets }: { before: Y.Doc; after: Y.Doc; secrets: string[] }
): Promise<number> => {
	let count = 0;
	const kept = await queries.listComments(tx, { documentId, readsAfter: 0, withTrash: true });
	const places = placesIn(before, kept);
	const [text, now] = [wordsIn(before), wordsIn(after)];
	const hidden = secrets.flatMap((secret) =>
		placesOf(text, secret).map((at) => ({ from: at, to: at + secret.length }))
	);
	for (const [i, { thread, anchor, quote }] of kept.entries()) {
		if (!anchor) continue;
		const place = places[i] ?? null;
		const isHidden =
			hidden.some(({ from, to }) => place && place.from < to && from < place.to) ||
			secrets.some((secret) => quote !== null && overlap(quote, secret));
		const words = place && text.slice(place.from, place.to);
		// The same of several: as many stand before it as did.
		const at = !isHidden && words ? placesOf(now, words)[placesOf(text, words).indexOf(place?.from ?? -1)] : undefined;
		if (isHidden && quote !== null) count++;
		await queries.updateAnchor(tx, thread.id, {
			anchor: at === undefined || !words ? anchor : anchorAt(after, { from: at, to: at + words.length }),
			quote: isHidden ? null : (quote?.slice(0, longestQuote) ?? null)
		});
	}
	return count;
};
