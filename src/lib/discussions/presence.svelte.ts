import { writingFor, type Presence } from '#shared/presence.ts';
import type { LiveConnection } from '$lib/live/connection.svelte.ts';
import type { People } from '$lib/live/people.svelte.ts';

/** Others are told again that one is still writing after so long, in milliseconds. */
const sayAgainAfter = writingFor / 2;

/** Who else has a thread open now, and who is writing there: only while this page is to be seen. */
export class AtTheTable {
	#now = $state.raw<Presence | null>(null);
	readonly #live: LiveConnection;
	readonly #people: People;
	readonly #threadId: string;
	readonly #me: string;
	readonly #stops: (() => void)[];
	#saidAt = -Infinity;
	#again: ReturnType<typeof setTimeout> | undefined;

	constructor(live: LiveConnection, people: People, { threadId, me }: { threadId: string; me: string }) {
		[this.#live, this.#people, this.#threadId, this.#me] = [live, people, threadId, me];
		const look = () => (document.visibilityState === 'visible' ? this.#enter() : this.#leave());
		document.addEventListener('visibilitychange', look);
		this.#stops = [
			() => document.removeEventListener('visibilitychange', look),
			live.on('presence:changed', (presence) => this.#hear(presence)),
			// The right may be lost, or the setting changed: asking again tells. Not all at the same moment.
			live.on('presence:closed', ({ threadId: closed }) => {
				if (closed !== threadId) return;
				this.#now = null;
				this.#again = setTimeout(look, Math.random() * 1000);
			}),
			live.onReconnect(look)
		];
		if (live.connected) look();
	}

	/** The others who are here; nobody while the line is away. */
	get here(): string[] {
		return this.#live.connected ? (this.#now?.here.filter((id) => id !== this.#me) ?? []) : [];
	}

	/** How many others are here. */
	get count(): number {
		return this.#live.connected ? Math.max(0, (this.#now?.count ?? 1) - 1) : 0;
	}

	/** The others who are writing. */
	get writing(): string[] {
		return this.#live.connected ? (this.#now?.writing.filter((id) => id !== this.#me) ?? []) : [];
	}

	/** Says that one is writing; not with every key. */
	write(isWriting: boolean) {
		const now = Date.now();
		if (!this.#now || (isWriting ? now - this.#saidAt < sayAgainAfter : this.#saidAt === -Infinity)) return;
		this.#saidAt = isWriting ? now : -Infinity;
		this.#live.call('presence:write', { threadId: this.#threadId, writing: isWriting }).catch(() => undefined);
	}

	/** Leaves the thread. */
	close() {
		clearTimeout(this.#again);
		this.#stops.forEach((stop) => stop());
		this.#leave();
	}

	#hear(presence: Presence | null) {
		if (presence && presence.threadId !== this.#threadId) return;
		this.#now = presence;
		this.#people.need([...(presence?.here ?? []), ...(presence?.writing ?? [])]);
	}

	async #enter() {
		try {
			this.#hear(await this.#live.call('presence:enter', { threadId: this.#threadId }));
		} catch {
			// Nobody is shown then.
			this.#now = null;
		}
	}

	#leave() {
		this.#now = null;
		this.#saidAt = -Infinity;
		if (this.#live.connected) this.#live.call('presence:leave', { threadId: this.#threadId }).catch(() => undefined);
	}
}
