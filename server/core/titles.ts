import { sql } from 'kysely';
import { fold } from '#shared/fold.ts';

/**
 * A title as it is found: folded, with a space before it, so that every word begins after one and also a word of one or
 * two letters leads through the index.
 */
export const titleToFind = (title: string): string => ` ${fold(title)}`;

/** A word of as many letters leads through the index from anywhere, one of fewer only from where a word begins. */
const leading = 3;

/**
 * Whether folded words all stand in a column of titles. Where none of them leads through the index from anywhere, they fit
 * where words begin. Folded words hold nothing but letters, digits and signs of vowels.
 */
export const standIn = (column: string, words: string[]) => {
	const before = words.some((word) => [...word].length >= leading) ? '%' : '% ';
	const fits = words.map((word) => sql<boolean>`${sql.ref(column)} like ${`${before}${word}%`}`);
	return sql.join(fits, sql` and `);
};
