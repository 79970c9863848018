import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Id } from '#shared/ids.ts';
import { short } from '../support/figures.ts';
import { interleave, medianOf } from '../support/interleave.ts';
import { processorTime } from '../support/processor-time.ts';
import { connectAll, type RawSocket } from '../support/raw-socket.ts';
import { atLeast, atMost, type Finding } from '../support/report.ts';
import type { House } from '../support/servers.ts';
import { aLine, ask, introduce } from './rooms.ts';
import type { Scene } from './talking.ts';

/** How many write at once, each waiting for the answer before the next. */
const writers = 8;
const roomCounts = { hot: 1, many: 50 };
const memberCounts = [10, 100, 1000] as const;

interface Written {
	perSecond: number;
	/** Of the server and its database, in µs. */
	cpuEach: number;
}

/** Targets 3: writing without listeners, against rows that are committed one by one. */
export async function compareWriting(scene: Scene): Promise<Finding[]> {
	const { house, people, rounds, ms } = scene;
	const authors = people.slice(0, writers);
	const sockets = await connectAll(authors.map((author) => introduce(house, author)));
	const deadlocksBefore = await countDeadlocks(house);
	const many: Id[] = [];
	for (let i = 0; i < roomCounts.many; i++) many.push(await aThread(scene, writers));
	const hot = many.slice(0, roomCounts.hot);
	const row = await openRow(house);
	const sides = {
		hot: () => write(house, sockets, hot, ms),
		many: () => write(house, sockets, many, ms),
		row: () => row.write(ms)
	};
	await sides.hot();
	const written = await interleave(['hot', 'many', 'row'] as const, rounds, (side) => sides[side]());
	await row.close();

	const bySize = new Map<number, Id>();
	for (const size of memberCounts) bySize.set(size, await aThread(scene, size));
	const sized = await interleave(['10', '100', '1000'] as const, rounds, (size) =>
		write(house, sockets, [bySize.get(Number(size)) as Id], ms)
	);
	await Promise.all(sockets.map((socket) => socket.close()));
	const deadlocks = (await countDeadlocks(house)) - deadlocksBefore;

	const rate = (rounds: Written[]) => medianOf(rounds, (one) => one.perSecond);
	const cpu = (rounds: Written[]) => medianOf(rounds, (one) => one.cpuEach);
	const ratio = (side: 'hot' | 'many') => rate(written[side]) / rate(written.row);
	const told = (side: 'hot' | 'many') =>
		`${short(ratio(side))} × (${short(rate(written[side]))} to ${short(rate(written.row))}/s; ${short(cpu(written[side]))} µs each)`;
	const growth = cpu(sized['1000']) / cpu(sized['10']);
	const costs = memberCounts.map((size) => short(cpu(sized[`${size}`]))).join(' · ');
	return [
		atLeast('8 writers in one room: rows/s to one commit per row', ratio('hot'), 1.5, told('hot')),
		{ what: '8 writers in 50 rooms', measured: told('many') },
		atMost('deadlocks', deadlocks, 0, String(deadlocks), '0'),
		atMost('a message in a group of 10 · 100 · 1000', growth, 1.15, `${costs} µs: ${short(growth)} ×`, 'the same')
	];
}

/** A thread in a group of so many. */
async function aThread({ house, people }: Scene, members: number): Promise<Id> {
	const some = people.slice(0, members);
	const space = await house.builder.group(some.map((person) => ({ person })));
	return (await house.builder.thread(some[0] as (typeof some)[number], space)).id;
}

async function write(house: House, sockets: RawSocket[], threads: Id[], ms: number): Promise<Written> {
	let written = 0;
	let over = false;
	const lanes = sockets.map(async (socket, lane) => {
		for (let i = lane; !over; i += sockets.length) {
			await ask(socket, 'message:post', aLine(threads[i % threads.length] as Id));
			written++;
		}
	});
	await sleep(ms / 4);
	const before = { at: performance.now(), written, cpu: processorTime(house.pid()) };
	await sleep(ms);
	const after = { at: performance.now(), written, cpu: processorTime(house.pid()) };
	over = true;
	await Promise.all(lanes);
	const count = after.written - before.written;
	return { perSecond: count / ((after.at - before.at) / 1000), cpuEach: ((after.cpu - before.cpu) * 1000) / count };
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
			const begun = performance.now();
			for (; performance.now() - begun < ms; count++) {
				const { clientId, body } = aLine('');
				await client.query({ name: 'row', text, values: [clientId, JSON.stringify(body)] });
			}
			return { perSecond: count / ((performance.now() - begun) / 1000), cpuEach: NaN };
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
