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
/** Whoever lives this long has not failed to start. */
const steadyMs = 30_000;
/** How often to look after one that another process runs, which does not tell us when it ends. */
const lookMs = 500;

/** Starts the embedded PostgreSQL of a data directory and keeps it running; throws if the first start fails. */
export async function keepPostgres(dataDir: string): Promise<KeptPostgres> {
	let stopping = false;
	let failures = 0;
	let current = await run();
	let restart: Promise<void> = Promise.resolve();
	const look = setInterval(() => {
		if (!current.owned && !current.lives()) restarted();
	}, lookMs);
	look.unref();

	function run(): Promise<EmbeddedPostgres> {
		const since = Date.now();
		return startEmbeddedPostgres({
			dataDir,
			onExit: () => {
				if (Date.now() - since > steadyMs) failures = 0;
				log.warn('the embedded PostgreSQL ended and is started again');
				restarted();
			}
		});
	}

	let busy = false;
	function restarted(): void {
		if (busy || stopping) return;
		busy = true;
		restart = again().finally(() => (busy = false));
	}

	async function again(): Promise<void> {
		while (!stopping) {
			await sleep(failures === 0 ? 0 : Math.min(longestPauseMs, 100 * 2 ** failures), undefined, { ref: false });
			failures += 1;
			try {
				if (!stopping) current = await run();
				return;
			} catch (error) {
				log.error({ error }, 'the embedded PostgreSQL does not start');
			}
		}
	}

	return {
		config: current.config,
		async stop() {
			stopping = true;
			clearInterval(look);
			await restart;
			await current.stop();
		}
	};
}
