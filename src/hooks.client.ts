import type { ClientInit } from '@sveltejs/kit';
import { firstWords } from '$lib/language/words.ts';
import { noteEarly } from '$lib/outside/early.ts';

export const init: ClientInit = () => {
	noteEarly();
	// Without the words the page stays what the server made of it, which works too.
	return firstWords();
};
