import type { Transport } from '@sveltejs/kit';
import { Whole } from '#shared/whole.ts';

/** How data come with a page. */
export const transport: Transport = {
	whole: {
		encode: (value) => value instanceof Whole && JSON.stringify(value),
		decode: (text: string) => JSON.parse(text) as unknown
	}
};
