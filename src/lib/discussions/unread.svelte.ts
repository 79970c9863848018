import { createContext } from 'svelte';
import { mostListed, type Unread } from '#shared/reading.ts';
import type { News } from '#shared/live.ts';
import type { LiveConnection } from '$lib/live/connection.svelte.ts';
import { applyToUnread, unreadInSpace, unreadInThread, waitingIn } from './unread.ts';

/** What is unread, everywhere, live: for the rail, lists, the tab's title and the keys for the next and previous. */
export class UnreadMessages {
	#unread = $state.raw<Unread>() as Unread;
	readonly #live: LiveConnection;
	#stop: () => void = () => undefined;

	constructor(live: LiveConnection, loaded: Unread) {
		this.#live = live;
		this.#unread = loaded;
	}

	/** Takes what was loaded and hears from there on; loaded anew, it starts again from that. */
	follow(loaded: Unread) {
		this.#unread = loaded;
		const before = this.#stop;
		const hear = (news: News) => {
			const next = applyToUnread(this.#unread, news);
			if (next) this.#unread = next;
			else void this.#ask();
		};
		const places = [loaded.place, ...loaded.spaces.map((space) => space.place)];
		const stops = places.map((place) => this.#live.follow(place, hear));
		this.#stop = () => stops.forEach((stop) => stop());
		// Only now: a stream that somebody follows all the time need not be asked for again.
		before();
	}

	/** Hears no more. */
	stop() {
		this.#stop();
		this.#stop = () => undefined;
	}

	/** How much is unread in a space: exact up to 99, `mostListed` for more. */
	inSpace(spaceId: string): number {
		return unreadInSpace(this.#unread, spaceId);
	}

	/** How much is unread in a thread: exact up to 99, `mostListed` for more. */
	inThread(threadId: string): number {
		return unreadInThread(this.#unread, threadId);
	}

	/** The numbers of what waits for the reader in a thread. */
	waitingIn(threadId: string): number[] {
		return waitingIn(this.#unread, threadId);
	}

	/** Whether what somebody writes is folded: the reader muted her. */
	mutes(personId: string | null): boolean {
		return personId !== null && this.#unread.reach.silent.includes(personId);
	}

	/** The threads in which something waits for the reader. */
	get waitingThreads(): string[] {
		return this.#unread.threads.filter(({ mine }) => mine.length > 0).map(({ threadId }) => threadId);
	}

	/** How much is unread in all: exact up to 99, `mostListed` for more. */
	get total(): number {
		const counts = this.#unread.spaces.map(({ spaceId }) => this.inSpace(spaceId));
		return Math.min(
			mostListed,
			counts.reduce((sum, count) => sum + count, 0)
		);
	}

	/** The thread with something unread after one (`from`, null: from the beginning), in the order of some spaces; around to the first. */
	next(from: string | null, spaceIds: string[]): string | undefined {
		const ids = this.#inOrder(spaceIds, from);
		const others = ids.filter((id) => id !== from);
		const here = from === null ? -1 : ids.indexOf(from);
		return ids.slice(here + 1).find((id) => id !== from) ?? others[0];
	}

	/** The one before; around to the last. */
	previous(from: string | null, spaceIds: string[]): string | undefined {
		const ids = this.#inOrder(spaceIds, from);
		const here = from === null ? 0 : ids.indexOf(from);
		return ids.slice(0, Math.max(0, here)).at(-1) ?? ids.filter((id) => id !== from).at(-1);
	}

	/** Threads with something unread, and the one that one comes from: by space, in each the one that moved last first. */
	#inOrder(spaceIds: string[], from: string | null): string[] {
		const rank = (spaceId: string) => (spaceIds.includes(spaceId) ? spaceIds.indexOf(spaceId) : spaceIds.length);
		return this.#unread.threads
			.filter(({ threadId, numbers }) => numbers.length > 0 || threadId === from)
			.toSorted(
				(a, b) => rank(a.spaceId) - rank(b.spaceId) || (b.numbers.at(-1) ?? b.upTo) - (a.numbers.at(-1) ?? a.upTo)
			)
			.map(({ threadId }) => threadId);
	}

	async #ask() {
		try {
			this.follow(await this.#live.call('unread:list', {}));
		} catch {
			// Without an answer the count stays as it was until the line is back or a page is loaded.
		}
	}
}

/** The page's unread messages, handed down from the layout of everything behind sign-in. */
export const [useUnread, provideUnread] = createContext<UnreadMessages>();
