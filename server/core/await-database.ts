import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import { log } from './log.ts';

/** Waits until the database answers; throws `CannotStart` with its last answer when it does not within `ms`. */
export async function awaitDatabase(config: pg.PoolConfig, ms: number): Promise<void> {
	let told = false;
	for (const end = Date.now() + ms; ; await sleep(250)) {
		const reason = await reasonOfSilence(config, Math.max(1_000, end - Date.now()));
		if (reason === null) return;
		if (Date.now() >= end)
			throw new CannotStart(`The database did not answer for ${Math.round(ms / 1000)} s: ${reason}.`);
		if (!told) log.warn({ reason }, 'waiting for the database');
		told = true;
	}
}

async function reasonOfSilence(config: pg.PoolConfig, ms: number): Promise<string | null> {
	const client = new pg.Client({ ...config, connectionTimeoutMillis: ms });
	client.on('error', () => {});
	try {
		await client.connect();
		await client.query('select 1');
		return null;
	} catch (error) {
		return toReason(error);
	} finally {
		await client.end().catch(() => {});
	}
}

/** Several addresses that all refuse come as one error with an empty message. */
function toReason(error: unknown): string {
	if (error instanceof AggregateError && error.errors.length > 0) return toReason(error.errors[0]);
	return error instanceof Error ? error.message || error.name : String(error);
}
