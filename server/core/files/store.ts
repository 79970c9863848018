import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { once } from '../once.ts';

/** Which part of a file, both ends included. */
export interface Range {
	start: number;
	end: number;
}

/** Where files are kept, by keys that say nothing of them. A store elsewhere (S3, say) has the same three verbs. */
export interface FileStore {
	/** Takes a file from this machine's disk; once it resolves, the file outlives a power cut. */
	put(key: string, from: string): Promise<void>;
	read(key: string, range?: Range): Readable;
	/** Removes it; nothing happens when it is not there. */
	remove(key: string): Promise<void>;
}

/** The files of a data directory: those that are kept, and those that are still arriving. */
export interface Files {
	store: FileStore;
	/** A file of this machine for bytes that are arriving, and for what is made of them. */
	workFile(key: string): string;
	/** How many bytes of a file have arrived; null when none is coming. */
	arrived(key: string): Promise<number | null>;
	/** Removes everything that goes by a key. */
	forget(key: string): Promise<void>;
}

const isKey = /^[0-9a-f-]{36}(\.preview)?$/;

/** Files below a folder of this machine's disk, in folders of at most a few thousand each. */
const diskStore = (root: string): FileStore => {
	const placeOf = (key: string) => {
		if (!isKey.test(key)) throw new Error('not the key of a file');
		// The last digits are random in every version of an id.
		return path.join(root, key.slice(34, 36), key);
	};
	return {
		async put(key, from) {
			const place = placeOf(key);
			await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
			await flush(from);
			await rename(from, place);
			await flush(path.dirname(place));
		},
		read: (key, range) => createReadStream(placeOf(key), range),
		remove: (key) => rm(placeOf(key), { force: true })
	};
};

/** Has the disk keep what was written, of a file or of a folder's names. */
const flush = async (place: string) => {
	const file = await open(place, 'r');
	await file.sync().finally(() => file.close());
};

const filesIn = (dataDir: string): Files => {
	const store = diskStore(path.join(dataDir, 'files'));
	const arriving = path.join(dataDir, 'arriving');
	const workFile = (key: string) => path.join(arriving, key);
	return {
		store,
		workFile,
		arrived: async (key) => (await stat(workFile(key)).catch(() => null))?.size ?? null,
		async forget(key) {
			const made = [key, `${key}.made`, `${key}.preview`].map((name) => rm(workFile(name), { force: true }));
			await Promise.all([...made, store.remove(key), store.remove(`${key}.preview`)]);
		}
	};
};

const holder = once('files', () => ({ current: null as Files | null }));

/** Opens the files of a data directory for this process. */
export const useFiles = async (dataDir: string): Promise<void> => {
	await mkdir(path.join(dataDir, 'arriving'), { recursive: true, mode: 0o700 });
	holder.current = filesIn(dataDir);
};

/** The process's files. Throws before the house is open. */
export const files = (): Files => {
	if (!holder.current) throw new Error('the files are not open yet');
	return holder.current;
};
