import { io, type Socket } from 'socket.io-client';
import {
	contractVersion,
	type CallName,
	type Calls,
	type InputOf,
	type News,
	type OutputOf,
	type Signals
} from '#shared/live.ts';
import type { Ack } from '#shared/call.ts';
import { Refusal } from '#shared/errors.ts';
import type { Place } from '#shared/streams.ts';

/** A browser's socket, driven by a test. */
export interface LiveClient {
	socket: Socket<Signals, Calls>;
	/** All news heard so far, in the order of arrival. */
	news: News[];
	/** Asks; throws the `Refusal` that came back, or `unavailable` when no answer came in time. */
	call<C extends CallName>(name: C, input: InputOf<C>, ms?: number): Promise<OutputOf<C>>;
	/** Sends anything at all and gives the raw answer. */
	raw(name: string, ...payload: unknown[]): Promise<Ack<unknown>>;
	/** Hears a stream from a place on. */
	follow(place: Place): Promise<void>;
	/** Resolves with the first news that fits, heard already or yet to come. */
	heard<K extends News['kind']>(
		kind: K,
		fits?: (news: Extract<News, { kind: K }>) => boolean,
		ms?: number
	): Promise<Extract<News, { kind: K }>>;
	close(): void;
}

/** Connects as the person whose cookie this is. Throws what the server said when it refuses. */
export const connect = async (
	url: string,
	cookie: string,
	options: { version?: number; origin?: string; transports?: ('websocket' | 'polling')[]; reconnection?: boolean } = {}
): Promise<LiveClient> => {
	const socket: Socket<Signals, Calls> = io(url, {
		auth: { version: options.version ?? contractVersion },
		transports: options.transports ?? ['websocket'],
		extraHeaders: { cookie, origin: options.origin ?? new URL(url).origin },
		reconnection: options.reconnection ?? false,
		reconnectionDelay: 50,
		reconnectionDelayMax: 300,
		forceNew: true
	});
	const news: News[] = [];
	const hearers = new Set<(one: News) => void>();
	socket.on('news', (list) => {
		news.push(...list);
		for (const one of list) for (const hear of hearers) hear(one);
	});
	await new Promise<void>((resolve, reject) => {
		socket.once('connect', resolve);
		socket.once('connect_error', (error) => {
			if (!socket.active) socket.close();
			reject(error);
		});
	});
	const client: LiveClient = {
		socket,
		news,
		async call(name, input, ms = 10_000) {
			const answer = (await emit(socket, ms, name, input)) as Ack<OutputOf<typeof name>>;
			if (answer.ok) return answer.data;
			throw new Refusal(answer.error.code, answer.error);
		},
		raw: (name, ...payload) => emit(socket, 10_000, name, ...payload),
		async follow({ stream, seq }) {
			const { news: missed } = await client.call('stream:follow', { streamId: stream, since: seq });
			news.push(...missed);
		},
		heard: (kind, fits = () => true, ms = 5_000) =>
			new Promise((resolve, reject) => {
				type Wanted = Extract<News, { kind: typeof kind }>;
				const isWanted = (one: News): one is Wanted => one.kind === kind && fits(one as Wanted);
				const already = news.find(isWanted);
				if (already) return resolve(already);
				const timer = setTimeout(() => {
					hearers.delete(hear);
					reject(new Error(`no ${kind} within ${ms} ms`));
				}, ms);
				const hear = (one: News) => {
					if (!isWanted(one)) return;
					clearTimeout(timer);
					hearers.delete(hear);
					resolve(one);
				};
				hearers.add(hear);
			}),
		close: () => void socket.close()
	};
	return client;
};

const emit = async (
	socket: Socket<Signals, Calls>,
	ms: number,
	name: string,
	...payload: unknown[]
): Promise<Ack<unknown>> => {
	const send = socket.timeout(ms).emitWithAck.bind(socket.timeout(ms)) as (
		name: string,
		...payload: unknown[]
	) => Promise<Ack<unknown>>;
	try {
		return await send(name, ...payload);
	} catch {
		throw new Refusal('unavailable');
	}
};
