// How long hidden and absent things, known and unknown addresses take to be refused: `npm run soak -- alike [how many]`.
import { createDatabase } from '#server/core/db.ts';
import { newId } from '#server/core/context.ts';
import { migrate } from '#server/core/migrate.ts';
import { readMigrations } from '../../scripts/migrations.ts';
import { startTemporaryPostgres } from '../../scripts/temporary-postgres.ts';
import { World } from '../matrix/world.ts';
import { toUrl } from '../support/database-url.ts';
import { ask, submitForm } from '../support/http.ts';
import { connect } from '../support/live-client.ts';
import { startServer } from '../support/server.ts';

const [rounds = 400] = process.argv.slice(2).map(Number);
/** A difference of medians beyond this share of them, and this many milliseconds, would be heard over a network. */
const tolerated = { share: 0.25, ms: 1 };

const postgres = await startTemporaryPostgres();
const database = createDatabase(postgres.config);
await migrate(database.db, await readMigrations());
const world = new World(database);
await world.fill();
const server = await startServer({
	databaseUrl: toUrl(postgres.config),
	env: { TRUST_PROXY: '1', LOG_LEVEL: 'error' }
});
const { cookie } = world.cast.outsider;
const socket = await connect(server.url, cookie);
const { space, thread, document } = world.places.invitation;
// Few attempts are looked at for one account.
const accounts = await Promise.all(Array.from({ length: Math.ceil(rounds / 8) }, () => world.person('account')));

const page = (kind: string) => (id: string) => ask(server, `/${kind}/${id}`, { cookie });
const call = (name: string, input: (id: string) => object) => (id: string) => socket.raw(name, input(id));
const signIn = (email: string) =>
	submitForm(server, '/sign-in?/signIn', {
		fields: { email, password: 'not the password' },
		headers: { 'x-forwarded-for': `10.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}.1` }
	});

interface Pair {
	what: string;
	how: (id: string) => Promise<unknown>;
	there: (i: number) => string;
	not: (i: number) => string;
}

/** What is asked, with something that is there and hidden, and with something that is not there. */
const hidden = (what: string, how: Pair['how'], id: string): Pair => ({
	what,
	how,
	there: () => id,
	not: () => newId()
});
const pairs: Pair[] = [
	hidden('the page of a group', page('groups'), space.id),
	hidden('the page of a thread', page('threads'), thread.id),
	hidden('the page of a document', page('documents'), document.id),
	hidden(
		'following a stream',
		call('stream:follow', (streamId) => ({ streamId, since: 0 })),
		space.streamId
	),
	hidden(
		'opening a document',
		call('document:open', (documentId) => ({ documentId, stateVector: '' })),
		document.id
	),
	{
		what: 'signing in',
		how: signIn,
		there: (i) => accounts[i % accounts.length]?.email ?? '',
		not: (i) => `nobody-${i % accounts.length}@example.org`
	}
];

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const timed = async (run: () => Promise<unknown>) => {
	const since = performance.now();
	await run();
	return performance.now() - since;
};

let failed = false;
for (const { what, how, there, not } of pairs) {
	const [found, absent]: [number[], number[]] = [[], []];
	for (let i = 0; i < rounds; i++) {
		// In turn, so that whatever else this machine does falls on both.
		const both = [
			async () => found.push(await timed(() => how(there(i)))),
			async () => absent.push(await timed(() => how(not(i))))
		];
		for (const one of i % 2 ? both : both.reverse()) await one();
	}
	const [a, b] = [median(found.slice(20)), median(absent.slice(20))];
	const apart = Math.abs(a - b) / Math.max(a, b);
	failed ||= apart > tolerated.share && Math.abs(a - b) > tolerated.ms;
	const percent = `${Math.round(apart * 100)} %`;
	console.log(`${what.padEnd(24)} there ${a.toFixed(2)} ms, not there ${b.toFixed(2)} ms, apart ${percent}`);
}
socket.close();
await server.dispose();
await database.pool.end();
await postgres.stop();
process.exit(failed ? 1 : 0);
