import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { layOut } from '#server/core/embedded/layout.ts';
import { findPostmaster } from '#server/core/embedded/postmaster.ts';
import { isGoneWithin, type ProcessMark } from '#server/core/processes.ts';

/** What a test may choose about a server; the rest is as for anybody. */
export interface ServerOptions {
	/** Unset: a folder of its own, removed at the end. */
	dataDir?: string;
	databaseUrl?: string;
	/** Unset: a free one, the same after a restart. */
	port?: number;
	env?: Record<string, string>;
}

/** The production build, running in a process of its own. */
export interface TestServer {
	readonly url: string;
	readonly port: number;
	readonly dataDir: string;
	/** Of the process that runs now. */
	readonly pid: number;
	/** Everything it said so far, over all its lives. */
	output: () => string;
	/** Asks it to stop; gives the exit code. */
	stop: (signal?: NodeJS.Signals) => Promise<number | null>;
	/** Ends it as a power cut would, without its database. */
	kill: () => Promise<void>;
	/** Ends its embedded PostgreSQL as a power cut would, as soon as one runs; resolves when it is gone. */
	killPostgres: () => Promise<void>;
	/** Starts it again, on the same port and data; resolves when it is ready. */
	restart: () => Promise<void>;
	/** Resolves when it is ready for people. */
	ready: (ms?: number) => Promise<void>;
	/** Ends it in whatever state it is, and removes what was made for it. */
	dispose: () => Promise<void>;
}

/** NODE_OPTIONS of a server in which programs may write faster than people. */
export const lifting = `--import=${new URL('lift-limits.ts', import.meta.url).pathname}`;

const entry = new URL('../../server/main.ts', import.meta.url).pathname;
const readyMs = 120_000;

/** Starts the production build; resolves when it is ready for people. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
	const server = await prepareServer(options);
	await server.restart();
	return server;
}

/** Runs the production build until it ends by itself, as it does with wrong settings. */
export async function runServer(options: ServerOptions): Promise<{ code: number | null; output: string }> {
	const life = live(await environmentFor(options));
	const code = await life.ended;
	return { code, output: life.output() };
}

async function prepareServer(options: ServerOptions): Promise<TestServer> {
	const dataDir = options.dataDir ?? makeFolder();
	const port = options.port ?? (await freePort());
	const env = await environmentFor({ ...options, dataDir, port });
	const url = `http://localhost:${port}`;
	let said = '';
	let life: Life | undefined;
	const end = async (signal: NodeJS.Signals) => {
		life?.child.kill(signal);
		return (await life?.ended) ?? null;
	};
	const server: TestServer = {
		url,
		port,
		dataDir,
		get pid() {
			return life!.child.pid!;
		},
		output: () => said + (life?.output() ?? ''),
		stop: (signal = 'SIGTERM') => end(signal),
		kill: async () => void (await end('SIGKILL')),
		killPostgres: () => killPostgres(dataDir),
		async restart() {
			said = server.output();
			life = live(env);
			await server.ready();
		},
		ready: (ms = readyMs) => untilReady(url, ms, () => (life!.child.exitCode === null ? null : server.output())),
		async dispose() {
			await end('SIGTERM');
			if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
		}
	};
	return server;
}

/** A new folder that every account can enter, as a checkout is: PostgreSQL does not run as root. */
export function makeFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'dastarkhan-'));
	chmodSync(folder, 0o755);
	return folder;
}

/** The embedded PostgreSQL that runs on a data directory at this moment. */
export const postgresOn = (dataDir: string): ProcessMark | null => findPostmaster(layOut(dataDir));

async function killPostgres(dataDir: string): Promise<void> {
	for (const end = Date.now() + readyMs; ; await sleep(20)) {
		const running = postgresOn(dataDir);
		if (running) {
			process.kill(running.pid, 'SIGKILL');
			return void (await isGoneWithin(running, readyMs));
		}
		if (Date.now() > end) throw new Error(`no PostgreSQL runs on ${dataDir}`);
	}
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}

interface Life {
	child: ChildProcess;
	ended: Promise<number | null>;
	output: () => string;
}

function live(env: Record<string, string>): Life {
	const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
	let output = '';
	for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (output += String(chunk)));
	const ended = once(child, 'close').then(([code]) => code as number | null);
	return { child, ended, output: () => output };
}

/** Nothing of the machine's own settings: a test says what it needs. */
async function environmentFor({ dataDir, databaseUrl, port, env }: ServerOptions): Promise<Record<string, string>> {
	const { PATH = '' } = process.env;
	const chosen = { PORT: String(port ?? (await freePort())), DATA_DIR: dataDir ?? '', DATABASE_URL: databaseUrl ?? '' };
	return { PATH, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...chosen, ...env };
}

async function untilReady(url: string, ms: number, epitaph: () => string | null): Promise<void> {
	for (const end = Date.now() + ms; ; await sleep(25)) {
		const response = await fetch(`${url}/readyz`).catch(() => null);
		if (response?.ok) return;
		const last = epitaph();
		if (last !== null) throw new Error(`the server ended:\n${last}`);
		if (Date.now() > end) throw new Error(`the server is not ready after ${ms} ms`);
	}
}
