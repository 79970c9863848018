import { createContext } from 'svelte';
import type { Message, PostMessage } from '#shared/discussions.ts';
import { Refusal } from '#shared/errors.ts';
import type { LiveConnection } from '$lib/live/connection.svelte.ts';
import { noStore, type KeptMessage, type OutboxStore, type Written } from './outbox-store.ts';
import { tabOf, type Tab } from './tab.ts';

/** How long to wait before trying again what the server could not take, in milliseconds. */
const tryAgainAfter = 2000;

/** How long a message can be taken back before it leaves the device, in milliseconds. */
export const holdsFor = 4000;

/** A message on its way. It stays, with its text, until the server has said that it is kept. */
export interface Outgoing extends KeptMessage {
	/** `held`: it can be taken back; `kept`: the server has it, and the thread shows it in a moment. */
	state: 'held' | 'sending' | 'waiting' | 'refused' | 'kept';
	/** Another tab sends it. */
	elsewhere: boolean;
}

/** Where something is written to. */
export type Address = Pick<PostMessage, 'threadId'> & { spaceId: string };

interface Options {
	store?: OutboxStore;
	tab?: Tab;
	/** How long a message is held back, in milliseconds. */
	hold?: () => number;
}

/**
 * What a person has written on this device and the server has not acknowledged, for all threads. A message is sent by the tab
 * it was written in, and by another when that one is gone; each thread's go in the order in which they were written. Retries
 * carry the same client id, so that nothing is posted twice whatever happens.
 */
export class Outbox {
	#all = $state<Outgoing[]>([]);
	readonly #live: LiveConnection;
	readonly #store: OutboxStore;
	readonly #tab: Tab;
	readonly #hold: () => number;
	readonly #busy = new Set<string>();
	readonly #shown = new Set<string>();
	/** Seen in a thread: another tab may not have heard yet. */
	readonly #arrived = new Set<string>();
	/** In the page alone: the device keeps nothing, or has no room. */
	readonly #loose = new Set<string>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #stops: (() => void)[];

	constructor(live: LiveConnection, { store = noStore, tab = tabOf(undefined), hold = () => 0 }: Options = {}) {
		[this.#live, this.#store, this.#tab, this.#hold] = [live, store, tab, hold];
		this.#stops = [store.watch(() => this.#look()), live.onReconnect(() => this.retry())];
		this.#look();
	}

	/** Lets another tab send what this one has not. */
	close() {
		this.#stops.forEach((stop) => stop());
		clearTimeout(this.#timer);
		this.#tab.close();
	}

	/** What is on its way to a thread, in order, and not among the messages it shows. */
	of(threadId: string, shown: Pick<Message, 'clientId'>[] = []): Outgoing[] {
		const isShown = (one: Outgoing) => shown.some(({ clientId }) => clientId === one.clientId);
		return this.#all.filter((one) => one.threadId === threadId && !isShown(one));
	}

	/** What the server has not taken yet. */
	get unsent(): Outgoing[] {
		return this.#all.filter(({ state }) => state !== 'kept');
	}

	/** Says that a thread is on screen, where what the server has taken stays until the thread shows it; returns how to stop. */
	show(threadId: string): () => void {
		this.#shown.add(threadId);
		return () => {
			this.#shown.delete(threadId);
			this.#all = this.#all.filter((one) => one.threadId !== threadId || one.state !== 'kept');
		};
	}

	/** Sends what was written. What was held back goes now: whoever writes on has made up her mind. */
	send(to: Address, { text, replyTo, language = null, attachments }: Written) {
		this.sendNow();
		// Their order is that of their times: two of one millisecond would have none.
		const at = Math.max(Date.now(), (this.#all.at(-1)?.at ?? 0) + 1);
		const hold = this.#hold();
		this.#put({
			...{ clientId: crypto.randomUUID(), threadId: to.threadId, spaceId: to.spaceId, text, replyTo, language },
			...{ attachments, at },
			...{ heldUntil: at + hold, tab: this.#tab.id, left: false, refusal: null },
			...{ state: hold > 0 ? 'held' : 'sending', elsewhere: false }
		});
		if (hold > 0) setTimeout(() => void this.#pump(to.threadId), hold);
		else void this.#pump(to.threadId);
	}

	/** Sends what is held back. */
	sendNow() {
		for (const one of this.#all) {
			if (one.state !== 'held' || one.elsewhere) continue;
			this.#put({ ...one, heldUntil: 0, state: 'sending' });
			void this.#pump(one.threadId);
		}
	}

	/** Tries again what found no answer: when the line is back, after a while, or by hand. */
	retry() {
		for (const threadId of new Set(this.unsent.map((one) => one.threadId))) void this.#pump(threadId);
	}

	/** Whether a message certainly has not reached anybody, so that it can be taken back. */
	mayTakeBack({ state, left, elsewhere }: Outgoing) {
		return state === 'refused' || (!elsewhere && !left && state !== 'kept');
	}

	/** Takes a message out, to be written differently; nothing when it may have left by now. */
	takeBack(clientId: string): Outgoing | undefined {
		const outgoing = this.#find(clientId);
		if (!outgoing || !this.mayTakeBack(outgoing)) return undefined;
		this.#remove(clientId);
		void this.#pump(outgoing.threadId);
		return outgoing;
	}

	/** A message has come with the news; whether it was of this tab: then it is kept. */
	arrived({ clientId }: Pick<Message, 'clientId'>): boolean {
		const outgoing = this.#find(clientId);
		if (outgoing) this.#remove(clientId);
		return outgoing?.elsewhere === false;
	}

	/** Whether something would not be sent, perhaps not even kept, if the page went now. */
	get wouldWait(): boolean {
		return this.unsent.some(
			({ state, clientId }) => this.#loose.has(clientId) || state === 'waiting' || !this.#live.connected
		);
	}

	/** Forgets what was meant for spaces one is no longer in. */
	keepOnly(spaceIds: string[]) {
		for (const { clientId, spaceId } of this.#all) if (!spaceIds.includes(spaceId)) this.#remove(clientId);
	}

	#find(clientId: string) {
		return this.#all.find((one) => one.clientId === clientId);
	}

	#put(message: Outgoing) {
		const { state, elsewhere: _, ...kept } = message;
		const others = this.#all.filter((one) => one.clientId !== message.clientId);
		this.#all = [...others, message].sort((a, b) => a.at - b.at);
		if (state === 'kept') return;
		if (this.#store.put(kept)) this.#loose.delete(kept.clientId);
		else this.#loose.add(kept.clientId);
	}

	#remove(clientId: string) {
		this.#arrived.add(clientId);
		this.#store.remove(clientId);
		this.#all = this.#all.filter((one) => one.clientId !== clientId);
	}

	/** Takes in what the device keeps: of this tab, of others, and of those that are gone. */
	#look() {
		if (this.#store === noStore) return;
		const kept = this.#store.list().filter(({ clientId }) => !this.#arrived.has(clientId));
		const isMine = ({ tab }: KeptMessage) => tab === this.#tab.id;
		const there = new Set(kept.filter(isMine).map(({ clientId }) => clientId));
		const stays = ({ state, clientId }: Outgoing) =>
			state === 'kept' || there.has(clientId) || this.#loose.has(clientId);
		const mine = this.#all.filter((one) => !one.elsewhere && stays(one));
		const theirs = kept.filter((one) => !isMine(one));
		const state = (one: KeptMessage) => (one.refusal ? 'refused' : 'sending');
		this.#all = [...mine, ...theirs.map((one) => ({ ...one, state: state(one), elsewhere: true }) as const)].sort(
			(a, b) => a.at - b.at
		);
		for (const tab of new Set(theirs.map((one) => one.tab))) this.#tab.afterwards(tab, () => this.#adopt(tab));
	}

	/** Sends on for a tab that is gone. */
	#adopt(tab: string) {
		for (const kept of this.#store.list().filter((one) => one.tab === tab)) {
			const state = kept.refusal ? 'refused' : 'waiting';
			this.#put({ ...kept, tab: this.#tab.id, state, elsewhere: false });
			void this.#pump(kept.threadId);
		}
	}

	/** Sends a thread's messages one after the other, up to the first that has to wait. */
	async #pump(threadId: string) {
		if (this.#busy.has(threadId)) return;
		this.#busy.add(threadId);
		try {
			for (;;) {
				const next = this.of(threadId).find((one) => !one.elsewhere && !['refused', 'kept'].includes(one.state));
				if (!next || next.heldUntil > Date.now() + 5 || !(await this.#try(next))) return;
			}
		} finally {
			this.#busy.delete(threadId);
		}
	}

	/** Sends one; whether the next may go. */
	async #try(outgoing: Outgoing): Promise<boolean> {
		const { clientId, threadId, text, replyTo, language = null } = outgoing;
		const attachments = outgoing.attachments?.map(({ id }) => id);
		const left = outgoing.left || this.#live.connected;
		this.#put({ ...outgoing, state: 'sending', left });
		try {
			await this.#live.call('message:post', { threadId, clientId, replyTo, body: text, language, attachments });
			return this.#onKept(clientId);
		} catch (error) {
			return this.#onRefused(clientId, error instanceof Refusal ? error : new Refusal('unavailable'));
		}
	}

	#onKept(clientId: string) {
		const outgoing = this.#find(clientId);
		if (!outgoing) return true;
		this.#store.remove(clientId);
		if (this.#shown.has(outgoing.threadId)) this.#put({ ...outgoing, state: 'kept' });
		else this.#remove(clientId);
		return true;
	}

	#onRefused(clientId: string, refusal: Refusal) {
		const outgoing = this.#find(clientId);
		if (!outgoing) return true;
		const waits = ['unavailable', 'too_many', 'not_signed_in'].includes(refusal.code);
		this.#put({ ...outgoing, state: waits ? 'waiting' : 'refused', refusal: waits ? null : refusal.toDto() });
		if (waits) this.#tryLater((refusal.toDto().retryAfter ?? 0) * 1000 || tryAgainAfter);
		return !waits;
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

/** The outbox of whoever is signed in, handed down from the layout of everything behind sign-in. */
export const [useOutbox, provideOutbox] = createContext<Outbox>();
