import { open } from 'node:fs/promises';
import { Refusal } from '#shared/errors.ts';
import { once } from '../once.ts';
import { files } from './store.ts';

/** Whoever is writing a file at this moment, by its key. */
interface Writer {
	stop: AbortController;
	done: Promise<unknown>;
}
const writers = once('arriving files', () => new Map<string, Writer>());

/** So long nothing may come before a line counts as dead, in milliseconds. */
const silence = 60_000;

/** Makes room for a file that is coming. What came of it before stays. */
export const expectFile = async (key: string): Promise<void> => {
	const file = await open(files().workFile(key), 'a', 0o600);
	await file.close();
};

/** Bytes for a file, and where in it they belong. */
export interface Piece {
	key: string;
	offset: number;
	/** How long the file is to be. */
	bytes: number;
	body: ReadableStream<Uint8Array>;
}

/**
 * Writes the next piece of a file and gives how much has arrived. What came of a piece whose line broke stays, so that the
 * sender goes on from there; a second sender ends the first, which is the same one on a line that it has given up. Throws
 * `conflict` for a piece that does not go on where the file ends, `too_large` for bytes beyond its end.
 */
export const receive = async (piece: Piece): Promise<number> => {
	const { key } = piece;
	const before = writers.get(key);
	before?.stop.abort();
	const stop = new AbortController();
	const turn = (before?.done ?? Promise.resolve()).then(() => write(piece, stop.signal));
	const writer = { stop, done: turn.catch(() => undefined) };
	writers.set(key, writer);
	try {
		return await turn;
	} finally {
		if (writers.get(key) === writer) writers.delete(key);
	}
};

const write = async ({ key, offset, bytes, body }: Piece, stopped: AbortSignal): Promise<number> => {
	const arrived = await files().arrived(key);
	if (arrived === null) throw new Refusal('not_found');
	if (arrived !== offset) throw new Refusal('conflict');
	const file = await open(files().workFile(key), 'a');
	let at = offset;
	const reader = body.getReader();
	try {
		for (;;) {
			const next = await nextOf(reader, stopped);
			if (next === null) return at;
			if (at + next.byteLength > bytes) throw new Refusal('too_large');
			await file.appendFile(next);
			at += next.byteLength;
		}
	} finally {
		await file.close();
		await reader.cancel().catch(() => undefined);
	}
};

/** The next bytes; null at the end, and when the line broke or was given up. */
const nextOf = async (reader: ReadableStreamDefaultReader<Uint8Array>, stopped: AbortSignal) => {
	const given = Promise.withResolvers<null>();
	const giveUp = () => given.resolve(null);
	const patience = setTimeout(giveUp, silence);
	stopped.addEventListener('abort', giveUp);
	if (stopped.aborted) giveUp();
	try {
		const next = await Promise.race([reader.read(), given.promise]);
		return next === null || next.done ? null : next.value;
	} catch {
		return null;
	} finally {
		clearTimeout(patience);
		stopped.removeEventListener('abort', giveUp);
	}
};
