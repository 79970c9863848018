import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, type Database } from '#server/core/db.ts';
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '#server/core/embedded-postgres.ts';
import { Builder } from '../../tests/support/builders.ts';
import { startServer } from '../../tests/support/server.ts';

/** A server that is measured. */
export interface Server {
	url: string;
	/** Its own process; an embedded PostgreSQL is below it. */
	pid: () => number;
	close: () => Promise<void>;
}

/** The production build on an embedded PostgreSQL that keeps what it confirms, with a way to fill it. */
export interface House extends Server {
	/** The same database, on connections of the bench's own. */
	database: Database;
	builder: Builder;
}

const here = (file: string) => new URL(file, import.meta.url).pathname;
const collecting = `--import=${here('collect-on-signal.ts')}`;

/** Starts the production build on a new and empty database, which is thrown away at the end. */
export async function openHouse(): Promise<House> {
	// Not in /tmp: that may be memory, where a commit costs nothing.
	mkdirSync('.data', { recursive: true });
	const dataDir = mkdtempSync(path.resolve('.data/bench-'));
	const server = await startServer({ dataDir, env: { NODE_OPTIONS: collecting } });
	const { config } = await startEmbeddedPostgres({ dataDir });
	const database = createDatabase(config);
	await refuseForgetful(database);
	return {
		url: server.url,
		pid: () => server.pid,
		database,
		builder: new Builder(database),
		async close() {
			await database.pool.end();
			await server.dispose();
			await discardEmbeddedPostgres(dataDir);
			rmSync(dataDir, { recursive: true, force: true });
		}
	};
}

/** Figures of a database that only pretends to keep things say nothing. */
async function refuseForgetful({ pool }: Database): Promise<void> {
	for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
		const { rows } = await pool.query<Record<string, string>>(`show ${setting}`);
		if (rows[0]?.[setting] !== 'on') throw new Error(`${setting} is off: nothing measured here would mean anything`);
	}
}

/** Starts a program of the bench that sends its port when it listens. */
export async function startReference(file: string): Promise<Server> {
	const child = spawn(process.execPath, [collecting, here(file)], {
		env: { PATH: process.env.PATH, NODE_ENV: 'production' },
		stdio: ['ignore', 'inherit', 'inherit', 'ipc']
	});
	const [port] = (await once(child, 'message')) as [number];
	return {
		url: `http://localhost:${port}`,
		pid: () => child.pid as number,
		async close() {
			const ended = once(child, 'exit');
			child.kill();
			await ended;
		}
	};
}

/** The memory of a server's own process without its garbage, in bytes. */
export async function liveMemoryOf(server: Server): Promise<number> {
	for (let times = 0; times < 3; times++) {
		process.kill(server.pid(), 'SIGUSR2');
		await sleep(250);
	}
	const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${server.pid()}/status`, 'utf8'))?.[1];
	return Number(kib) * 1024;
}
