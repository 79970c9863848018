import { createContext } from 'svelte';
import { daysKept } from '#shared/drafts.ts';
import { keysOnDevice, parseKept } from './keep.ts';
import type { Written } from './outbox-store.ts';

/** What somebody has begun to write in a thread, as the device keeps it. */
export interface LocalDraft extends Written {
	spaceId: string;
	/** When it was written last, in milliseconds. */
	at: number;
	/** Which revision of the server's it grew from or is; null where the server had none. */
	base: string | null;
	/** The revision under which it is on its way to the server, perhaps already there. */
	trying: string | null;
	/** The server has it as it is. */
	isSaved: boolean;
}

const longest = daysKept * 24 * 3600_000;

/**
 * What somebody has begun to write and not sent, by thread: on the device at once, and there again after a reload or
 * tomorrow. On a shared computer it lives as long as the page. Signing out wipes all that the device keeps.
 */
export class Drafts {
	readonly #here = new Map<string, LocalDraft>();
	readonly #prefix: string;
	readonly #isKept: boolean;

	constructor(personId: string, sharedComputer: boolean) {
		this.#prefix = `draft:${personId}:`;
		this.#isKept = !sharedComputer;
	}

	/** Whether a draft outlives the page. */
	get areKept() {
		return this.#isKept;
	}

	/** The draft of a thread. An empty one is there until the server knows that it is. */
	find(threadId: string): LocalDraft | undefined {
		const draft = this.#here.get(threadId) ?? (this.#isKept ? this.#stored(threadId) : undefined);
		return draft && draft.at > Date.now() - longest ? draft : undefined;
	}

	/** Keeps what has been written so far; nothing but blanks is no draft. */
	keep(threadId: string, spaceId: string, { text, replyTo }: Written) {
		const before = this.find(threadId);
		const written = { text: text.trim() === '' ? '' : text, replyTo, spaceId, at: Date.now(), isSaved: false };
		this.put(threadId, { base: null, trying: null, ...before, ...written });
	}

	/** Puts a draft as a whole in place of the one before. */
	put(threadId: string, draft: LocalDraft) {
		this.#here.set(threadId, draft);
		if (!this.#isKept) return;
		const isNothing = draft.text === '' && draft.base === null && draft.trying === null;
		try {
			if (isNothing) localStorage.removeItem(this.#prefix + threadId);
			else localStorage.setItem(this.#prefix + threadId, JSON.stringify(draft));
		} catch {
			// A browser may refuse to keep anything: then it lives as long as the page.
		}
	}

	/** Forgets what was meant for spaces one is no longer in. */
	keepOnly(spaceIds: string[]) {
		const isLost = (draft: LocalDraft | undefined) => draft !== undefined && !spaceIds.includes(draft.spaceId);
		for (const [threadId, draft] of this.#here) if (isLost(draft)) this.#here.delete(threadId);
		for (const key of keysOnDevice()) {
			if (key.startsWith(this.#prefix) && isLost(this.#stored(key.slice(this.#prefix.length))))
				localStorage.removeItem(key);
		}
	}

	#stored(threadId: string): LocalDraft | undefined {
		try {
			return parseKept<LocalDraft>(localStorage.getItem(this.#prefix + threadId));
		} catch {
			return undefined;
		}
	}
}

/** The drafts of whoever is signed in, handed down from the layout of everything behind sign-in. */
export const [useDrafts, provideDrafts] = createContext<Drafts>();
