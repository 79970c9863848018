import { setTimeout as sleep } from 'node:timers/promises';
import { processorTime } from '../support/processor-time.ts';
import type { RawSocket } from '../support/raw-socket.ts';
import { aLine, type Room } from './rooms.ts';

/** How many of a room write. */
const senders = 10;

export interface Flow {
	/** Messages that reached everybody in the room, per second. */
	perSecond: number;
	/** Of the server and its database, in µs for each message at each receiver. */
	cpuPerDelivery: number;
	/** How busy the load itself was, in processors: beyond 0.9 it measures itself. */
	load: number;
}

/** Ten people write as fast as they are answered, all together with so many messages that are not yet answered. */
export async function measureFlow(room: Room, outstanding: number, ms: number): Promise<Flow> {
	const hearing = listen(room);
	let over = false;
	const write = async (socket: RawSocket) => {
		while (!over) {
			await room.post(socket, aLine(room.threadId));
			hearing.posted++;
		}
	};
	const lanes = Array.from({ length: outstanding }, (_, i) => write(room.sockets[i % senders] as RawSocket));
	await sleep(300);
	const before = gauge(room, hearing);
	await sleep(ms);
	const after = gauge(room, hearing);
	over = true;
	await Promise.all(lanes);
	await hearing.complete();
	const seconds = (after.at - before.at) / 1000;
	const deliveries = (after.bytes - before.bytes) / hearing.bytesPerMessage();
	return {
		perSecond: deliveries / room.sockets.length / seconds,
		cpuPerDelivery: ((after.cpu - before.cpu) * 1000) / deliveries,
		load: (after.load - before.load) / (after.at - before.at)
	};
}

const gauge = ({ server }: Room, { bytes }: Hearing) => ({
	at: performance.now(),
	cpu: processorTime(server.pid()),
	load: ownTime(),
	bytes: bytes.reduce((sum, one) => sum + one, 0)
});

/** What this very process has used, in ms. */
const ownTime = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};

interface Hearing {
	posted: number;
	/** Heard so far by each socket. Everybody gets the same frames: it is enough that one reads them. */
	bytes: number[];
	bytesPerMessage: () => number;
	/** Resolves when everything posted was heard by everybody. */
	complete: () => Promise<void>;
}

function listen(room: Room): Hearing {
	let heard = 0;
	const bytes = room.sockets.map(() => 0);
	const begins = Buffer.from(room.begins);
	room.sockets.forEach((socket, i) => {
		socket.onEvent = (frame) => {
			if (begins.compare(frame, 0, begins.length) !== 0) return;
			bytes[i] = (bytes[i] as number) + frame.length;
			if (i === 0) heard += room.read(frame).length;
		};
	});
	const hearing: Hearing = {
		posted: 0,
		bytes,
		bytesPerMessage: () => (bytes[0] as number) / heard,
		async complete() {
			const isComplete = () => heard === hearing.posted && bytes.every((one) => one === bytes[0]);
			for (const end = Date.now() + 10_000; !isComplete(); await sleep(20)) {
				if (Date.now() > end) throw new Error(`of ${hearing.posted} messages ${heard} were heard`);
			}
		}
	};
	return hearing;
}

/** Ten messages a second, the first after `offset` ms: how many ms each takes to each receiver. */
export async function measureDelays(room: Room, ms: number, offset: number): Promise<number[]> {
	const every = 100;
	const sent = new Map<string, number>();
	const delays: number[] = [];
	for (const socket of room.sockets) {
		socket.onEvent = (frame) => {
			const now = performance.now();
			for (const id of clientIdsIn(frame)) {
				const since = sent.get(id);
				if (since !== undefined) delays.push(now - since);
			}
		};
	}
	const count = Math.round(ms / every);
	const posts: Promise<void>[] = [];
	const begun = performance.now() + offset;
	for (let i = 0; i < count; i++) {
		await sleep(Math.max(0, begun + i * every - performance.now()));
		const message = aLine(room.threadId);
		sent.set(message.clientId, performance.now());
		posts.push(room.post(room.sockets[i % senders] as RawSocket, message));
	}
	await Promise.all(posts);
	const wanted = count * room.sockets.length;
	for (const end = Date.now() + 10_000; delays.length < wanted; await sleep(20)) {
		if (Date.now() > end) throw new Error(`of ${wanted} deliveries ${delays.length} came`);
	}
	return delays;
}

const mark = '"clientId":"';

/** Read where they stand: parsing for a thousand receivers would take longer than what is measured. */
function* clientIdsIn(frame: Buffer): Generator<string> {
	for (let at = frame.indexOf(mark); at !== -1; at = frame.indexOf(mark, at + 1)) {
		yield frame.toString('latin1', at + mark.length, at + mark.length + 36);
	}
}
