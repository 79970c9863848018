import type { m as AllWords } from '#shared/messages/messages.js';
import { getLocale } from './runtime.ts';

type Say = (inputs?: object) => string;

const folder = '../../shared/messages/messages';
const catalogues = import.meta.glob<Record<string, Say>>([
	'../../shared/messages/messages/*.js',
	'!../../shared/messages/messages/_index.js'
]);

let words: Record<string, Say> = {};

/** The texts of the one language that was fetched: in the browser this stands in for the module that holds them all. */
export const m = new Proxy({} as typeof AllWords, {
	get: (_, key: string) => (inputs?: object) => words[key]?.(inputs) ?? key
});

/** Fetches the texts of the page's language, before the page comes alive. Throws when the line is cut. */
export const loadWords = async () => {
	words = (await catalogues[`${folder}/${getLocale()}.js`]?.()) ?? {};
};
