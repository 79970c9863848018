import path from 'node:path';
import { isCannotStart } from '#server/core/cannot-start.ts';
import { wipeDemo } from '#server/core/data-dir.ts';

// What `npm run demo -- --fresh` does before it starts.
try {
	await wipeDemo(path.resolve(process.argv[2] ?? '.data/demo'));
} catch (error) {
	console.error(isCannotStart(error) ? error.message : error);
	process.exitCode = 1;
}
