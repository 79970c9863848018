// R2 and R17 at their full figures: npm run soak -- sending [seed]
import '../support/svelte-in-node.ts';

// Not before Node knows how to read it.
const { runStopped, runWeakLine } = await import('../support/sending/run.ts');
const [seed = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);

console.log(`seed ${seed}`);
const runs = {
	'R2, PostgreSQL stopped 20 times mid-send, the page loaded anew meanwhile': () => runStopped(20, seed),
	'R17, 100 messages over 32 kbit/s, 800 ms, 3 % resets': () => runWeakLine(100, seed)
};
for (const [name, run] of Object.entries(runs)) {
	const { wrong, arrived, falselySent, troubles, seconds } = await run();
	console.log(
		`${name}: ${arrived} arrived, ${falselySent} falsely called sent, ${troubles} troubles, ${seconds.toFixed(0)} s`
	);
	for (const line of wrong.slice(0, 50)) console.log(`  ${line}`);
	if (wrong.length > 0 || falselySent > 0) process.exitCode = 1;
}
