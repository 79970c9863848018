import { expect, test } from 'vitest';
import { runStopped, runWeakLine } from '../support/sending/run.ts';

// The full figures, 20 stops and 100 messages: npm run soak -- sending
test('PostgreSQL stopped mid-send and the page loaded anew: nothing is called sent that is not, and all arrives once', async () => {
	const { wrong, arrived, falselySent } = await runStopped(2, 7);
	expect({ wrong, arrived, falselySent }).toEqual({ wrong: [], arrived: 14, falselySent: 0 });
});

test('over a line of 32 kbit/s that is cut again and again every message arrives, once and in order', async () => {
	const { wrong, arrived, falselySent } = await runWeakLine(8, 11);
	expect({ wrong, arrived, falselySent }).toEqual({ wrong: [], arrived: 8, falselySent: 0 });
});
