import { short } from '../support/figures.ts';
import { atMost, type Finding } from '../support/report.ts';
import { liveMemoryOf, type Server } from '../support/servers.ts';
import { openBareRoom, openOurRoom, type Room } from './rooms.ts';
import type { Scene } from './talking.ts';

/** These come first, and what the server makes once for all of them is not counted. */
const first = 100;

/** Targets 2: what a socket costs that is signed in and follows a group. On servers that have only just started. */
export async function compareMemory({ house, bare, people }: Scene): Promise<Finding[]> {
	const ours = await perSocket(house, people.length - first, (from, to) => openOurRoom(house, people.slice(from, to)));
	const theirs = await perSocket(bare, people.length - first, (from, to) => openBareRoom(bare, to - from));
	const ratio = ours / theirs;
	const told = `${short(ratio)} × (${short(ours / 1024)} to ${short(theirs / 1024)} KiB)`;
	return [atMost('memory per signed-in socket that follows a group', ratio, 1.5, told)];
}

async function perSocket(server: Server, count: number, open: (from: number, to: number) => Promise<Room>) {
	const few = await open(0, first);
	const before = await liveMemoryOf(server);
	const many = await open(first, first + count);
	const after = await liveMemoryOf(server);
	await few.close();
	await many.close();
	return (after - before) / count;
}
