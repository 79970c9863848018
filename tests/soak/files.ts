// Hostile files in full: every one whole, and cut and changed at random, with how long each look takes and what it costs:
// `npm run soak -- files [how many] [seed]`.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { inspect } from '#server/core/files/inspect.ts';
import { aPicture } from '../support/files.ts';
import { hostileFiles } from '../support/hostile-files.ts';
import { makeFolder } from '../support/server.ts';

const [total = 2000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const folder = makeFolder();
const endings = new Map<string, number>();
let [slowest, failed] = [0, 0];

/** Looks at one file; gives the type it is kept as, or why it is refused. Anything else is a failure. */
const look = async (content: Buffer, name: string): Promise<string> => {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	const since = performance.now();
	const ending = await inspect(file, `${file}.made`, `${file}.preview`).then(
		({ type }) => type,
		(error: { fields?: { ''?: string[] } }) => error.fields?.['']?.[0] ?? `FAILED ${String(error)}`
	);
	slowest = Math.max(slowest, performance.now() - since);
	for (const made of ['', '.made', '.preview']) rmSync(file + made, { force: true });
	if (ending.startsWith('FAILED')) failed++;
	endings.set(ending, (endings.get(ending) ?? 0) + 1);
	return ending;
};

/** A file with some of its bytes changed, cut off or doubled: alike for the same number. */
const mutate = (content: Buffer, salt: number): Buffer => {
	let state = salt >>> 0 || 1;
	const below = (limit: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return (state >>> 8) % limit;
	};
	const at = () => below(Math.min(content.length, 4096));
	const copy = Buffer.from(content);
	for (let i = 1 + below(12); i > 0; i--) copy[at()] = below(256);
	const way = below(4);
	if (way === 0) return copy.subarray(0, Math.max(1, at()));
	return way === 1 ? Buffer.concat([copy, copy.subarray(at())]) : copy;
};

const hostile = await hostileFiles(48);
const since = Date.now();
const memory = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
for (const { what, name, content, answer } of hostile) {
	const ending = await look(content, `whole-${name.replace(/\W/g, '')}`);
	if (ending === answer) continue;
	failed++;
	console.log(`  ${what}: ${ending} instead of ${answer}`);
}
const small = [
	await aPicture(),
	...hostile.filter(({ content }) => content.length < 200_000).map(({ content }) => content)
];
const turns = fc.sample(fc.tuple(fc.nat(small.length - 1), fc.integer()), { seed, numRuns: total });
const next = turns.entries();
const work = async () => {
	for (const [i, [which, salt]] of next) {
		await look(mutate(small[which] as Buffer, salt), `turn-${i}`);
	}
};
await Promise.all([work(), work()]);
rmSync(folder, { recursive: true, force: true });

console.log(`${hostile.length + total} hostile files in ${Math.round((Date.now() - since) / 1000)} s, seed ${seed}`);
for (const [ending, times] of [...endings].sort((a, b) => b[1] - a[1])) console.log(`  ${ending.padEnd(22)} ${times}`);
console.log(`  slowest ${Math.round(slowest)} ms; this process at most ${Math.round(memory())} MiB`);
if (failed > 0 || slowest > 10_000) console.log(`FAILED: ${failed} wrong, slowest ${Math.round(slowest)} ms`);
else console.log('  0 crashes, every file kept clean or refused clearly, none longer than 10 s');
process.exit(failed > 0 || slowest > 10_000 ? 1 : 0);
