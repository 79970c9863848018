import process from 'node:process';
import type { TestPerson } from '../tests/support/builders.ts';
import { compareJoining } from './chat/joining.ts';
import { compareMemory } from './chat/memory.ts';
import { compareSeeing } from './chat/seeing.ts';
import { compareDelay, compareFlow, type Scene } from './chat/talking.ts';
import { compareWriting } from './chat/writing.ts';
import { printFindings } from './support/report.ts';
import { openHouse, startReference, type House } from './support/servers.ts';

// Targets 1 to 4: talking through the real path - session, rights, a commit that is on disk, then the broadcast - against
// Socket.IO that does nothing of it. `--quick` measures once and shortly, to see that everything works.

const quick = process.argv.includes('--quick');
const parts = {
	memory: compareMemory,
	joining: compareJoining,
	flow: compareFlow,
	delay: compareDelay,
	writing: compareWriting,
	seeing: compareSeeing
};
const named = process.argv.slice(2).filter((arg) => arg in parts) as (keyof typeof parts)[];

const house = await openHouse();
try {
	const bare = await startReference('bare-server.ts');
	try {
		const people = await invite(house, 1100);
		const scene: Scene = { house, bare, people, rounds: quick ? 1 : 5, ms: quick ? 700 : 1500 };
		for (const part of named.length > 0 ? named : (Object.keys(parts) as (keyof typeof parts)[])) {
			printFindings(part, await parts[part](scene));
		}
	} finally {
		await bare.close();
	}
} finally {
	await house.close();
}

async function invite({ builder }: House, count: number): Promise<TestPerson[]> {
	await builder.network();
	const people: TestPerson[] = [];
	while (people.length < count) people.push(...(await Promise.all(Array.from({ length: 10 }, () => builder.person()))));
	return people;
}
