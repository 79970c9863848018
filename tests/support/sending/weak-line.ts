import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** How bad a line is. */
export interface Weakness {
	/** Each way. */
	bitsPerSecond: number;
	/** There and back, in milliseconds. */
	roundTrip: number;
	/** How likely a piece that passes is to end its connection instead. */
	resets: number;
	random: () => number;
}

/** A line to a server on this machine that is as bad as one wants. */
export interface WeakLine {
	url: string;
	/** How often it was cut. */
	readonly resets: number;
	close(): Promise<void>;
}

/** Lays a weak line to a port. What one end says reaches the other late, slowly, or not at all. */
export const layWeakLine = async (port: number, weakness: Weakness): Promise<WeakLine> => {
	const { bitsPerSecond, roundTrip, resets, random } = weakness;
	const ends = new Set<Socket>();
	let cut = 0;
	const server = createServer((near) => {
		const far = connect(port, 'localhost');
		const hangUp = () => [near, far].forEach((end) => end.destroy());
		for (const end of [near, far]) {
			ends.add(end);
			end.setNoDelay(true);
			end.on('error', hangUp).on('close', () => (hangUp(), ends.delete(end)));
		}
		const pass = (from: Socket, to: Socket) => {
			let freeAt = 0;
			from.on('data', (bytes) => {
				if (random() < resets) {
					cut++;
					return hangUp();
				}
				const now = performance.now();
				freeAt = Math.max(now, freeAt) + (bytes.length * 8000) / bitsPerSecond;
				setTimeout(() => to.writable && to.write(bytes), freeAt - now + roundTrip / 2);
			});
		};
		pass(near, far);
		pass(far, near);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}`,
		get resets() {
			return cut;
		},
		close: async () => {
			for (const end of ends) end.destroy();
			server.close();
			await once(server, 'close');
		}
	};
};
