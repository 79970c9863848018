import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import type { Id } from '#shared/ids.ts';
import { forget, forgetFormer, nameOfCopy } from './device-copies.ts';

/** Whose copy of which text it is. A text that was made anew, with something taken out of it, is another one. */
export interface CopyOf {
	personId: Id;
	documentId: Id;
	generation: number;
}

/** So long a page waits for what the device has before it asks the server, in milliseconds. */
const patience = 1500;

/** Holds a name until the returned function is called, which resolves when it is free; other tabs may hold it too. */
const holdName = (name: string) =>
	new Promise<() => Promise<void>>((resolve) => {
		const held: Promise<void> = navigator.locks.request(
			name,
			{ mode: 'shared' },
			() =>
				new Promise<void>((release) =>
					resolve(() => {
						release();
						return held;
					})
				)
		);
	});

/**
 * The copy of an open text on this device: what was written without a line outlives the page. It is there while the text is
 * open, and after that only while something of it has not reached the server.
 */
export class DeviceCopy {
	readonly #name: string;
	readonly #store: IndexeddbPersistence;
	readonly #release: () => Promise<void>;
	/** The Yjs clients under which somebody wrote here before, and up to which item of each. */
	readonly own: [number, number][];
	#isLost = false;

	private constructor(
		name: string,
		store: IndexeddbPersistence,
		release: () => Promise<void>,
		own: [number, number][]
	) {
		[this.#name, this.#store, this.#release, this.own] = [name, store, release, own];
		const lost = () => {
			this.#isLost = true;
			void store.destroy();
		};
		// A full disk, or everything was wiped: from then on nothing is kept.
		store.db?.addEventListener('abort', lost);
		store.db?.addEventListener('versionchange', lost);
	}

	/** Reads the copy into a text and keeps it from then on; null where a browser keeps nothing. */
	static async open(doc: Y.Doc, copy: CopyOf): Promise<DeviceCopy | null> {
		const name = nameOfCopy(copy);
		if (!('locks' in navigator)) return null;
		await forgetFormer(copy);
		const release = await holdName(name);
		const store = new IndexeddbPersistence(name, doc);
		const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
		if (!(await Promise.race([store.whenSynced, late]))) {
			void store.destroy();
			void release();
			return null;
		}
		const own = ((await store.get('own')) ?? []) as unknown as [number, number][];
		return new DeviceCopy(name, store, release, own);
	}

	/** Resolves when everything written until now is on the device; rejects when it cannot be. */
	async keep(own: [number, number][]): Promise<void> {
		// After all who hear of the change: among them the store, which is to come first.
		await Promise.resolve();
		const { db } = this.#store;
		if (this.#isLost || !db) throw new Error('nothing is kept');
		void this.#store.set('own', own as never).catch(() => undefined);
		// It begins when what was to be written before has been.
		await new Promise<void>((resolve, reject) => {
			const reading = db.transaction(['updates', 'custom'], 'readonly');
			reading.objectStore('updates').count();
			reading.oncomplete = () => (this.#isLost ? reject(new Error('nothing is kept')) : resolve());
			reading.onabort = () => reject(new Error('nothing is kept'));
		});
	}

	/** Ends keeping. What is not needed any more goes from the device, unless another tab has it open. */
	async end(isNeeded: boolean): Promise<void> {
		await this.#store.destroy();
		await this.#release();
		if (!isNeeded) await forget(this.#name);
	}
}
