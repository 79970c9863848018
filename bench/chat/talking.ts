import type { TestPerson } from '../../tests/support/builders.ts';
import { quantile, short } from '../support/figures.ts';
import { calmRounds, interleave, medianOf } from '../support/interleave.ts';
import { atLeast, atMost, type Finding } from '../support/report.ts';
import type { House, Server } from '../support/servers.ts';
import { measureDelays, measureFlow, type Flow } from './load.ts';
import { openBareRoom, openOurRoom, type Room } from './rooms.ts';

export interface Scene {
	house: House;
	bare: Server;
	people: TestPerson[];
	rounds: number;
	/** How long one side is measured at a time, in ms. */
	ms: number;
}

const sides = ['ours', 'bare', 'enveloped'] as const;
type Side = (typeof sides)[number];

/** The smallest ratio to bare Socket.IO, for each size of a room and number of unanswered messages. */
const cells = [
	{ size: 10, outstanding: 40, least: 0.4 },
	{ size: 10, outstanding: 160, least: 0.6 },
	{ size: 100, outstanding: 40, least: 1.5 },
	{ size: 500, outstanding: 40, least: 3 }
];

/** Targets 1: messages per second and processor time, ours against bare Socket.IO. */
export async function compareFlow(scene: Scene): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const size of new Set(cells.map((cell) => cell.size))) {
		const rooms = await openRooms(scene, size);
		for (const { outstanding, least } of cells.filter((cell) => cell.size === size)) {
			for (const side of sides) await measureFlow(rooms[side], outstanding, 500);
			const flows = await interleave(sides, scene.rounds, (side) => measureFlow(rooms[side], outstanding, scene.ms));
			findings.push(...judgeFlow(size, outstanding, least, flows));
		}
		await closeRooms(rooms);
	}
	return findings;
}

function judgeFlow(size: number, outstanding: number, least: number, flows: Record<Side, Flow[]>): Finding[] {
	const rate = (side: Side) => medianOf(flows[side], (flow) => flow.perSecond);
	const cpu = (side: Side) => medianOf(flows[side], (flow) => flow.cpuPerDelivery);
	const ratio = rate('ours') / rate('bare');
	const name = `${size} in a room, ${outstanding} unanswered`;
	const rates = `${short(ratio)} × (${short(rate('ours'))} to ${short(rate('bare'))}/s; same envelope ${short(rate('enveloped'))}/s)`;
	const cost = cpu('ours') / cpu('bare');
	const costs = `${short(cost)} × (${short(cpu('ours'))} to ${short(cpu('bare'))} µs; same envelope ${short(cpu('enveloped'))} µs)`;
	const told = { what: `${name}: CPU per delivery`, measured: costs };
	const load = sides.map((side) => short(medianOf(flows[side], (flow) => flow.load))).join(', ');
	return [
		atLeast(`${name}: messages/s`, ratio, least, rates),
		size < 100 ? told : atMost(told.what, cost, 1, costs),
		{ what: `${name}: processors of the load`, measured: load }
	];
}

/** Targets 2: how long a message takes to everybody in a calm room. Both sides at once, each in the other's pauses. */
export async function compareDelay(scene: Scene): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const size of [100, 500, 1000]) {
		const { ours, bare } = await openRooms(scene, size, ['ours', 'bare']);
		const both = (ms: number) => Promise.all([measureDelays(ours, ms, 0), measureDelays(bare, ms, 50)]);
		await both(1000);
		const rounds = await calmRounds(scene.rounds, () => both(scene.ms * 2));
		await closeRooms({ ours, bare });
		findings.push(
			judgeDelay(
				size,
				rounds.flatMap(([one]) => one),
				rounds.flatMap(([, other]) => other)
			)
		);
	}
	return findings;
}

function judgeDelay(size: number, ours: number[], bare: number[]): Finding {
	const p99 = quantile(ours, 0.99);
	const most = quantile(bare, 0.99) * 1.5 + 3;
	const pair = (delays: number[]) => `${short(quantile(delays, 0.5))} / ${short(quantile(delays, 0.99))}`;
	const told = `${pair(ours)} to ${pair(bare)} ms`;
	return atMost(`${size} in a room, 10/s: p50 / p99`, p99, most, told, `p99 ≤ 1.5 × + 3 = ${short(most)} ms`);
}

async function openRooms<S extends Side>(
	{ house, bare, people }: Scene,
	size: number,
	wanted: readonly S[] = sides as never
): Promise<Record<S, Room>> {
	const open = (side: Side) =>
		side === 'ours' ? openOurRoom(house, people.slice(0, size)) : openBareRoom(bare, size, side === 'enveloped');
	const rooms: [S, Room][] = [];
	for (const side of wanted) rooms.push([side, await open(side)]);
	return Object.fromEntries(rooms) as Record<S, Room>;
}

const closeRooms = async (rooms: Record<string, Room>) => {
	for (const room of Object.values(rooms)) await room.close();
};
