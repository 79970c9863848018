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
	{ timeout: 120_000 },
	async () => {
		const { failure, kinds } = await converge(clone, { worlds: 160, seed: 20_262 });
		if (failure) expect.fail(inspect(failure, { depth: 8, breakLength: 120, maxArrayLength: 30 }));
		// Every kind of news there is must have occurred, or nothing was shown of it.
		expect(Object.entries(kinds).filter(([, times]) => times === 0)).toEqual([]);
	}
);
