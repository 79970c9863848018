import type { FullConfig } from '@playwright/test';
import { createDatabase } from '#server/core/db.ts';
import { startEmbeddedPostgres } from '#server/core/embedded-postgres.ts';
import { addressVariable } from './browser.ts';
import { startServer, type TestServer } from './server.ts';

/** Playwright's global setup: for each worker the production build with the demo's people, on a port and data of its own. */
export default async function setup({ workers }: FullConfig): Promise<() => Promise<unknown>> {
	const servers = await Promise.all(Array.from({ length: workers }, () => startServer({ env: { DEMO: '1' } })));
	await Promise.all(servers.map(hurry));
	process.env[addressVariable] = servers.map(({ url }) => url).join(' ');
	return () => Promise.all(servers.map((server) => server.dispose()));
}

/** Has messages leave at once: that they can be taken back for some seconds is a test of its own. */
async function hurry({ dataDir }: TestServer) {
	const { config } = await startEmbeddedPostgres({ dataDir });
	const { db, pool } = createDatabase(config);
	await db.updateTable('account').set({ undo_send: false }).execute();
	await pool.end();
}
