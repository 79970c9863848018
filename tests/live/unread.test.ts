import { expect, test } from 'vitest';
import { runCounting } from '../support/counting/run.ts';

// The full figure, half an hour: npm run soak -- unread
test(
	'twenty people with two devices each count the same as the database, whatever they do',
	{ timeout: 120_000 },
	async () => {
		const { mismatches, looks } = await runCounting({ people: 20, threads: 12, seconds: 18, seed: 5 });
		expect(mismatches).toEqual([]);
		expect(looks).toBe(2);
	}
);
