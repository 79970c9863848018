import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { createDatabase, type Database } from '#server/core/db.ts';
import { liftLimits } from '#server/core/limits.ts';
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '#server/core/embedded-postgres.ts';
import { Builder } from '../../tests/support/builders.ts';
import { lifting, startServer } from '../../tests/support/server.ts';

/** A server that is measured. */
export interface Server {
	url: string;
	/** Its own process; an embedded PostgreSQL is below it. */
	pid: () => number;
	/** Where it writes down its memory when it is asked to. */
	memoryFile: string;
	close: () => Promise<void>;
}

/** The production build on an embedded PostgreSQL that keeps what it confirms, with a way to fill it. */
export interface House extends Server {
	/** The same database, on connections of the bench's own. */
	database: Database;
	/** How to reach it. */
	config: pg.PoolConfig;
	builder: Builder;
}

const here = (file: string) => new URL(file, import.meta.url).pathname;
const collecting = `--import=${here('collect-on-signal.ts')}`;

/** A folder for one server. Not in /tmp: that may be memory, where a commit costs nothing. */
const makeFolder = () => {
	mkdirSync('.data', { recursive: true });
	return mkdtempSync(path.resolve('.data/bench-'));
};

/** Starts the production build on a new and empty database, which is thrown away at the end. */
export async function openHouse(): Promise<House> {
	const dataDir = makeFolder();
	const memoryFile = path.join(dataDir, 'memory.json');
	liftLimits();
	const env = { NODE_OPTIONS: `${collecting} ${lifting}`, BENCH_MEMORY_FILE: memoryFile };
	const server = await startServer({ dataDir, env });
	const { config } = await startEmbeddedPostgres({ dataDir });
	const database = createDatabase(config);
	await refuseForgetful(database);
	return {
		url: server.url,
		pid: () => server.pid,
		memoryFile,
		database,
		config,
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

/** Starts a program of the bench that sends its port when it listens; `house`: whose database it asks, if it asks any. */
export async function startReference(file: string, house?: House): Promise<Server> {
	const folder = makeFolder();
	const memoryFile = path.join(folder, 'memory.json');
	const child = spawn(process.execPath, [collecting, here(file)], {
		env: {
			PATH: process.env.PATH,
			NODE_ENV: 'production',
			BENCH_MEMORY_FILE: memoryFile,
			...(house && { BENCH_DATABASE: JSON.stringify(house.config) })
		},
		stdio: ['ignore', 'inherit', 'inherit', 'ipc']
	});
	const [port] = (await once(child, 'message')) as [number];
	return {
		url: `http://localhost:${port}`,
		pid: () => child.pid as number,
		memoryFile,
		async close() {
			const ended = once(child, 'exit');
			child.kill();
			await ended;
			rmSync(folder, { recursive: true });
		}
	};
}

/** Memory of a server's own process, in bytes. */
export interface Memory {
	/** What is in use, without garbage. */
	live: number;
	/** What the machine gave it, with what the engine keeps in reserve. */
	resident: number;
}

/** Has a server throw its garbage away and tells what is left. */
export async function memoryOf({ pid, memoryFile }: Server): Promise<Memory> {
	// What the first leaves behind (handles just closed) goes with the second.
	for (let times = 0; times < 2; times++) {
		rmSync(memoryFile, { force: true });
		process.kill(pid(), 'SIGUSR2');
		for (const end = Date.now() + 10_000; !existsSync(memoryFile); await sleep(20)) {
			if (Date.now() > end) throw new Error('the server does not tell its memory');
		}
	}
	return JSON.parse(readFileSync(memoryFile, 'utf8')) as Memory;
}
