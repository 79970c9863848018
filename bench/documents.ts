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
	'1 document × 20 editors, 100 keys/s': { documents: 1, editors: 20, keysPerSecond: 100, seconds: 10 },
	'50 documents × 4 editors, 1000 keys/s': { documents: 50, editors: 4, keysPerSecond: 1000, seconds: 6 }
};

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

const row = (name: string, mine: number, theirs: number, target: string) =>
	console.log(
		`  ${name.padEnd(22)}${short(mine).padStart(9)}${short(theirs).padStart(11)}${short(mine / theirs).padStart(8)}   ${target}`
	);

const print = (name: string, { mine, theirs }: Awaited<ReturnType<typeof bench>>) => {
	const of = (all: Outcome[], pick: (one: Outcome) => number) => median(all.map(pick));
	console.log(
		`\n${name}\n  ${''.padEnd(22)}${'ours'.padStart(9)}${'y-websocket'.padStart(11)}${'ratio'.padStart(8)}   target`
	);
	row(
		'key seen p50, ms',
		of(mine, (one) => one.seen.p50),
		of(theirs, (one) => one.seen.p50),
		''
	);
	row(
		'key seen p99, ms',
		of(mine, (one) => one.seen.p99),
		of(theirs, (one) => one.seen.p99),
		'≤ 1.5'
	);
	row(
		'CPU per key, µs',
		of(mine, (one) => one.cpu),
		of(theirs, (one) => one.cpu),
		''
	);
	row(
		'saved p50, ms',
		of(mine, (one) => one.saved.p50),
		NaN,
		''
	);
	row(
		'saved p99, ms',
		of(mine, (one) => one.saved.p99),
		NaN,
		'≤ 50 ms'
	);
	row(
		'deliveries missing',
		of(mine, (one) => one.missing),
		of(theirs, (one) => one.missing),
		'0'
	);
};

try {
	for (const [name, load] of Object.entries(loads)) print(name, await bench(load));
} finally {
	await reference.stop();
	await ours.stop();
}
