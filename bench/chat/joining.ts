import { median, short } from '../support/figures.ts';
import { atMost, type Finding } from '../support/report.ts';
import { openOurRoom } from './rooms.ts';
import type { Scene } from './talking.ts';

const size = 500;

/** Target 4: how long it takes until so many have come back to one room, each with a socket of its own. */
export async function compareJoining({ house, people, rounds }: Scene): Promise<Finding[]> {
	const seconds: number[] = [];
	for (let round = 0; round < Math.min(rounds, 3); round++) {
		const room = await openOurRoom(house, people.slice(0, size), 0);
		const begun = performance.now();
		await room.join(people.slice(0, size));
		seconds.push((performance.now() - begun) / 1000);
		await room.close();
	}
	const each = seconds.map(short).join(', ');
	return [atMost(`${size} sign in and follow one group`, median(seconds), 3, `${each} s`, '≤ 3 s')];
}
