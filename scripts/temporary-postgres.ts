import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
	discardEmbeddedPostgres,
	startEmbeddedPostgres,
	type EmbeddedPostgres
} from '#server/core/embedded-postgres.ts';

/** A PostgreSQL for one task or one run of tests; stopping it leaves nothing behind. */
export async function startTemporaryPostgres(): Promise<Pick<EmbeddedPostgres, 'config' | 'stop'>> {
	const dataDir = await mkdtemp(path.join(tmpdir(), 'dastarkhan-'));
	// PostgreSQL does not run as root, and must get in.
	await chmod(dataDir, 0o755);
	const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
	const stop = async () => {
		await postgres.stop();
		await discardEmbeddedPostgres(dataDir);
		await rm(dataDir, { recursive: true, force: true });
	};
	return { config: postgres.config, stop };
}
