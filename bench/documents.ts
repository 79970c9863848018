import { freePort } from '../tests/support/server.ts';
import { type, type Load, type Outcome } from './support/editors.ts';
import { median, short } from './support/figures.ts';
import { dialOurs, startOurs } from './support/ours.ts';
import { processorTime } from './support/processor-time.ts';
import { dialReference, startReference } from './support/y-websocket.ts';

/**
 * Co-editing: from a key to every other editor's text, ours with "saved" only after the commit beside @y/websocket-server,
 * which keeps everything in memory and never answers. Rounds of both follow each other, so that a noisy machine is noisy
 * for both; the medians are compared.
 */
const rounds = 3;
const loads: Record<string, Load> = {
	'1x20': { documents: 1, editors: 20, keysPerSecond: 100, seconds: 10 },
	'50x4': { documents: 50, editors: 4, keysPerSecond: 1000, seconds: 6 }
};
/** The second needs a machine with nothing else to do: servers and typists take both cores. */
const asked = process.argv.slice(2).filter((name) => Object.hasOwn(loads, name));

const figures: { name: string; of: (outcome: Outcome) => number; answered?: true; target: string }[] = [
	{ name: 'key seen p50, ms', of: ({ seen }) => seen.p50, target: '' },
	{ name: 'key seen p99, ms', of: ({ seen }) => seen.p99, target: 'ratio ≤ 1.5' },
	{ name: 'saved p50, ms', of: ({ saved }) => saved.p50, answered: true, target: '' },
	{ name: 'saved p99, ms', of: ({ saved }) => saved.p99, answered: true, target: '≤ 50 ms' },
	{ name: 'CPU per key, µs', of: ({ cpu }) => cpu, target: 'with the database' },
	{ name: 'deliveries missing', of: ({ missing }) => missing, target: '0' }
];

const ours = await startOurs(20);
const reference = await startReference(await freePort());

const bench = async (load: Load) => {
	const [mine, theirs]: [Outcome[], Outcome[]] = [[], []];
	for (let round = 0; round < rounds; round++) {
		const documents = await Promise.all(Array.from({ length: load.documents }, () => ours.document()));
		const dial = dialOurs(ours.server.url, ours.editors, documents);
		mine.push(await type(dial, load, () => processorTime(ours.server.pid)));
		const other = dialReference(reference.url, `${load.documents}-${round}`);
		theirs.push(await type(other, load, () => processorTime(reference.pid)));
	}
	return { mine, theirs };
};

const row = (...[name, mine, theirs, ratio, target]: [string, string, string, string, string]) =>
	console.log(`  ${name.padEnd(20)}${mine.padStart(9)}${theirs.padStart(13)}${ratio.padStart(8)}   ${target}`);

const print = ({ documents, editors, keysPerSecond }: Load, { mine, theirs }: Awaited<ReturnType<typeof bench>>) => {
	console.log(`\nCo-editing, ${documents} × ${editors} editors, ${keysPerSecond} keys/s, median of ${rounds}`);
	row('', 'ours', 'y-websocket', 'ratio', 'target');
	for (const { name, of, answered, target } of figures) {
		const [own, other] = [median(mine.map(of)), answered ? NaN : median(theirs.map(of))];
		row(name, short(own), short(other), short(own / other), target);
	}
};

try {
	for (const name of asked.length > 0 ? asked : ['1x20']) {
		const load = loads[name] as Load;
		print(load, await bench(load));
	}
} finally {
	await reference.stop();
	await ours.stop();
}
