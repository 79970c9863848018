import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './db.ts';
import { log } from './log.ts';
import { isLostConnection } from './transaction.ts';

/** Something that is to go by a certain time: removes what is due, and says how much that was. */
export type Purge = (database: Database, now: Date) => Promise<number>;

/** Removes by the clock what is kept for a while only. */
export interface Keeping {
	stop(): Promise<void>;
}

const hourMs = 3600 * 1000;

/** Starts at once and then every `everyMs`; what two processes do beside each other is done once. */
export function startKeeping(database: Database, purges: Record<string, Purge>, everyMs = hourMs): Keeping {
	const stopping = new AbortController();
	const clock = (async () => {
		while (!stopping.signal.aborted) {
			for (const [what, purge] of Object.entries(purges)) await attempt(database, what, purge);
			await sleep(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
		}
	})();
	const stop = async () => {
		stopping.abort();
		await clock;
	};
	return { stop };
}

/** One that fails keeps no other back, and is tried again the next time. */
const attempt = async (database: Database, what: string, purge: Purge) => {
	try {
		const count = await purge(database, new Date());
		if (count > 0) log.info({ what, count }, 'what was due is purged');
	} catch (error) {
		if (!isLostConnection(error)) log.error({ what, error }, 'what was due could not be purged');
	}
};
