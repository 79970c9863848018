import type { CallName, InputOf, OutputOf, Signals } from '#shared/live.ts';

/** What an open document needs of the one socket. */
export interface Transport {
	/** Asks; rejects with a `Refusal`, or with anything else when no answer came. */
	call<C extends CallName>(name: C, input: InputOf<C>): Promise<OutputOf<C>>;
	/** Listens to a signal until the returned function is called. */
	on<S extends keyof Signals>(name: S, listener: Signals[S]): () => void;
	/** Whether there is a line now; reactive. */
	readonly connected: boolean;
	/** Calls each time there is a line again, until the returned function is called. */
	onReconnect(listener: () => void): () => void;
}
