import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { PersonCard } from '#shared/people.ts';
import type { LiveConnection } from './connection.svelte.ts';

/** Who is who on this page. News carries ids; cards that are missing are asked for, many at once. */
export class People {
	readonly #cards = new SvelteMap<string, PersonCard>();
	readonly #wanted = new Set<string>();
	readonly #live: LiveConnection;

	constructor(live: LiveConnection) {
		this.#live = live;
	}

	/** Takes cards that came with a page; one that says what is known already makes nothing look again. */
	learn(cards: PersonCard[]) {
		for (const card of cards)
			if (JSON.stringify(this.#cards.get(card.id)) !== JSON.stringify(card)) this.#cards.set(card.id, card);
	}

	/** Somebody's card, if it is here already. */
	find(id: string | null): PersonCard | undefined {
		return id === null ? undefined : this.#cards.get(id);
	}

	/** Asks for cards that are not here yet. */
	need(ids: string[]) {
		const missing = ids.filter((id) => !this.#cards.has(id) && !this.#wanted.has(id));
		if (missing.length === 0) return;
		if (this.#wanted.size === 0) queueMicrotask(() => void this.#ask());
		missing.forEach((id) => this.#wanted.add(id));
	}

	async #ask() {
		const ids = [...this.#wanted].slice(0, 200);
		try {
			this.learn(await this.#live.call('person:cards', { ids }));
		} catch {
			// Without the card the line says "somebody" until the page is opened again.
		} finally {
			this.#wanted.clear();
		}
	}
}

/** The page's people, handed down from the layout of everything behind sign-in. */
export const [usePeople, providePeople] = createContext<People>();
