import { defineConfig } from '@playwright/test';
import { browser } from './tests/support/browser.ts';

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: '.test-results/e2e',
	globalSetup: './tests/support/e2e-server.ts',
	forbidOnly: true,
	fullyParallel: false,
	// Tests wait for much, and two cores have room for two of them; each worker has a server of its own.
	workers: 2,
	// A machine that stalls makes any step late. What fails twice is wrong; what passed at its second try is named as flaky.
	retries: 1,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	use: {
		...browser,
		locale: 'en-GB',
		// To note every step costs as much as the step.
		trace: 'on-first-retry',
		screenshot: 'only-on-failure'
	},
	projects: [
		{ name: 'chromium', testIgnore: '**/*.nojs.spec.ts' },
		{
			name: 'no-javascript',
			testMatch: ['**/*.nojs.spec.ts', '**/journeys.spec.ts'],
			use: { javaScriptEnabled: false }
		}
	]
});
