import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '#server/core/db.ts';
import { files } from '#server/core/files/store.ts';
import { log } from '#server/core/log.ts';
import { isLostConnection } from '#server/core/transaction.ts';
import { deleteLeftBehind, deleteOfGone, forgetDoomed, listDoomed } from './queries.ts';

/** What nobody has posted goes after so long, in milliseconds. */
const leftBehindAfter = 24 * 3600_000;
const everyMs = 5_000;
const atOnce = 100;

/** Takes away files that nobody posted and those of messages that are gone for good, and removes from the disk what nothing points at any more. */
export const sweepFiles = async ({ db }: Database, now: Date): Promise<void> => {
	await deleteLeftBehind(db, new Date(now.getTime() - leftBehindAfter));
	await deleteOfGone(db);
	for (;;) {
		const keys = await listDoomed(db, atOnce);
		if (keys.length === 0) return;
		await Promise.all(keys.map((key) => files().forget(key)));
		await forgetDoomed(db, keys);
		if (keys.length < atOnce) return;
	}
};

/** Sweeps every few seconds until it is stopped. */
export const startSweeping = (database: Database): { stop: () => Promise<void> } => {
	const stopping = new AbortController();
	const clock = (async () => {
		while (!stopping.signal.aborted) {
			await sweepFiles(database, new Date()).catch((error: unknown) => {
				if (!isLostConnection(error)) log.error({ error }, 'files could not be swept');
			});
			await sleep(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
		}
	})();
	return {
		stop: async () => {
			stopping.abort();
			await clock;
		}
	};
};
