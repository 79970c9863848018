import { short } from '../support/figures.ts';
import { atMost, type Finding } from '../support/report.ts';
import { memoryOf, type Memory, type Server } from '../support/servers.ts';
import { openBareRoom, openOurRoom, type Room } from './rooms.ts';
import type { Scene } from './talking.ts';

/** These come first, and what the server makes once for all of them is not counted. */
const first = 100;

/** Targets 2: what a socket costs that is signed in and follows a group. On servers that have only just started. */
export async function compareMemory({ house, bare, people }: Scene): Promise<Finding[]> {
	const count = people.length - first;
	const ours = await perSocket(house, count, (from, to) => openOurRoom(house, people.slice(from, to)));
	const theirs = await perSocket(bare, count, (from, to) => openBareRoom(bare, to - from));
	const told = (kind: keyof Memory) =>
		`${short(ours[kind] / theirs[kind])} × (${short(ours[kind] / 1024)} to ${short(theirs[kind] / 1024)} KiB)`;
	return [
		atMost('memory per signed-in socket that follows a group', ours.live / theirs.live, 1.5, told('live')),
		{ what: "the same with the engine's reserve", measured: told('resident') }
	];
}

async function perSocket(
	server: Server,
	count: number,
	open: (from: number, to: number) => Promise<Room>
): Promise<Memory> {
	const few = await open(0, first);
	const before = await memoryOf(server);
	const many = await open(first, first + count);
	const after = await memoryOf(server);
	await few.close();
	await many.close();
	return { live: (after.live - before.live) / count, resident: (after.resident - before.resident) / count };
}
