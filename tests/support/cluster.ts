import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { createDatabase, type Database } from '#server/core/db.ts';
import { withClient } from '#server/core/embedded-postgres.ts';
import { migrate } from '#server/core/migrate.ts';
import { once } from '#server/core/once.ts';
import { readMigrations } from '../../scripts/migrations.ts';
import { startTemporaryPostgres } from '../../scripts/temporary-postgres.ts';

export { toUrl } from './database-url.ts';

const template = 'template_migrated';

declare module 'vitest' {
	export interface ProvidedContext {
		/** How to reach the run's one cluster; its database is migrated and empty, and only to be copied. */
		cluster: pg.PoolConfig;
	}
}

/** A database of one test file's own. */
export interface Clone extends Database {
	config: pg.PoolConfig;
	/** Ends its connections and drops it. */
	drop: () => Promise<void>;
}

/** Copies the migrated, empty database: a test file gets one of its own in a few hundredths of a second. */
export async function cloneDatabase(): Promise<Clone> {
	const cluster = inject('cluster');
	const name = `clone_${randomUUID().replaceAll('-', '')}`;
	await withClient(cluster, (client) => client.query(`create database ${name} template ${template}`));
	const config = { ...cluster, database: name };
	const { db, pool } = createDatabase(config);
	const drop = async () => {
		await pool.end();
		await withClient(cluster, (client) => client.query(`drop database ${name} with (force)`));
	};
	return { db, pool, config, drop };
}

interface Run {
	users: number;
	started: Promise<{ config: pg.PoolConfig; stop: () => Promise<void> }>;
}

/** Vitest's global setup: one cluster for the run, whichever of its projects ask. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const run = once('test cluster', (): Run => ({ users: 0, started: start() }));
	run.users += 1;
	const { config, stop } = await run.started;
	provide('cluster', config);
	return async () => {
		run.users -= 1;
		if (run.users === 0) await stop();
	};
}

async function start() {
	const { config, stop } = await startTemporaryPostgres();
	await withClient(config, (client) => client.query(`create database ${template}`));
	const { db, pool } = createDatabase({ ...config, database: template });
	await migrate(db, await readMigrations());
	await pool.end();
	return { config, stop };
}
