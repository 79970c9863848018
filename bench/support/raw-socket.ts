import { once } from 'node:events';
import { WebSocket } from 'ws';

/** What a socket says of itself when it connects. */
export interface Introduction {
	url: string;
	/** The Cookie header of a session; none where nobody signs in. */
	cookie?: string;
	/** What goes with Socket.IO's CONNECT. */
	auth?: Record<string, unknown>;
}

const text = (frame: Buffer, from: number) => frame.toString('utf8', from);

/**
 * A Socket.IO client on bare WebSocket frames: with a thousand of them in one process a real one would spend more than
 * the server that is measured. Only what someone looks at is parsed.
 */
export class RawSocket {
	/** Called with each event as it came, `42["name",…]`. */
	onEvent: (frame: Buffer) => void = () => undefined;
	readonly #ws: WebSocket;
	readonly #answers = new Map<number, (answer: unknown) => void>();
	#calls = 0;
	#joined: ((refusal: Error | null) => void) | undefined;

	private constructor(ws: WebSocket) {
		this.#ws = ws;
		ws.on('message', (frame: Buffer) => this.#receive(frame));
	}

	/** Connects to a Socket.IO server, over WebSocket from the start. */
	static async connect({ url, cookie, auth = {} }: Introduction): Promise<RawSocket> {
		const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
		const headers = { origin: url, ...(cookie && { cookie }) };
		const ws = new WebSocket(address, { headers, perMessageDeflate: false, skipUTF8Validation: true });
		const socket = new RawSocket(ws);
		await once(ws, 'open');
		await new Promise<void>((resolve, reject) => {
			socket.#joined = (refusal) => (refusal ? reject(refusal) : resolve());
			ws.send(`40${JSON.stringify(auth)}`);
		});
		return socket;
	}

	/** Asks, and gives the first argument of the acknowledgement. */
	call(name: string, input: unknown): Promise<unknown> {
		const id = this.#calls++;
		return new Promise((resolve) => {
			this.#answers.set(id, resolve);
			this.#ws.send(`42${id}${JSON.stringify([name, input])}`);
		});
	}

	/** Leaves without a word; resolves when the connection is gone. */
	async close(): Promise<void> {
		if (this.#ws.readyState === WebSocket.CLOSED) return;
		const closed = once(this.#ws, 'close');
		this.#ws.terminate();
		await closed;
	}

	/** Engine.IO's kind of packet is the first letter, Socket.IO's the second. */
	#receive(frame: Buffer): void {
		switch (String.fromCharCode(frame[0] ?? 0, frame[1] ?? 0)) {
			case '42':
				return this.onEvent(frame);
			case '43':
				return this.#answer(frame);
			case '40':
				return this.#joined?.(null);
			case '44':
				return this.#joined?.(new Error(text(frame, 2)));
			default:
				if (frame[0] === 0x32) this.#ws.send('3');
		}
	}

	#answer(frame: Buffer): void {
		const list = frame.indexOf('[');
		const id = Number(frame.toString('latin1', 2, list));
		const [answer] = JSON.parse(text(frame, list)) as [unknown];
		this.#answers.get(id)?.(answer);
		this.#answers.delete(id);
	}
}

/** Connects many, some at a time, so that no server has to refuse any. */
export async function connectAll(introductions: readonly Introduction[], atOnce = 25): Promise<RawSocket[]> {
	const sockets: RawSocket[] = [];
	for (let i = 0; i < introductions.length; i += atOnce) {
		const some = introductions.slice(i, i + atOnce);
		sockets.push(...(await Promise.all(some.map((one) => RawSocket.connect(one)))));
	}
	return sockets;
}
