// How long hidden and absent things, known and unknown addresses take to be refused: `npm run soak -- alike [how many] [part of a door's name]`.
// Every line of the permission matrix where somebody of the network, or a guest, is told that nothing is there.
import { createDatabase } from '#server/core/db.ts';
import { migrate } from '#server/core/migrate.ts';
import { readMigrations } from '../../scripts/migrations.ts';
import { startTemporaryPostgres } from '../../scripts/temporary-postgres.ts';
import { listDoors } from '../matrix/doors.ts';
import { meet, takesTime, type Stage } from '../matrix/play.ts';
import type { Scene } from '../matrix/requests.ts';
import { rows, type Kind, type Row } from '../matrix/table.ts';
import { makeThings } from '../matrix/things.ts';
import { World, type SpacePlace } from '../matrix/world.ts';
import { toUrl } from '../support/database-url.ts';
import { submitForm } from '../support/http.ts';
import { connect } from '../support/live-client.ts';
import { lifting, startServer } from '../support/server.ts';

const [times = '500', part = ''] = process.argv.slice(2);
const rounds = Number(times);
/** Medians may differ by this share of them, or by this many milliseconds. */
const tolerated = { share: 0.05, ms: 1 };
const warming = 20;

const postgres = await startTemporaryPostgres();
const database = createDatabase(postgres.config);
await migrate(database.db, await readMigrations());
const world = new World(database);
await world.fill();
const server = await startServer({
	dataDir: world.dataDir,
	databaseUrl: toUrl(postgres.config),
	env: { TRUST_PROXY: '1', LOG_LEVEL: 'error', NODE_OPTIONS: lifting }
});
const stage: Stage = { world, server, doors: await listDoors(), canaries: [], sockets: new Map() };
for (const kind of ['outsider', 'guest'] as const) {
	stage.sockets.set(kind, await connect(server.url, world.cast[kind].cookie));
}

interface Pair {
	what: string;
	there: (i: number) => Promise<unknown>;
	not: (i: number) => Promise<unknown>;
}

/** Lines in which a thing that is there is denied, so that it must not differ from one that is not. */
const isHiddenFrom = (kind: Kind, { cells, place, door }: Row) =>
	cells[kind] === '404' && place !== 'bad' && !takesTime.test(door);

const pairOf = async (row: Row, kind: Kind): Promise<Pair> => {
	const who = world.cast[kind];
	const { target } = world;
	const things = await makeThings({ world, row, who, target, happens: false });
	const place = world.places[row.place as SpacePlace] ?? null;
	const scene: Scene = { world, row, who, place, target, sessionId: target.sessionId, things, absent: false };
	return {
		what: `${row.door} (${row.place}), ${kind}`,
		there: () => meet(stage, scene),
		not: () => meet(stage, { ...scene, absent: true })
	};
};

/** Few attempts are looked at for one account. */
const signingIn = async (): Promise<Pair> => {
	const accounts = await Promise.all(Array.from({ length: Math.ceil(rounds / 8) }, () => world.person('account')));
	const signIn = (email: string) =>
		submitForm(server, '/sign-in?/signIn', {
			fields: { email, password: 'not the password' },
			headers: { 'x-forwarded-for': `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}` }
		});
	return {
		what: 'signing in with a known address',
		there: (i) => signIn(accounts[i % accounts.length]?.email ?? ''),
		not: (i) => signIn(`nobody-${i % accounts.length}@example.org`)
	};
};

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const timed = async (run: () => Promise<unknown>) => {
	const since = performance.now();
	await run();
	return performance.now() - since;
};

/** Both in turn, so that whatever else this machine does falls on both. */
const measure = async ({ there, not }: Pair) => {
	const [found, absent]: [number[], number[]] = [[], []];
	for (let i = 0; i < rounds + warming; i++) {
		const both = [
			async () => found.push(await timed(() => there(i))),
			async () => absent.push(await timed(() => not(i)))
		];
		for (const one of i % 2 ? both : both.reverse()) await one();
	}
	return [median(found.slice(warming)), median(absent.slice(warming))] as const;
};

const hidden = (['outsider', 'guest'] as const).flatMap((kind) =>
	rows.filter((row) => row.door.includes(part) && isHiddenFrom(kind, row)).map((row) => pairOf(row, kind))
);
const pairs = [...(await Promise.all(hidden)), await signingIn()];
let failed = 0;
for (const pair of pairs) {
	const [a, b] = await measure(pair);
	const apart = Math.abs(a - b);
	const tooFar = apart > tolerated.share * Math.max(a, b) && apart > tolerated.ms;
	if (tooFar) failed++;
	const figures = `there ${a.toFixed(2)} ms, not there ${b.toFixed(2)} ms, apart ${apart.toFixed(2)} ms`;
	console.log(`${pair.what.padEnd(64)} ${figures}${tooFar ? '   TOO FAR' : ''}`);
}
console.log(`\n${pairs.length} doors, ${failed} of them tell hidden from absent by time`);
for (const { close } of stage.sockets.values()) close();
await server.dispose();
await database.pool.end();
await postgres.stop();
process.exit(failed > 0 ? 1 : 0);
