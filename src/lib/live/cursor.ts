import type { News } from '#shared/live.ts';
import type { CatchUp } from '#shared/live.ts';

/**
 * Where one reader stands in a stream. News is handed on once each and in the order of its numbers, however it arrives:
 * doubled, out of order, or through a catch-up. Pure, so that it can be tested with every order there is.
 */
export class Cursor {
	upTo: number;
	readonly #early = new Map<number, News>();
	readonly #hand: (news: News) => void;

	constructor(since: number, hand: (news: News) => void) {
		this.upTo = since;
		this.#hand = hand;
	}

	/** Takes live news; true when some before it has not come yet, so that a catch-up is due. */
	deliver(news: News[]): boolean {
		for (const one of news) if (one.at.seq > this.upTo) this.#early.set(one.at.seq, one);
		this.#drain();
		return this.#early.size > 0;
	}

	/** Takes the answer to "everything since `upTo`". */
	caughtUp({ news, upTo }: CatchUp): void {
		for (const one of news) {
			if (one.at.seq > this.upTo) {
				this.upTo = one.at.seq;
				this.#early.delete(one.at.seq);
				this.#hand(one);
			}
		}
		// Numbers without news stand for things that are gone: nothing is missing there.
		if (upTo > this.upTo) this.upTo = upTo;
		for (const seq of this.#early.keys()) if (seq <= this.upTo) this.#early.delete(seq);
		this.#drain();
	}

	#drain() {
		for (let next = this.#early.get(this.upTo + 1); next; next = this.#early.get(this.upTo + 1)) {
			this.#early.delete(next.at.seq);
			this.upTo = next.at.seq;
			this.#hand(next);
		}
	}
}
