import { Agent, get, type IncomingMessage } from 'node:http';

/** What came of asking for a page again and again. */
export interface Asked {
	perSecond: number;
	/** From the request to the last byte of each answer, in milliseconds. */
	delays: number[];
	/** Of one answer, as it travelled. */
	bytes: number;
}

/** Asks for a page over some connections that stay open, each as soon as it has its answer, for a while. */
export async function askAgain(
	address: string,
	{ connections, ms, headers = {} }: { connections: number; ms: number; headers?: Record<string, string> }
): Promise<Asked> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const delays: number[] = [];
	let bytes = 0;
	const begun = performance.now();
	const one = async () => {
		while (performance.now() - begun < ms) {
			const asked = performance.now();
			bytes = (await fetchBytes(address, headers, agent)).length;
			delays.push(performance.now() - asked);
		}
	};
	await Promise.all(Array.from({ length: connections }, one));
	const seconds = (performance.now() - begun) / 1000;
	agent.destroy();
	return { perSecond: delays.length / seconds, delays, bytes };
}

/** The bytes of an answer as they travel, packed or not. Anything but a success is thrown. */
export const fetchBytes = (address: string, headers: Record<string, string>, agent?: Agent): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		get(address, { headers, agent }, (response: IncomingMessage) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () =>
				response.statusCode === 200
					? resolve(Buffer.concat(chunks))
					: reject(new Error(`${address} answered ${response.statusCode}`))
			);
		}).on('error', reject);
	});
