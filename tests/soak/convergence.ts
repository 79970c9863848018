// R3 at its full figure: npm run soak -- convergence [worlds] [seed]
import '../support/svelte-in-node.ts';
import { inspect } from 'node:util';
import { createDatabase } from '#server/core/db.ts';
import { migrate } from '#server/core/migrate.ts';
import { readMigrations } from '../../scripts/migrations.ts';
import { startTemporaryPostgres } from '../../scripts/temporary-postgres.ts';

// Not before Node knows how to read it.
const { converge } = await import('../support/convergence/run.ts');
const [worlds = 10_000, seed = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);
const postgres = await startTemporaryPostgres();
const database = createDatabase(postgres.config);
try {
	await migrate(database.db, await readMigrations());
	const since = Date.now();
	const seconds = () => Math.round((Date.now() - since) / 1000);
	console.log(`${worlds} random sequences, seed ${seed}`);
	const tick = (done: number) => done % 250 === 0 && console.log(`${done} in ${seconds()} s`);
	const { failure, kinds, worlds: done } = await converge(database, { worlds, seed, tick });
	console.log(`\n${done} sequences in ${seconds()} s; news told, by kind:`);
	console.table(kinds);
	const never = Object.entries(kinds).filter(([, times]) => times === 0);
	if (failure)
		console.log(`\nThey differ after this sequence:\n${inspect(failure, { depth: 8, maxArrayLength: null })}`);
	else console.log('0 differences');
	if (never.length > 0) console.log(`Never occurred: ${never.map(([kind]) => kind).join(', ')}`);
	process.exitCode = failure || never.length > 0 ? 1 : 0;
} finally {
	await database.pool.end();
	await postgres.stop();
}
