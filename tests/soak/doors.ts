// 200,000 wild calls and frames, from eight lines at once: `npm run soak -- doors [how many] [seed]`.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { CallName } from '#shared/live.ts';
import { createDatabase } from '#server/core/db.ts';
import { migrate } from '#server/core/migrate.ts';
import { readMigrations } from '../../scripts/migrations.ts';
import { startTemporaryPostgres } from '../../scripts/temporary-postgres.ts';
import { sendFrames } from '../doors/frames.ts';
import { make, wildCalls, wildFrames } from '../doors/fuzz.ts';
import { calls, sceneAt } from '../matrix/requests.ts';
import type { Kind } from '../matrix/table.ts';
import { World } from '../matrix/world.ts';
import { toUrl } from '../support/database-url.ts';
import { changedBetween, fingerprintOf } from '../support/fingerprint.ts';
import { connect } from '../support/live-client.ts';
import { lifting, startServer } from '../support/server.ts';

const [total = 200_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
/** These may change nothing in closed groups, whatever they send; the lead may, and is met with clear answers only. */
const harmless: Kind[] = ['observer', 'outsider', 'former', 'steward'];
/** How far an observer has read and what shall reach her is her own, and her other devices hear of it. */
const ownOfReaders = ['activity', 'read_cursor', 'stream', 'thread_level', 'noted_closing'];
const chunk = 500;

const postgres = await startTemporaryPostgres();
const database = createDatabase(postgres.config);
await migrate(database.db, await readMigrations());
const world = new World(database);
await world.fill();
const server = await startServer({
	dataDir: world.dataDir,
	databaseUrl: toUrl(postgres.config),
	env: { LOG_LEVEL: 'error', NODE_OPTIONS: lifting }
});
const { pid } = server;

const right = {} as Record<CallName, object>;
for (const name of Object.keys(calls) as CallName[]) {
	right[name] = await calls[name](sceneAt(world, `call ${name}`, world.cast.lead, 'invitation'));
}
const { request, invitation } = world.places;
const ids = [request, invitation].flatMap(({ space, thread, other, document }) => [
	...[space.id, space.streamId, thread.id, other.id, document.id]
]);
const wild = wildCalls(right, ids);

const endings = new Map<string, number>();
const count = (ending: string) => endings.set(ending, (endings.get(ending) ?? 0) + 1);
let [done, largest, slowest] = [0, 0, 0];
const memory = () => {
	const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	return Math.round(Number(kilobytes) / 1024);
};

/** One line makes wild calls until enough were made; after every twenty it sends wild frames by another. */
const play = async (kind: Kind, line: number, until: number) => {
	const { cookie } = world.cast[kind];
	let client = await connect(server.url, cookie);
	for (let round = 0; done < until; round++) {
		const from = { seed: seed + line * 1_000_003 + round, numRuns: chunk };
		for (const call of fc.sample(wild, from)) {
			if (done++ >= until) break;
			const since = performance.now();
			count(await make(client, call));
			slowest = Math.max(slowest, performance.now() - since);
		}
		for (const frames of fc.sample(wildFrames, { ...from, numRuns: chunk / 20 })) {
			done++;
			const { closed } = await sendFrames(server, cookie, ['40', ...frames]);
			count(closed === null ? 'frames: line goes on' : 'frames: line closed');
		}
		if (!client.socket.connected) client = await connect(server.url, cookie);
		largest = Math.max(largest, memory());
	}
	client.close();
};

let failure: unknown;
const [since, atStart] = [Date.now(), memory()];
try {
	const before = await fingerprintOf(database.db);
	await Promise.all([...harmless, ...harmless].map((kind, line) => play(kind, line, total / 2)));
	const changed = changedBetween(before, await fingerprintOf(database.db)).filter((one) => !ownOfReaders.includes(one));
	if (changed.length > 0) throw new Error(`somebody changed what she may not: ${changed.join(', ')}`);
	await Promise.all(Array.from({ length: 8 }, (_, line) => play('lead', line + 8, total)));
	if (!(await fetch(`${server.url}/readyz`)).ok || server.pid !== pid) throw new Error('the process did not stay up');
	const faults = server
		.output()
		.split('\n')
		.filter((line) => line.includes('"level":50'));
	if (faults.length > 0) throw new Error(`faults in the log: ${faults.slice(0, 5).join('\n')}`);
} catch (error) {
	failure = error;
} finally {
	await server.dispose();
	await database.pool.end();
	await postgres.stop();
}

const seconds = (Date.now() - since) / 1000;
console.log(
	`${done} calls and frames in ${Math.round(seconds)} s (${Math.round(done / seconds)} per second), seed ${seed}`
);
for (const [ending, times] of [...endings].sort((a, b) => b[1] - a[1])) console.log(`  ${ending.padEnd(22)} ${times}`);
console.log(`  server: ${atStart} MiB at the start, ${largest} MiB at most; slowest answer ${Math.round(slowest)} ms`);
if (failure) console.log(`FAILED: ${failure instanceof Error ? failure.stack : String(failure)}`);
else console.log('  0 exits, every refusal clear, nothing changed by who may not');
process.exit(failure ? 1 : 0);
