import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
import { log } from './log.ts';

/** An embedded PostgreSQL that is started again whenever it ends. */
export interface KeptPostgres {
	/** How to connect; the same after every restart. */
	config: pg.PoolConfig;
	/** Ends it for good. */
	stop: () => Promise<void>;
}

const longestPauseMs = 5_000;
/** Whatever lived this long did start. */
const steadyMs = 30_000;
/** How often to look whether it lives: one that another process runs does not tell us when it ends. */
const lookMs = 500;

/** Starts the embedded PostgreSQL of a data directory and keeps it running; throws if the first start fails. */
export async function keepPostgres(dataDir: string): Promise<KeptPostgres> {
	const ending = new AbortController();
	let wake = () => {};
	const start = () => startEmbeddedPostgres({ dataDir, onExit: () => wake() });
	let current = await start();

	/** Resolves after a while, or as soon as PostgreSQL ends or shall end. */
	const pause = (ms: number) =>
		new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, ms);
			timer.unref();
			wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	ending.signal.addEventListener('abort', () => wake());

	async function keep(): Promise<void> {
		let [failures, since] = [0, Date.now()];
		while (!ending.signal.aborted) {
			if (current.lives()) {
				await pause(lookMs);
				continue;
			}
			failures = Date.now() - since > steadyMs ? 0 : failures + 1;
			log.warn({ failures }, 'the embedded PostgreSQL ended and is started again');
			// The first time at once, as nearly always that is enough.
			if (failures > 1) await sleep(Math.min(longestPauseMs, 100 * 2 ** failures), undefined, { ref: false });
			if (ending.signal.aborted) return;
			current = await start().catch((error: unknown) => notStarted(error, current));
			since = Date.now();
		}
	}

	const kept = keep();
	return {
		config: current.config,
		async stop() {
			ending.abort();
			await kept;
			await current.stop();
		}
	};
}

function notStarted(error: unknown, before: EmbeddedPostgres): EmbeddedPostgres {
	log.error({ error }, 'the embedded PostgreSQL does not start');
	return before;
}
