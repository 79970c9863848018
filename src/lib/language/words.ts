import type { m as AllWords } from '#shared/messages/messages.js';
import { getLocale } from './runtime.ts';

/** A text as it is, or what makes it of its inputs. */
type Word = string | ((inputs?: object) => string);
type Catalogue = Record<string, Word>;

const folder = '../../shared/messages/messages';
/** Built, a catalogue is one object; while developing it is a module of functions. */
const catalogues = import.meta.glob<Catalogue | { default: Catalogue }>([
	'../../shared/messages/messages/*.js',
	'!../../shared/messages/messages/_index.js'
]);

let words: Catalogue = {};

const say = (word: Word | undefined, inputs?: object) => (typeof word === 'function' ? word(inputs) : word);

/** The texts of the one language that was fetched: in the browser this stands in for the module that holds them all. */
export const m = new Proxy({} as typeof AllWords, {
	get: (_, key: string) => (inputs?: object) => say(words[key], inputs) ?? key
});

const fetchAll = async () => {
	const found = (await catalogues[`${folder}/${getLocale()}.js`]?.()) ?? {};
	words = 'default' in found && typeof found.default === 'object' ? found.default : (found as Catalogue);
};

let all: Promise<void> | undefined;

/** Fetches all texts of the page's language, for the pages after the first and for what is fetched late. Throws when the line is cut. */
export const allWords = (): Promise<void> => {
	all ??= fetchAll().catch((error: unknown) => {
		all = undefined;
		throw error;
	});
	return all;
};

/** Fetches the texts that the page begins with, before it comes alive: the server names them. Throws when the line is cut. */
export const firstWords = async (): Promise<void> => {
	const link = document.querySelector<HTMLLinkElement>('link[data-words]');
	if (!link) return allWords();
	const found = (await import(/* @vite-ignore */ link.href)) as { default: Catalogue };
	words = found.default;
};
