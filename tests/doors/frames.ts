import { WebSocket } from 'ws';

/** What became of raw frames that were sent. */
export interface Heard {
	/** What the server said. */
	said: string[];
	/** The code with which it closed the line; null when it is still open. */
	closed: number | null;
}

/** Opens a WebSocket by hand. Resolves when it is open; null when it was refused. */
export const openLine = (
	server: { url: string },
	cookie: string,
	{ origin, query = 'EIO=4&transport=websocket' }: { origin?: string | null; query?: string } = {}
): Promise<WebSocket | null> => {
	const from = origin === undefined ? server.url : origin;
	const headers = { ...(cookie && { cookie }), ...(from !== null && { origin: from }) };
	const socket = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?${query}`, { headers });
	return new Promise((resolve) => {
		socket.once('open', () => resolve(socket));
		socket.once('error', () => resolve(null));
	});
};

/** Sends raw frames, and waits until the server answers a call after them or has closed the line. */
export const sendFrames = async (
	server: { url: string },
	cookie: string,
	frames: (string | Buffer)[]
): Promise<Heard> => {
	const socket = await openLine(server, cookie);
	if (!socket) throw new Error('no line');
	const heard: Heard = { said: [], closed: null };
	let hear = (_: string): void => undefined;
	const over = new Promise<void>((resolve) => {
		socket.on('close', (code) => {
			heard.closed = code;
			resolve();
		});
		socket.on('error', () => resolve());
	});
	socket.on('message', (data: Buffer) => {
		heard.said.push(data.toString());
		hear(data.toString());
	});
	const until = (beginning: string) =>
		Promise.race([over, new Promise<void>((resolve) => (hear = (text) => text.startsWith(beginning) && resolve()))]);
	let connected = false;
	for (const frame of frames) {
		if (socket.readyState !== WebSocket.OPEN) break;
		// Whoever calls before being let in is sent away: what comes next should come further.
		const lettingIn: Promise<void> | undefined = frame === '40' && !connected ? until('40') : undefined;
		socket.send(frame);
		connected ||= lettingIn !== undefined;
		await lettingIn;
	}
	// The answer to a last call: everything before was dealt with.
	const answered = until('43987654');
	if (socket.readyState === WebSocket.OPEN) socket.send('42987654["person:cards",{}]');
	await answered;
	socket.terminate();
	return heard;
};

const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const attachment = '{"_placeholder":true,"num":0}';

/** Frames that no client of ours sends; each list after a proper connection, where it says so. */
export const oddFrames: [what: string, frames: (string | Buffer)[]][] = [
	['a connection with null', ['40null']],
	['a connection with a list', ['40[]']],
	['a connection with a text', ['40"x"']],
	['a connection to another namespace', ['40/admin,']],
	['a connection to __proto__', ['40/__proto__,', '40/constructor,', '40/__proto__,{"version":1}']],
	['connecting three times', ['40', '40', '40{"version":1}']],
	['a version that is none', ['40{"version":{"toString":1}}']],
	['a call before connecting', ['42["person:cards",{}]']],
	['no name', ['40', '42[]']],
	['null for a name', ['40', '42[null]']],
	['a number for a name', ['40', '421[1]']],
	['an object for a name', ['40', '421[{}]']],
	['no list', ['40', '421{}']],
	['no JSON', ['40', '421["person:cards",']],
	['a reserved name', ['40', '421["connect"]']],
	['another reserved name', ['40', '421["disconnecting",{}]']],
	['error as a name', ['40', '421["error",{}]']],
	['__proto__ as a name', ['40', '421["__proto__",{}]']],
	['constructor as a name', ['40', '421["constructor",{}]']],
	['toString as a name', ['40', '421["toString",{}]']],
	['an answer to nothing', ['40', '431[1]', '43999[{}]']],
	['a wrong answer', ['40', '43"x"']],
	['an error from the client', ['40', '44{"message":"x"}']],
	['a goodbye', ['40', '41']],
	['a call after goodbye', ['40', '41', '421["person:cards",{}]']],
	['an attachment', ['40', `451-1["person:cards",${attachment}]`, Buffer.from('x')]],
	['an attachment too few', ['40', `451-1["person:cards",${attachment}]`]],
	['an attachment too many', ['40', Buffer.from('x')]],
	['an attachment that is not there', ['40', '451-1["person:cards",{"_placeholder":true,"num":9}]', Buffer.from('x')]],
	['a negative attachment', ['40', '451-1["person:cards",{"_placeholder":true,"num":-1}]', Buffer.from('x')]],
	['a billion attachments', ['40', '451000000000-1["person:cards",{}]']],
	['attachments without a number', ['40', '45-1["person:cards",{}]']],
	['a number of an answer without end', ['40', `42${'9'.repeat(400)}["person:cards",{}]`]],
	['a deep list', ['40', `421["person:cards",${nested}]`]],
	['a deep list with an attachment', ['40', `451-1["person:cards",[${nested},${attachment}]]`, Buffer.from('x')]],
	['an unknown kind of packet', ['40', '49["x"]', '4']],
	['garbage', ['40', 'garbage', '\u0000', '']],
	['packets of engine.io', ['0{"sid":"x"}', '3', '2probe', '5', '6', '7']],
	['an end by engine.io', ['40', '1']],
	['half a letter', ['40', '421["person:cards",{"ids":["\\ud800"]}]']],
	['bytes that are no letters', ['40', Buffer.from([0xff, 0xfe, 0x00])]],
	['more than a frame may hold', ['40', `421["person:cards","${'x'.repeat(1_100_000)}"]`]]
];
