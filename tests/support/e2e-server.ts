import { addressVariable } from './browser.ts';
import { startServer } from './server.ts';

/** Playwright's global setup: the production build with the demo's people, on a port and data of its own. */
export default async function setup(): Promise<() => Promise<void>> {
	const server = await startServer({ env: { DEMO: '1' } });
	process.env[addressVariable] = server.url;
	return () => server.dispose();
}
