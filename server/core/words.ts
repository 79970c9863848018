import { fold, writtenWords } from '#shared/fold.ts';
import type { Id } from '#shared/ids.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { scriptOfWord, soundOf } from './word-scripts.ts';
import { stemOf } from './word-stems.ts';

/**
 * What texts are found by. A text keeps its words as PostgreSQL's `tsvector`, next to itself and written with it. Each
 * word begins with the name of a shelf: what the whole network reads stands on one, every other space has its own. Whoever
 * asks looks only at the shelves she may, so that what she may not read costs her no time either. Whether she may is asked
 * again of each text that was found.
 */
export const openShelf = 'o';

/** The shelf of a space's own, and its mark on the common one. Two may share it by chance: nothing but time is lost. */
export const ownShelf = (spaceId: Id) => Number.parseInt(spaceId.slice(-6), 16).toString(36);

/** Where the texts of a space are put as long as it is open, or not. */
export const shelfOf = ({ id, kind, access }: Pick<SpaceDto, 'id' | 'kind' | 'access'>) =>
	kind === 'network' || access === 'open' ? openShelf : ownShelf(id);

/** Marks by which a text is found besides its words. None can be a word: folded words hold letters and digits only. */
export const markOf = {
	everything: (shelf: string) => `${shelf}=`,
	/** Whatever the country or the script. */
	language: (shelf: string, language: string) => `${shelf}#${language.replace(/-.*/, '')}`,
	space: (shelf: string, spaceId: Id) => `${shelf}!${ownShelf(spaceId)}`,
	file: (shelf: string) => `${shelf}+`,
	/** The week since 1970, and the season of so many weeks: where to look first. */
	week: (week: number) => `@${week}`,
	season: (season: number) => `@@${season}`
};

/** How many weeks a season has. */
export const weeksOfSeason = 16;
/** The week, since 1970, of a moment. */
export const weekOf = (at: Date) => Math.floor(at.getTime() / (7 * 24 * 60 * 60 * 1000));

/** A stem, as it stands on a shelf. */
export const onShelf = (shelf: string, stem: string) => `${shelf}:${stem}`;
/** How a word sounds, as it stands on a shelf: apart for each script, since within one script words are told apart. */
export const soundOnShelf = (shelf: string, script: string, sound: string) => `${shelf}~${script[0]}${sound}`;

/** Longer words are cut, the same way wherever they are looked for. */
const longestWord = 40;
/** A tsvector ends at a megabyte: of a longer text what stands after so many bytes of different words is not found. */
const mostBytes = 500_000;

/** A word of a text. */
interface Word {
	/** What it is found by: its stem; of a word whose parts are only joined, the parts' stems too. */
	stems: string[];
	script: string | null;
	/** How it sounds, for other scripts. */
	sound: string | null;
	isName: boolean;
}
/** What was worked out before: a few thousand words are most of what is ever said. */
const known = new Map<string, Word>();
const mostKnown = 30_000;

const joiner = /\u200C/;
const cut = (folded: string) => folded.slice(0, longestWord).toWellFormed();

/** A string of its own. What was cut out of a long text keeps all of that text in memory. */
const apart = (cutOut: string) => Buffer.from(cutOut, 'utf16le').toString('utf16le');

const know = (cutOut: string): Word => {
	let word = known.get(cutOut);
	if (!word) {
		const written = apart(cutOut);
		const folded = fold(written);
		const parts = joiner.test(written) ? written.split(joiner).map(fold) : [];
		const stems = [...folded.split(' '), ...parts].filter((part) => part !== '').map((part) => stemOf(cut(part)));
		word = {
			stems: [...new Set(stems)],
			script: scriptOfWord(folded),
			sound: soundOf(cut(folded)),
			isName: /^\p{Lu}/u.test(written)
		};
		if (known.size >= mostKnown) known.clear();
		known.set(written, word);
	}
	return word;
};

/** A word of a text in its place. */
export interface PlacedWord {
	/** Any of these finds it. */
	stems: string[];
	/** How it sounds, for other scripts; of English and Russian texts only the names. */
	sound: { script: string; key: string } | null;
	at: number;
	end: number;
}

/** In these the words of the region are mostly names: others would be found by what merely sounds alike. */
const onlyNames = (language: string | null, script: string) =>
	(script === 'latn' || script === 'cyrl') && (language === null || /^(en|ru)\b/.test(language));

/** The words of a text with what each is found by. */
export const placedWords = (text: string, language: string | null): PlacedWord[] =>
	writtenWords(text).flatMap(({ word, at }) => {
		const { stems, script, sound, isName } = know(word);
		if (stems.length === 0) return [];
		const isHeard = script !== null && sound !== null && (isName || !onlyNames(language, script));
		return [{ stems, sound: isHeard ? { script, key: sound } : null, at, end: at + word.length }];
	});

/** A text that is to be found. */
export interface Findable {
	text: string;
	language: string | null;
	space: Pick<SpaceDto, 'id' | 'kind' | 'access'>;
	/** When it was said, for what is looked through by time. */
	at?: Date;
	hasFile?: boolean;
}

/** What a text is found by, as PostgreSQL reads a tsvector. */
export const wordsToFind = ({ text, language, space, at, hasFile }: Findable): string => {
	const shelf = shelfOf(space);
	const places = new Map<string, number[]>();
	let bytes = 0;
	const put = (lexeme: string, place: number | null) => {
		let all = places.get(lexeme);
		if (!all) {
			places.set(lexeme, (all = []));
			bytes += 3 * lexeme.length;
		}
		if (place !== null) all.push(place);
	};
	for (const [i, { stems, sound }] of placedWords(text, language).entries()) {
		if (bytes > mostBytes) break;
		for (const stem of stems) put(onShelf(shelf, stem), i + 1);
		if (sound) put(soundOnShelf(shelf, sound.script, sound.key), null);
	}
	put(markOf.everything(shelf), null);
	if (language !== null) put(markOf.language(shelf, language), null);
	if (shelf === openShelf) put(markOf.space(shelf, space.id), null);
	if (hasFile) put(markOf.file(shelf), null);
	if (at) {
		put(markOf.week(weekOf(at)), null);
		put(markOf.season(Math.floor(weekOf(at) / weeksOfSeason)), null);
	}
	return [...places].map(([lexeme, at]) => `'${lexeme}'${at.length > 0 ? `:${at.join(',')}` : ''}`).join(' ');
};
