import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Id } from '#shared/ids.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import type { TestPerson } from '../../tests/support/builders.ts';
import { short } from '../support/figures.ts';
import { interleave, medianOf } from '../support/interleave.ts';
import { processorTime } from '../support/processor-time.ts';
import { connectAll } from '../support/raw-socket.ts';
import { atLeast, atMost, type Finding } from '../support/report.ts';
import type { House } from '../support/servers.ts';
import { aLine, ask, introduce } from './rooms.ts';
import type { Scene } from './talking.ts';

/** How many write at once, each waiting for the answer before the next. */
const writers = 8;
const manyRooms = 50;
const memberCounts = [10, 100, 1000] as const;

/** Posts one message for a writer; resolves when it is acknowledged. */
type Post = (writer: number, threadId: Id) => Promise<unknown>;

interface Written {
	perSecond: number;
	/** Of ours and the database, in µs. */
	cpuEach: number;
}

/**
 * Targets 3: writing without listeners, against rows that are committed one by one. The writers call the command in this
 * process, with sessions of their own; what sockets add is told beside it.
 */
export async function compareWriting(scene: Scene): Promise<Finding[]> {
	const { house, people, rounds, ms } = scene;
	const authors = people.slice(0, writers);
	const directly: Post = (writer, threadId) => postMessage((authors[writer] as TestPerson).ctx, aLine(threadId));
	const sockets = await connectAll(authors.map((author) => introduce(house, author)));
	const bySocket: Post = (writer, threadId) =>
		ask(sockets[writer] as (typeof sockets)[number], 'message:post', aLine(threadId));
	const deadlocksBefore = await countDeadlocks(house);
	const many: Id[] = [];
	for (let i = 0; i < manyRooms; i++) many.push(await aThread(scene, writers));
	const hot = many.slice(0, 1);
	const row = await openRow(house);
	const sides = {
		hot: () => write(directly, hot, ms),
		many: () => write(directly, many, ms),
		bySocket: () => write(bySocket, hot, ms),
		row: () => row.write(ms)
	};
	for (const warm of Object.values(sides)) await warm();
	const written = await interleave(['hot', 'many', 'bySocket', 'row'] as const, rounds, (side) => sides[side]());
	await row.close();
	await Promise.all(sockets.map((socket) => socket.close()));
	const growth = await compareSizes(scene, directly);
	const deadlocks = (await countDeadlocks(house)) - deadlocksBefore;

	const rate = (side: keyof typeof sides) => medianOf(written[side], (one) => one.perSecond);
	const told = (side: keyof typeof sides) =>
		`${short(rate(side) / rate('row'))} × (${short(rate(side))} to ${short(rate('row'))}/s; ${short(medianOf(written[side], (one) => one.cpuEach))} µs each)`;
	return [
		atLeast(
			'8 writers in one room, to a commit per row on one connection',
			rate('hot') / rate('row'),
			1.5,
			told('hot')
		),
		{ what: '8 writers in 50 rooms', measured: told('many') },
		{ what: '8 writers in one room, over sockets', measured: told('bySocket') },
		atMost('deadlocks', deadlocks, 0, String(deadlocks), '0'),
		growth
	];
}

async function compareSizes(scene: Scene, post: Post): Promise<Finding> {
	const threads = new Map<string, Id>();
	for (const size of memberCounts) threads.set(`${size}`, await aThread(scene, size));
	const written = await interleave(['10', '100', '1000'] as const, scene.rounds, (size) =>
		write(post, [threads.get(size) as Id], scene.ms)
	);
	const cpu = (size: (typeof memberCounts)[number]) => medianOf(written[`${size}`], (one) => one.cpuEach);
	const growth = cpu(1000) / cpu(10);
	const costs = memberCounts.map((size) => short(cpu(size))).join(' · ');
	const told = `${costs} µs: ${short(growth)} ×`;
	return atMost('a message in a group of 10 · 100 · 1000 members', growth, 1.15, told, 'the same (≤ 1.15 ×)');
}

/** A thread in a group of so many. */
async function aThread({ house, people }: Scene, members: number): Promise<Id> {
	const some = people.slice(0, members);
	const space = await house.builder.group(some.map((person) => ({ person })));
	return (await house.builder.thread(some[0] as TestPerson, space)).id;
}

async function write(post: Post, threads: Id[], ms: number): Promise<Written> {
	let written = 0;
	let over = false;
	const lanes = Array.from({ length: writers }, async (_, writer) => {
		for (let i = writer; !over; i += writers) {
			await post(writer, threads[i % threads.length] as Id);
			written++;
		}
	});
	await sleep(300);
	// The server and its database are below this process.
	const before = { at: performance.now(), written, cpu: processorTime(process.pid) };
	await sleep(ms);
	const after = { at: performance.now(), written, cpu: processorTime(process.pid) };
	over = true;
	await Promise.all(lanes);
	const count = after.written - before.written;
	return {
		perSecond: count / ((after.at - before.at) / 1000),
		cpuEach: ((after.cpu - before.cpu) * 1000) / count
	};
}

/** One row per commit on one connection: what PostgreSQL does here without any of us. */
async function openRow({ database }: House) {
	const client = new pg.Client(database.pool.options);
	await client.connect();
	await client.query(
		'create table bench_row (id uuid not null primary key, body jsonb not null, at timestamptz not null)'
	);
	const text = 'insert into bench_row (id, body, at) values ($1, $2, now())';
	return {
		async write(ms: number): Promise<Written> {
			let count = 0;
			const [begun, cpu] = [performance.now(), processorTime(process.pid)];
			for (; performance.now() - begun < ms; count++) {
				const { clientId, body } = aLine('');
				await client.query({ name: 'row', text, values: [clientId, JSON.stringify(body)] });
			}
			const cpuEach = ((processorTime(process.pid) - cpu) * 1000) / count;
			return { perSecond: count / ((performance.now() - begun) / 1000), cpuEach };
		},
		close: () => client.end()
	};
}

async function countDeadlocks({ database }: House): Promise<number> {
	const { rows } = await database.pool.query<{ deadlocks: number }>(
		'select deadlocks from pg_stat_database where datname = current_database()'
	);
	return rows[0]?.deadlocks ?? NaN;
}
