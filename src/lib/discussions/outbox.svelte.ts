import { bodyOf } from '#shared/body.ts';
import type { Message } from '#shared/discussions.ts';
import { Refusal, type RefusalDto } from '#shared/errors.ts';
import type { LiveConnection } from '$lib/live/connection.svelte.ts';

/** How long to wait before trying again what the server could not take, in milliseconds. */
const tryAgainAfter = 2000;

/** A message on its way. It stays, with its text, until the server has said that it is kept. */
export interface Outgoing {
	clientId: string;
	text: string;
	replyTo: string | null;
	state: 'sending' | 'waiting' | 'refused';
	refusal: RefusalDto | null;
}

/** What this page has sent and not yet seen in the thread. Retries carry the same client id, so nothing is posted twice. */
export class Outbox {
	waiting = $state<Outgoing[]>([]);
	readonly #live: LiveConnection;
	readonly #threadId: string;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(live: LiveConnection, threadId: string) {
		this.#live = live;
		this.#threadId = threadId;
	}

	/** Sends a text, in the order in which texts were given. */
	send(text: string, replyTo: string | null) {
		const outgoing: Outgoing = { clientId: crypto.randomUUID(), text, replyTo, state: 'sending', refusal: null };
		this.waiting.push(outgoing);
		void this.#try(outgoing.clientId);
	}

	/** Tries again what found no answer: when the line is back, after a while, or by hand. */
	retry() {
		for (const { clientId, state } of this.waiting) if (state === 'waiting') void this.#try(clientId);
	}

	/** Takes a refused text out, to be written differently. */
	withdraw(clientId: string): Outgoing | undefined {
		const outgoing = this.waiting.find((one) => one.clientId === clientId);
		this.waiting = this.waiting.filter((one) => one.clientId !== clientId);
		return outgoing;
	}

	/** A message has come with the news: if it was ours, it is kept. */
	arrived({ clientId }: Message) {
		if (this.waiting.some((one) => one.clientId === clientId)) {
			this.waiting = this.waiting.filter((one) => one.clientId !== clientId);
		}
	}

	async #try(clientId: string) {
		const outgoing = this.waiting.find((one) => one.clientId === clientId);
		if (!outgoing) return;
		outgoing.state = 'sending';
		const { text, replyTo } = outgoing;
		try {
			const body = bodyOf(text);
			await this.#live.call('message:post', { threadId: this.#threadId, clientId, replyTo, body, language: null });
		} catch (error) {
			const refusal = error instanceof Refusal ? error.toDto() : { code: 'unavailable' as const };
			outgoing.state = refusal.code === 'unavailable' || refusal.code === 'too_many' ? 'waiting' : 'refused';
			outgoing.refusal = refusal;
			if (outgoing.state === 'waiting') this.#tryLater((refusal.retryAfter ?? 0) * 1000 || tryAgainAfter);
		}
	}

	/** The line may have held while the server could not: then nothing else says that it can again. */
	#tryLater(ms: number) {
		if (this.#timer !== undefined) return;
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			if (this.#live.connected) this.retry();
		}, ms);
	}
}
