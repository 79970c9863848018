import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { converge } from '../support/convergence/run.ts';

let clone: Clone;
beforeAll(async () => {
	clone = await cloneDatabase();
});
afterAll(() => clone.drop());

test(
	'whatever people do, snapshot and news equal a fresh load, live and caught up alike',
	{ timeout: 400_000 },
	async () => {
		const times: Record<string, number> = {};
		const never = () => Object.keys(times).filter((kind) => times[kind] === 0);
		// Every kind of news there is must occur, or nothing is shown of it: what is seldom may need a few more.
		for (let round = 0; round < 8 && (round === 0 || never().length > 0); round++) {
			const { failure, kinds } = await converge(clone, { worlds: round === 0 ? 120 : 40, seed: 20_262 + round });
			if (failure) expect.fail(inspect(failure, { depth: 8, breakLength: 120, maxArrayLength: 30 }));
			for (const [kind, count] of Object.entries(kinds)) times[kind] = (times[kind] ?? 0) + count;
		}
		expect(never()).toEqual([]);
	}
);
