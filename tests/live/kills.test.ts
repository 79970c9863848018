import { expect, test } from 'vitest';
import { runKills } from '../support/kills/run.ts';

// The full figure, 1,000 messages and 2,000 updates with five kills of the server: npm run soak -- kills
test('what was acknowledged is there once, and all agree, though server and PostgreSQL are killed', async () => {
	const outcome = await runKills({
		talkers: 8,
		messages: 160,
		writers: 5,
		words: 300,
		kills: ['server', 'postgres', 'server and browsers']
	});
	expect(outcome.wrong).toEqual([]);
	expect(outcome.acknowledged).toBe(160);
	expect(outcome.saved + outcome.abandoned).toBe(300);
});
