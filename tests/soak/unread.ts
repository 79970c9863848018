// Unread mismatches at their full figure: npm run soak -- unread [minutes] [seed]
import '../support/svelte-in-node.ts';

// Not before Node knows how to read it.
const { runCounting } = await import('../support/counting/run.ts');
const [minutes = 30, seed = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);

console.log(`20 people with two devices each, ${minutes} minutes, seed ${seed}`);
const { mismatches, deeds, looks } = await runCounting(
	{ people: 20, threads: 12, seconds: minutes * 60, seed },
	console.log
);
console.log(`${deeds} deeds, ${looks} looks at 40 devices: ${mismatches.length} mismatches`);
for (const line of mismatches.slice(0, 50)) console.log(`  ${line}`);
process.exitCode = mismatches.length > 0 ? 1 : 0;
