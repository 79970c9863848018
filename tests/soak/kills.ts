// R1 and R5 at their full figure: npm run soak -- kills [times]
import '../support/svelte-in-node.ts';

// Not before Node knows how to read it.
const { runKills } = await import('../support/kills/run.ts');
const [times = 1] = process.argv.slice(2).map(Number);

for (let i = 0; i < times; i++) {
	const outcome = await runKills(
		{
			talkers: 8,
			messages: 1000,
			writers: 5,
			words: 2000,
			kills: ['server', 'postgres', 'server and browsers', 'server', 'postgres', 'server', 'server and browsers']
		},
		console.log
	);
	const { wrong, acknowledged, saved, abandoned, convergedAfter, seconds } = outcome;
	console.log(
		`${acknowledged} messages acknowledged; ${saved} updates called saved, ${abandoned} not yet when their browser was closed`
	);
	console.log(`all agreed ${(convergedAfter / 1000).toFixed(1)} s after the last kill; ${seconds.toFixed(0)} s in all`);
	console.log(wrong.length === 0 ? '0 lost, 0 doubled, 0 who see something else' : `${wrong.length} broken promises:`);
	for (const line of wrong.slice(0, 50)) console.log(`  ${line}`);
	if (wrong.length > 0) process.exitCode = 1;
}
