import type { Piece } from '#shared/search.ts';
import { placedWords } from '#server/core/words.ts';
import { isWanted, type Query } from './query-words.ts';

/** About so many characters are shown of a text, and so many of them before the first word that was looked for. */
const longest = 240;
const before = 70;

/** A text with the words that were looked for told apart. */
export const marked = (text: string, language: string | null, query: Query): Piece[] => {
	const pieces: Piece[] = [];
	let from = 0;
	for (const word of placedWords(text, language)) {
		if (!isWanted(query, word)) continue;
		if (word.at > from) pieces.push({ text: text.slice(from, word.at), isFound: false });
		pieces.push({ text: text.slice(word.at, word.end), isFound: true });
		from = word.end;
	}
	if (from < text.length) pieces.push({ text: text.slice(from), isFound: false });
	return pieces;
};

/** The words around what was looked for, from where most of it stands close together. */
export const snippetOf = (whole: string, language: string | null, query: Query): Piece[] => {
	const text = whole.replace(/\s+/gu, ' ').trim();
	const words = placedWords(text, language);
	const hits = words.filter((word) => isWanted(query, word));
	const within = (at: number) => hits.filter((hit) => hit.at >= at && hit.at < at + longest - before).length;
	const best = hits.reduce((first, hit) => (within(hit.at) > within(first) ? hit.at : first), hits[0]?.at ?? 0);
	if (text.length <= longest) return marked(text, language, query);
	const begin = best <= before ? 0 : (words.find((word) => word.at >= best - before)?.at ?? best);
	const end = words.findLast((word) => word.end <= begin + longest)?.end ?? begin + longest;
	const isLast = end >= (words.at(-1)?.end ?? 0);
	const shown = text.slice(begin, isLast ? undefined : Math.max(end, begin + before)).toWellFormed();
	return marked(`${begin > 0 ? '… ' : ''}${shown}${isLast ? '' : ' …'}`, language, query);
};
