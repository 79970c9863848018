import { createContext } from 'svelte';

/**
 * What somebody has begun to write and not sent, by thread: on the device at once, and there again after a reload or
 * tomorrow. On a shared computer it lives as long as the page. Signing out wipes all that the device keeps.
 */
export class Drafts {
	readonly #here = new Map<string, string>();
	readonly #keyFor: (threadId: string) => string;
	readonly #isKept: boolean;

	constructor(personId: string, sharedComputer: boolean) {
		this.#keyFor = (threadId) => `draft:${personId}:${threadId}`;
		this.#isKept = !sharedComputer;
	}

	/** Whether a draft outlives the page. */
	get areKept() {
		return this.#isKept;
	}

	/** The draft of a thread; empty when there is none. */
	find(threadId: string): string {
		return this.#here.get(threadId) ?? (this.#isKept ? this.#stored(threadId) : '');
	}

	/** Keeps what has been written so far; nothing but blanks is no draft. */
	keep(threadId: string, text: string) {
		const draft = text.trim() === '' ? '' : text;
		this.#here.set(threadId, draft);
		if (!this.#isKept) return;
		try {
			if (draft === '') localStorage.removeItem(this.#keyFor(threadId));
			else localStorage.setItem(this.#keyFor(threadId), draft);
		} catch {
			// A browser may refuse to keep anything: then it lives as long as the page.
		}
	}

	#stored(threadId: string): string {
		try {
			return localStorage.getItem(this.#keyFor(threadId)) ?? '';
		} catch {
			return '';
		}
	}
}

/** The drafts of whoever is signed in, handed down from the layout of everything behind sign-in. */
export const [useDrafts, provideDrafts] = createContext<Drafts>();
