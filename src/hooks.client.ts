import type { ClientInit } from '@sveltejs/kit';
import { loadWords } from '$lib/language/words.ts';

// Without the words the page stays what the server made of it, which works too.
export const init: ClientInit = loadWords;
