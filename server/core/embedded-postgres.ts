import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import { findBinaries } from './embedded/binaries.ts';
import { createCluster, databaseName, passwordOf } from './embedded/create-cluster.ts';
import { layOut, type Layout } from './embedded/layout.ts';
import { findPostmaster, launch, stopOrphan, type Postmaster } from './embedded/postmaster.ts';
import { claimWithin } from './lock-file.ts';
import { ownMark, runs, type ProcessMark } from './processes.ts';

/** Which embedded PostgreSQL, and how. */
export interface EmbeddedOptions {
	dataDir: string;
	/** Called when it ends though nobody stopped it. */
	onExit?: () => void;
	/** False for data that may be lost with the machine: tests are faster without waiting for the disk. */
	durable?: boolean;
}

/** A running PostgreSQL of a data directory. */
export interface EmbeddedPostgres {
	/** How to connect; the same after every restart. */
	config: pg.PoolConfig;
	/** False where another process runs it; it ends when that process does. */
	owned: boolean;
	/** Whether it runs at this moment. */
	lives: () => boolean;
	/** Ends it, if this process started it. */
	stop: () => Promise<void>;
}

/** Longer than a recovery after `kill -9` takes, shorter than anybody waits. */
const startMs = 60_000;

/**
 * Starts the embedded PostgreSQL of a data directory, or joins the one that another living process runs. One that a
 * dead process left behind is ended first, so that somebody always looks after it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
	const { dataDir, onExit, durable = true } = options;
	mkdirSync(dataDir, { recursive: true });
	const release = await claimWithin(path.join(dataDir, 'pg-start.lock'), startMs);
	try {
		const layout = layOut(dataDir);
		const config = configOf(layout);
		const postmaster = (await joins(layout, config)) ? null : await start(layout, config, durable);
		await ensureDatabase(config);
		let stopping = false;
		void postmaster?.ended.then(() => stopping || onExit?.());
		const stop = async () => {
			stopping = true;
			await postmaster?.stop();
		};
		return { config, owned: postmaster !== null, lives: () => findPostmaster(layout) !== null, stop };
	} finally {
		release();
	}
}

/** Throws the database of a data directory away; refuses while another living process runs it. */
export async function discardEmbeddedPostgres(dataDir: string): Promise<void> {
	const release = await claimWithin(path.join(dataDir, 'pg-start.lock'), startMs);
	try {
		const layout = layOut(dataDir);
		const running = findPostmaster(layout);
		if (running && hasLivingOwner(layout)) throw new CannotStart(`PostgreSQL ${running.pid} still runs on ${dataDir}.`);
		if (running) await stopOrphan(running);
		for (const folder of [layout.root, layout.sockets]) rmSync(folder, { recursive: true, force: true });
	} finally {
		release();
	}
}

function configOf(layout: Layout): pg.PoolConfig {
	return { host: layout.sockets, port: 5432, user: databaseName, database: databaseName, password: passwordOf(layout) };
}

/** Whether a living process runs the cluster, so that we use it as well; false when nobody does (any more). */
async function joins(layout: Layout, config: pg.PoolConfig): Promise<boolean> {
	for (const end = Date.now() + startMs; ; await sleep(50)) {
		const running = findPostmaster(layout);
		if (running === null) return false;
		if (!hasLivingOwner(layout)) await stopOrphan(running);
		else if (await answers(config)) return true;
		else if (Date.now() > end) throw new Error(`PostgreSQL ${running.pid} runs but does not answer`);
	}
}

async function start(layout: Layout, config: pg.PoolConfig, durable: boolean): Promise<Postmaster> {
	const binaries = findBinaries(layout.account);
	createCluster(layout, binaries, String(config.password), durable);
	for (const end = Date.now() + startMs; ; await sleep(200)) {
		const postmaster = launch(layout, binaries, optionsFor(layout, durable));
		writeFileSync(layout.ownerFile, JSON.stringify(ownMark()));
		while (!postmaster.hasEnded()) {
			if (await answers(config)) return postmaster;
			if (Date.now() > end) await postmaster.stop();
			await sleep(20);
		}
		// Connections outlive a server that was killed by a moment, and hold its memory.
		const passes = /shared memory block|lock file/.test(postmaster.lastWords());
		if (!passes || Date.now() > end) throw new Error(`PostgreSQL does not start: ${postmaster.lastWords()}`);
	}
}

/** What PostgreSQL keeps at hand: searching a million messages costs a third less with 256 MB, which small machines do not have. */
const sharedMegabytes = () => Math.floor(Math.min(256, Math.max(64, totalmem() / 1024 ** 2 / 16)));

function optionsFor({ sockets }: Layout, durable: boolean): Record<string, string> {
	return {
		listen_addresses: '',
		unix_socket_directories: sockets,
		unix_socket_permissions: '0700',
		port: '5432',
		max_connections: '100',
		shared_buffers: `${sharedMegabytes()}MB`,
		timezone: 'UTC',
		log_timezone: 'UTC',
		// Statements and rows hold what people wrote: errors are named without them.
		log_min_error_statement: 'panic',
		log_error_verbosity: 'terse',
		...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' })
	};
}

function hasLivingOwner({ ownerFile }: Layout): boolean {
	try {
		const owner = JSON.parse(readFileSync(ownerFile, 'utf8')) as ProcessMark;
		return owner.pid !== process.pid && runs(owner);
	} catch {
		return false;
	}
}

async function answers(config: pg.PoolConfig): Promise<boolean> {
	try {
		await withClient(config, () => Promise.resolve());
		return true;
	} catch (error) {
		// A wrong password answers, too: waiting would not mend it.
		if ((error as { code?: string }).code === '28P01') throw error;
		return false;
	}
}

async function ensureDatabase(config: pg.PoolConfig): Promise<void> {
	await withClient(config, async (client) => {
		const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
		if (rowCount === 0) await client.query(`create database ${databaseName}`);
	});
}

/** Runs something on a connection to the cluster's own database, beside which all others are made. */
export async function withClient<T>(config: pg.PoolConfig, run: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ ...config, database: 'postgres', connectionTimeoutMillis: 5_000 });
	client.on('error', () => {});
	try {
		await client.connect();
		return await run(client);
	} finally {
		await client.end().catch(() => {});
	}
}
