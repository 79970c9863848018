import type { Transport } from '@sveltejs/kit';

/** From so many on a list of numbers is worth it. */
const many = 8;
const isListOfNumbers = (value: unknown): value is number[] =>
	Array.isArray(value) && value.length >= many && value.every(Number.isInteger);

/**
 * How data come with a page. A long list of whole numbers, such as those of unread messages, travels as one text: Kit would
 * look at each number for what it may need beyond JSON.
 */
export const transport: Transport = {
	numbers: {
		encode: (value) => isListOfNumbers(value) && value.join(' '),
		decode: (text: string) => text.split(' ').map(Number)
	}
};
