import { createContext, untrack } from 'svelte';
import type { Socket } from 'socket.io-client';
import type { CallName, Calls, InputOf, News, OutputOf, Signals } from '#shared/live.ts';
import type { Ack } from '#shared/call.ts';
import { contractVersion } from '#shared/live.ts';
import { Refusal } from '#shared/errors.ts';
import type { Place } from '#shared/streams.ts';
import { Cursor } from './cursor.ts';

/** The state of the line, as it is told to people. */
export type LineState = 'connecting' | 'connected' | 'offline' | 'signed-out';

/** How long a call waits for its answer, in milliseconds: longer than a slow line takes, shorter than patience. */
const answerWithin = 20_000;
/** How long to wait before asking again a server that could not answer, in milliseconds. */
const askAgainAfter = 1000;
/** News that arrives out of order usually misses its neighbour by a moment only. */
const gapPatience = 300;

interface Follower {
	cursor: Cursor;
	streamId: string;
	closed: () => void;
	asking: boolean;
	/** Something happened to the stream while it was asked for: the answer may be older than that. */
	again: boolean;
	timer?: ReturnType<typeof setTimeout>;
}

/** How a browser's socket speaks to the server. */
export const socketOptions = {
	auth: { version: contractVersion },
	transports: ['websocket', 'polling'],
	autoConnect: false
};

/** The one socket of a page: calls with answers, streams without gaps, signals. */
export class LiveConnection {
	state = $state<LineState>('connecting');
	/** Whether everything that happened while the line was away has been heard. */
	caughtUp = $state(false);
	/** The session ended by time alone: what was written stays for the same person. */
	expired = false;
	#socket: Socket<Signals, Calls> | undefined;
	#closed = false;
	/** One's own messages that stand under no name. */
	readonly #own = new Set<string>();
	readonly #listeners = new Set<readonly [keyof Signals, never]>();
	readonly #followers = new Set<Follower>();
	readonly #reconnected = new Set<() => void>();
	#again: ReturnType<typeof setTimeout> | undefined;

	/** Makes a socket to our own server once it is opened, unless it is given another. */
	constructor(socket?: Socket<Signals, Calls>) {
		if (socket) this.#take(socket);
	}

	/** Opens the line. What speaks over it comes after the page: nobody has to wait for it to read. */
	open() {
		this.#closed = false;
		if (this.#socket) return void this.#socket.connect();
		import('socket.io-client').then(
			({ io }) => {
				if (this.#closed || this.#socket) return;
				this.#take(io(socketOptions)).connect();
			},
			() => {
				this.#lose();
				this.#openAgain();
			}
		);
	}

	#openAgain() {
		if (!this.#closed) this.#again = setTimeout(() => this.open(), 1000 + Math.random() * 4000);
	}

	#take(socket: Socket<Signals, Calls>) {
		this.#socket = socket;
		socket.on('connect', () => this.#onConnect());
		socket.on('disconnect', () => this.#lose());
		socket.on('connect_error', (error) => {
			if (error.message === 'not_signed_in') return this.#end();
			if (error.message === 'session_expired') return this.#end(true);
			this.#lose();
			// Turned away, not out of reach: then Socket.IO does not try again by itself.
			if (!socket.active) this.#openAgain();
		});
		socket.on('session:ended', ({ expired }) => this.#end(expired));
		socket.on('message:mine', ({ messageId }) => this.#own.add(messageId));
		socket.on('news', (news) => this.#deliver(news.map((one) => this.#marked(one))));
		socket.on('stream:closed', ({ streamId }) => this.#ofStream(streamId).forEach((one) => void this.#ask(one)));
		for (const [signal, hear] of this.#listeners) socket.on(signal, hear);
		return socket;
	}

	/** Closes the line for good. */
	close() {
		this.#closed = true;
		clearTimeout(this.#again);
		this.#socket?.disconnect();
		for (const follower of this.#followers) clearTimeout(follower.timer);
		this.#followers.clear();
	}

	get connected() {
		return this.state === 'connected';
	}

	/** Asks the server. Throws a `Refusal`; `unavailable` when no answer came, so that nobody knows what became of it. */
	async call<C extends CallName>(name: C, input: InputOf<C>): Promise<OutputOf<C>> {
		let answer: Ack<OutputOf<C>>;
		try {
			if (!this.#socket?.connected) throw new Refusal('unavailable');
			const emit = this.#socket.timeout(answerWithin).emitWithAck.bind(this.#socket.timeout(answerWithin)) as (
				name: C,
				input: InputOf<C>
			) => Promise<Ack<OutputOf<C>>>;
			answer = await emit(name, input);
		} catch {
			throw new Refusal('unavailable');
		}
		if (answer.ok) return answer.data;
		throw new Refusal(answer.error.code, answer.error);
	}

	/** Hears a signal; returns how to stop. */
	on<S extends keyof Signals>(signal: S, hear: Signals[S]): () => void {
		const listener = [signal, hear as never] as const;
		this.#listeners.add(listener);
		this.#socket?.on(...listener);
		return () => {
			this.#listeners.delete(listener);
			this.#socket?.off(...listener);
		};
	}

	/** Resolves once there is a line: for what a page asks as soon as it is there. */
	opened(): Promise<void> {
		if (this.connected) return Promise.resolve();
		return new Promise((resolve) => {
			const stop = this.onReconnect(() => {
				stop();
				resolve();
			});
		});
	}

	/** Calls after the line was lost and came back; returns how to stop. */
	onReconnect(again: () => void): () => void {
		this.#reconnected.add(again);
		return () => void this.#reconnected.delete(again);
	}

	/** Hears a stream from a place on, each piece of news once and in order; `closed` when it is no longer ours to hear. */
	follow(place: Place, hear: (news: News) => void, closed: () => void = () => undefined): () => void {
		const follower: Follower = {
			cursor: new Cursor(place.seq, hear),
			streamId: place.stream,
			closed,
			asking: false,
			again: false
		};
		this.#followers.add(follower);
		// Whoever follows from an effect does not follow anew when the line changes: what was missed is asked for here.
		if (untrack(() => this.connected)) void this.#ask(follower);
		return () => {
			clearTimeout(follower.timer);
			this.#followers.delete(follower);
			if (this.connected && this.#ofStream(place.stream).length === 0) {
				this.call('stream:leave', { streamId: place.stream }).catch(() => undefined);
			}
		};
	}

	#ofStream(streamId: string) {
		return [...this.#followers].filter((follower) => follower.streamId === streamId);
	}

	#onConnect() {
		this.state = 'connected';
		for (const follower of this.#followers) void this.#ask(follower);
		this.#look();
		for (const again of this.#reconnected) again();
	}

	#look() {
		this.caughtUp = this.connected && [...this.#followers].every((one) => !one.asking && !one.timer);
	}

	#lose() {
		this.caughtUp = false;
		if (this.state !== 'signed-out') this.state = 'offline';
	}

	#end(expired = false) {
		this.expired = expired;
		this.state = 'signed-out';
		clearTimeout(this.#again);
		this.#socket?.disconnect();
	}

	#marked(news: News): News {
		const isTold = news.kind === 'message:posted' || news.kind === 'message:restored';
		return isTold && this.#own.has(news.message.id) ? { ...news, mine: true } : news;
	}

	#deliver(news: News[]) {
		const streamId = news[0]?.at.stream;
		if (streamId === undefined) return;
		for (const follower of this.#ofStream(streamId)) {
			if (!follower.cursor.deliver(news) || follower.asking) continue;
			follower.timer ??= setTimeout(() => {
				follower.timer = undefined;
				if (follower.cursor.deliver([])) void this.#ask(follower);
			}, gapPatience);
		}
	}

	/** Joins the stream and takes what was missed. A lost line asks again when it is back. */
	async #ask(follower: Follower): Promise<void> {
		if (follower.asking) {
			follower.again = true;
			return;
		}
		follower.asking = true;
		try {
			do {
				follower.again = false;
				const since = follower.cursor.upTo;
				const answer = await this.call('stream:follow', { streamId: follower.streamId, since });
				// Whoever followed may have gone, and another taken its place.
				if (!this.#followers.has(follower)) return;
				follower.cursor.caughtUp(answer);
				follower.again ||= answer.more;
			} while (follower.again);
		} catch (error) {
			if (this.#followers.has(follower)) this.#onUnheard(follower, error);
		} finally {
			follower.asking = false;
			this.#look();
		}
	}

	#onUnheard(follower: Follower, error: unknown) {
		if (error instanceof Refusal && error.code !== 'unavailable' && error.code !== 'too_many') {
			this.#followers.delete(follower);
			follower.closed();
		} else if (this.connected) {
			clearTimeout(follower.timer);
			follower.timer = setTimeout(() => {
				follower.timer = undefined;
				void this.#ask(follower);
			}, askAgainAfter);
		}
	}
}

/** The page's connection, handed down from the layout of everything behind sign-in. */
export const [useLive, provideLive] = createContext<LiveConnection>();
