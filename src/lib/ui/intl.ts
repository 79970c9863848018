import { getLocale } from '#shared/messages/runtime.js';
import { inDigitsOf } from '#shared/numerals.ts';

const kept = new Map<string, unknown>();

/** Makes something of `Intl` for the language of the page, once for each wish: making one costs a hundred times its use. */
const keep = <T>(kind: string, wish: object, make: (locale: string) => T): T => {
	const locale = getLocale();
	const key = `${kind} ${locale} ${JSON.stringify(wish)}`;
	let one = kept.get(key) as T | undefined;
	if (one === undefined) kept.set(key, (one = make(locale)));
	return one;
};

/** A number as the language of the page writes it. */
export const numberOf = (value: number) => inDigitsOf(getLocale(), value);

/**
 * Several words in a row, with the commas of the page's language and no "and". It goes in the direction of the page: inside
 * `bdi` or `dir="auto"` a first word in another direction would tear its commas apart.
 */
export const inARow = (words: readonly string[]) =>
	keep('row', {}, (locale) => new Intl.ListFormat(locale, { style: 'narrow' })).format(words);

/** Several words told in a sentence, with the "and" of the page's language: in parts, so that names can be set apart. */
export const together = (words: readonly string[]) =>
	keep('list', {}, (locale) => new Intl.ListFormat(locale)).formatToParts(words);

/** What things of a kind are called in the language of the page; the code of one that has no name. */
export const displayNames = (type: 'region' | 'language') =>
	keep('names', { type }, (locale) => new Intl.DisplayNames([locale], { type, fallback: 'code' }));

/** The order of texts in the language of the page. */
export const collator = () => keep('order', {}, (locale) => new Intl.Collator(locale));

/** Takes a text apart into what people see as letters. */
export const segmenter = () => keep('letters', {}, (locale) => new Intl.Segmenter(locale));

/** The hour it is now in a zone, from 0 to 23. */
export const hourIn = (timeZone: string): number =>
	Number(new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(new Date()));
