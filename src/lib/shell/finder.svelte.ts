import { Refusal, type RefusalDto } from '#shared/errors.ts';
import { nothingFound, type Found } from '#shared/search.ts';
import type { LiveConnection } from '$lib/live/connection.svelte.ts';

/** How long the fingers rest before it is asked, in milliseconds: a word is not asked for letter by letter. */
const rest = 140;

/** What is typed to find something, and the answer to it: an older answer never takes the place of a newer one. */
export class Finder {
	words = $state('');
	found = $state.raw<Found>(nothingFound);
	refusal = $state.raw<RefusalDto | null>(null);
	/** An answer to what is typed now is still to come. */
	asking = $state(false);
	readonly #live: LiveConnection;
	#turn = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(live: LiveConnection) {
		this.#live = live;
	}

	/** Takes what is typed now. */
	type(words: string) {
		this.words = words;
		const turn = ++this.#turn;
		clearTimeout(this.#timer);
		this.asking = words.trim() !== '';
		if (this.asking) this.#timer = setTimeout(() => void this.#ask(turn, words), rest);
		else this.#take(turn, nothingFound, null);
	}

	async #ask(turn: number, words: string) {
		try {
			this.#take(turn, await this.#live.call('anything:find', { words }), null);
		} catch (error) {
			const refusal = error instanceof Refusal ? error : new Refusal('unavailable');
			this.#take(turn, nothingFound, refusal.toDto());
		}
	}

	#take(turn: number, found: Found, refusal: RefusalDto | null) {
		if (turn !== this.#turn) return;
		this.found = found;
		this.refusal = refusal;
		this.asking = false;
	}
}
