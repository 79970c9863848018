import { io, type Socket } from 'socket.io-client';
import type { CallName, Calls, InputOf, OutputOf, Signals } from '#shared/live.ts';
import { LiveConnection, socketOptions } from '../../../src/lib/live/connection.svelte.ts';
import type { TestPerson } from '../builders.ts';

/** A page's own connection, over a real socket, that remembers what the server acknowledged. */
export class WitnessedConnection extends LiveConnection {
	readonly #onAnswer: <C extends CallName>(name: C, input: InputOf<C>, answer: OutputOf<C>) => void;

	constructor(
		url: string,
		{ cookie }: TestPerson,
		onAnswer: <C extends CallName>(name: C, input: InputOf<C>, answer: OutputOf<C>) => void
	) {
		const extraHeaders = { cookie, origin: new URL(url).origin };
		const socket: Socket<Signals, Calls> = io(url, { ...socketOptions, extraHeaders, forceNew: true });
		super(socket);
		this.#onAnswer = onAnswer;
		this.open();
	}

	override async call<C extends CallName>(name: C, input: InputOf<C>): Promise<OutputOf<C>> {
		const answer = await super.call(name, input);
		this.#onAnswer(name, input, answer);
		return answer;
	}
}
