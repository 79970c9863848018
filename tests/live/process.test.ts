import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimWithin } from '#server/core/lock-file.ts';
import { freePort, makeFolder, postgresOn, runServer, startServer, type TestServer } from '../support/server.ts';

const statusOf = async (address: string) => (await fetch(address).catch(() => null))?.status ?? null;

async function until(what: () => Promise<boolean> | boolean, ms = 15_000): Promise<void> {
	for (const end = Date.now() + ms; !(await what()); await sleep(20)) {
		if (Date.now() > end) throw new Error(`did not come true within ${ms} ms: ${what}`);
	}
}

describe('a server on a data directory', () => {
	let server: TestServer;
	beforeAll(async () => {
		server = await startServer();
	});
	afterAll(() => server.dispose());

	test('says where it is, and answers for itself and its database', async () => {
		expect(server.output()).toContain(`http://localhost:${server.port}`);
		expect(await statusOf(`${server.url}/healthz`)).toBe(200);
		expect(await statusOf(`${server.url}/readyz`)).toBe(200);
	});

	test('keeps a second one out, which says why, and goes on', async () => {
		const second = await runServer({ dataDir: server.dataDir });
		expect(second.code).toBe(1);
		expect(second.output).toBe(
			`Another server (process ${server.pid}) uses the data directory ${server.dataDir}. Stop it, or set DATA_DIR to another folder.\n`
		);
		expect(await statusOf(`${server.url}/readyz`)).toBe(200);
	});

	test('stays up while PostgreSQL is gone, and finds it again', async () => {
		const before = postgresOn(server.dataDir);
		// Whoever starts it needs this lock: it stays away as long as we like.
		const release = await claimWithin(path.join(server.dataDir, 'pg-start.lock'), 1_000);
		try {
			await server.killPostgres();
			await until(async () => (await statusOf(`${server.url}/readyz`)) === 503);
			expect(await statusOf(`${server.url}/healthz`)).toBe(200);
		} finally {
			release();
		}
		await server.ready();
		expect(postgresOn(server.dataDir)).not.toEqual(before);
	});

	test('starts PostgreSQL again each time', async () => {
		for (let times = 0; times < 3; times += 1) await server.killPostgres();
		await until(() => postgresOn(server.dataDir) !== null);
		await server.ready();
	});

	test('recovers by itself after it and PostgreSQL are killed', async () => {
		for (const alsoPostgres of [true, false]) {
			if (alsoPostgres) await server.killPostgres();
			await server.kill();
			await server.restart();
			expect(await statusOf(`${server.url}/readyz`)).toBe(200);
		}
	});

	test.each(['SIGTERM', 'SIGINT'] as const)('stops on %s and leaves no PostgreSQL', async (signal) => {
		expect(postgresOn(server.dataDir)).not.toBeNull();
		const idle = await fetch(`${server.url}/healthz`);
		await idle.text();
		expect(await server.stop(signal)).toBe(0);
		expect(postgresOn(server.dataDir)).toBeNull();
		expect(await statusOf(`${server.url}/healthz`)).toBeNull();
		await server.restart();
	});

	test('stops though somebody never finishes what they ask', async () => {
		const slow = connect(server.port, '127.0.0.1');
		slow.on('error', () => {});
		slow.write('POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n');
		await sleep(100);
		expect(await server.stop()).toBe(0);
		await server.restart();
	});

	test('leaves no PostgreSQL when it is killed', async () => {
		await server.kill();
		await until(() => postgresOn(server.dataDir) === null);
		await server.restart();
	});
});

describe('a server that cannot start ends and says why', () => {
	let dataDir: string;
	beforeAll(() => {
		dataDir = makeFolder();
	});
	afterAll(() => rmSync(dataDir, { recursive: true }));

	test('wrong settings, all at once', async () => {
		const { code, output } = await runServer({
			dataDir,
			env: { PORT: 'x', ORIGIN: 'here', DEMO: '1', HOST: '0.0.0.0' }
		});
		expect(code).toBe(1);
		expect(output.split('\n').filter((line) => line.includes('='))).toEqual([
			'  PORT=x',
			'  ORIGIN=here',
			'  HOST=0.0.0.0'
		]);
	});

	test('an occupied port', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		await once(other, 'listening');
		const { port } = other.address() as { port: number };
		const { code, output } = await runServer({ dataDir, port });
		other.close();
		expect({ code, output }).toEqual({
			code: 1,
			output: `PORT=${port} is in use by another program; set PORT to another number.\n`
		});
	});

	test('a data directory that cannot be made', async () => {
		const { code, output } = await runServer({ dataDir: '/dev/null/here' });
		expect(code).toBe(1);
		expect(output).toMatch(/^DATA_DIR=\/dev\/null\/here cannot be written: /);
	});

	test('a database that does not answer for 30 s; meanwhile people are told to wait', async () => {
		const port = await freePort();
		const since = Date.now();
		const database = `postgres://app:hunter2@127.0.0.1:${await freePort()}/dastarkhan`;
		const run = runServer({ dataDir, port, databaseUrl: database });
		await until(async () => (await statusOf(`http://localhost:${port}/readyz`)) === 503);
		const { code, output } = await run;
		expect(code).toBe(1);
		expect(output).toContain('The database did not answer for 30 s: connect ECONNREFUSED');
		expect(output).not.toContain('hunter2');
		expect(Date.now() - since).toBeGreaterThan(29_000);
	});
});
