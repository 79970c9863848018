import { fold, writtenWords } from '#shared/fold.ts';
import { inOtherAlphabet, scriptOfWord, soundOf, type WordScript } from '#server/core/word-scripts.ts';
import { onShelf, openShelf, placedWords, soundOnShelf, type PlacedWord } from '#server/core/words.ts';

/** A word that is looked for: whatever stands for it in a text. */
export interface Wanted {
	/** One of these stems, in its own alphabet or in the other one. */
	stems: string[];
	/** All of these: the parts of a word that others write apart. */
	parts: string[];
	/** How it sounds, and the scripts in which that counts. */
	sound: { key: string; scripts: WordScript[] } | null;
}

/** What is looked for: words, and words one after the other; of the second list none may stand there. */
export interface Query {
	all: Wanted[][];
	without: Wanted[][];
}

/** A query of more words is no clearer. */
const mostWords = 8;

const heardIn: Record<WordScript, WordScript[]> = {
	arab: ['cyrl', 'latn', 'deva'],
	deva: ['arab', 'cyrl', 'latn'],
	cyrl: ['arab', 'deva'],
	latn: ['arab', 'deva']
};

const wantedOf = (typed: string): Wanted[] =>
	// In every language, since nobody says in which she asks: so each word is a name.
	placedWords(typed, null).map(({ stems }) => {
		const [folded, script] = [fold(typed), scriptOfWord(fold(typed))];
		const key = soundOf(folded);
		const others = inOtherAlphabet(typed).flatMap((word) => placedWords(word, null).flatMap((placed) => placed.stems));
		return {
			stems: [...new Set([stems[0] as string, ...others])],
			parts: stems.slice(1),
			sound: key !== null && script !== null ? { key, scripts: heardIn[script] } : null
		};
	});

const term = /(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu;

/** Reads what somebody typed: words, "words one after the other", -without this one. */
export const readQuery = (typed: string): Query => {
	const query: Query = { all: [], without: [] };
	let left = mostWords;
	for (const [, minus, phrase, plain] of typed.matchAll(term)) {
		const words = writtenWords(phrase ?? plain ?? '').slice(0, left);
		left -= words.length;
		const wanted = words.flatMap(({ word }) => wantedOf(word));
		const terms = phrase === undefined ? wanted.map((one) => [one]) : [wanted];
		// A hyphen within words is none that leaves out.
		const list = minus === '-' ? query.without : query.all;
		list.push(...terms.filter((words) => words.length > 0));
	}
	return query;
};

/** Whether nothing is looked for: what is only left out finds nothing either. */
export const isEmpty = (query: Query) => query.all.length === 0;

const quote = (lexeme: string) => `'${lexeme}'`;
const either = (all: string[]) => (all.length === 1 ? (all[0] as string) : `(${all.join('|')})`);

const oneWord = ({ stems, parts, sound }: Wanted, shelves: string[]) =>
	either(
		shelves.flatMap((shelf) => [
			...stems.map((stem) => quote(onShelf(shelf, stem))),
			...(parts.length > 0 ? [`(${parts.map((part) => quote(onShelf(shelf, part))).join('&')})`] : []),
			...(sound?.scripts.map((script) => quote(soundOnShelf(shelf, script, sound.key))) ?? [])
		])
	);

const inOrder = (words: Wanted[], shelves: string[]) =>
	either(
		shelves.map((shelf) => `(${words.map(({ stems }) => quote(onShelf(shelf, stems[0] as string))).join('<->')})`)
	);

/** What must stand there for words to stand in a row: each as it is. */
const eachOf = (words: Wanted[], shelves: string[]) =>
	words.map(({ stems }) => either(shelves.map((shelf) => quote(onShelf(shelf, stems[0] as string)))));

const oneTerm = (words: Wanted[], shelves: string[]) =>
	words.length === 1 ? oneWord(words[0] as Wanted, shelves) : inOrder(words, shelves);

/** What a text must be marked with, on a shelf. */
export type Mark = (shelf: string) => string;

/** A query as PostgreSQL reads tsqueries. */
export interface Tsqueries {
	/** What the index is asked for: a text must fit all of one of these lists. */
	indexed: string[][];
	/** What the index does not know or finds nothing by: words in a row, and what must not stand there. It must fit all of them. */
	others: string[];
}

/**
 * The query on these shelves. All marks must stand there, and one of the period's. The common shelf, where most is found, is
 * asked for by itself, since every look for a word takes as long as there are ways to it; all others together, since for each
 * the index would go through the period anew.
 */
export const toTsqueries = (
	query: Query,
	shelves: string[],
	marks: Mark[],
	period: string[] | null = null
): Tsqueries => ({
	indexed: [shelves.filter((shelf) => shelf === openShelf), shelves.filter((shelf) => shelf !== openShelf)]
		.filter((some) => some.length > 0)
		.map((some) => [
			...query.all.flatMap((words) => (words.length === 1 ? oneTerm(words, some) : eachOf(words, some))),
			...marks.map((mark) => either(some.map(mark).map(quote))),
			...(period === null ? [] : [either(period.map(quote))])
		]),
	others: [
		...query.all.filter((words) => words.length > 1).map((words) => inOrder(words, shelves)),
		...query.without.map((words) => `!${oneTerm(words, shelves)}`)
	]
});

/** Whether a word of a text is one of those looked for: such words are marked. */
export const isWanted = (query: Query, { stems, sound }: PlacedWord) =>
	query.all.some((words) =>
		words.some(
			(wanted) =>
				stems.some((stem) => wanted.stems.includes(stem) || wanted.parts.includes(stem)) ||
				(sound !== null &&
					wanted.sound !== null &&
					sound.key === wanted.sound.key &&
					(wanted.sound.scripts as string[]).includes(sound.script))
		)
	);
