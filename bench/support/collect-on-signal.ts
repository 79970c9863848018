import { renameSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Loaded into a server before its own code (`--import`): on a signal it throws away what nobody needs any more and
// writes down what is left.
const file = process.env.BENCH_MEMORY_FILE ?? '';
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
process.on('SIGUSR2', () => {
	collect();
	const { heapUsed, external, rss } = process.memoryUsage();
	writeFileSync(`${file}.new`, JSON.stringify({ live: heapUsed + external, resident: rss }));
	renameSync(`${file}.new`, file);
});
