// R5 with twenty editors in one text, three of them in real browsers: npm run soak -- documents [times]
import '../support/svelte-in-node.ts';

// Not before Node knows how to read it.
const { runKills } = await import('../support/kills/run.ts');
const [times = 1] = process.argv.slice(2).map(Number);

for (let i = 0; i < times; i++) {
	const { wrong, saved, abandoned, convergedAfter, seconds } = await runKills(
		{
			...{ talkers: 0, messages: 0, writers: 20, browsers: 3, words: 2000, rest: 600 },
			kills: ['server', 'postgres', 'all once saved', 'server and browsers', 'postgres', 'all once saved']
		},
		console.log
	);
	console.log(`${saved} words called saved, ${abandoned} not yet when their browser was closed`);
	console.log(`all agreed ${(convergedAfter / 1000).toFixed(1)} s after the last kill; ${seconds.toFixed(0)} s in all`);
	console.log(wrong.length === 0 ? '0 lost, 0 doubled, 0 credited to another' : `${wrong.length} broken promises:`);
	for (const line of wrong.slice(0, 50)) console.log(`  ${line}`);
	if (wrong.length > 0) process.exitCode = 1;
}
