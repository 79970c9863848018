// Five people who write in one text at once, thousands of times over: `npm run soak -- blocks [how many] [seed]`.
// Blocks keep ids of their own, all see the same text, and the server would take every change.
import fc from 'fast-check';
import { writeTogether, writing } from '../support/blocks.ts';

const [times = '3000', seed] = process.argv.slice(2);
const begun = Date.now();
fc.assert(
	fc.property(writing(120), (steps) => {
		const wrong = writeTogether(steps);
		if (wrong) throw new Error(wrong);
	}),
	{ numRuns: Number(times), ...(seed && { seed: Number(seed) }) }
);
console.log(
	`${times} texts written by five, ${Math.round((Date.now() - begun) / 1000)} s: every id its own, all the same.`
);
