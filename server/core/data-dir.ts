import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { discardEmbeddedPostgres } from './embedded-postgres.ts';
import { claim } from './lock-file.ts';

/** Says that nothing but the demo's data is here, so that it may be thrown away. */
const demoMark = 'demo';

/** Takes a data directory for this server alone; returns how to give it back. Tools do not ask: they only visit. */
export function occupyDataDir(dataDir: string): () => void {
	try {
		mkdirSync(dataDir, { recursive: true });
		accessSync(dataDir, constants.W_OK | constants.X_OK);
	} catch (error) {
		throw new CannotStart(`DATA_DIR=${dataDir} cannot be written: ${(error as Error).message}`);
	}
	const result = claim(path.join(dataDir, 'server.lock'));
	if (result.held) return result.release;
	throw new CannotStart(
		`Another server (process ${result.by.pid}) uses the data directory ${dataDir}. Stop it, or set DATA_DIR to another folder.`
	);
}

/** Marks a data directory as the demo's, if nothing was kept there before. */
export function markDemo(dataDir: string): void {
	if (!keepsSomething(dataDir)) writeFileSync(path.join(dataDir, demoMark), '');
}

/** Empties the demo's data directory; refuses one in use, and one that keeps anything else. */
export async function wipeDemo(dataDir: string): Promise<void> {
	if (!existsSync(dataDir)) return;
	const release = occupyDataDir(dataDir);
	try {
		if (keepsSomething(dataDir) && !existsSync(path.join(dataDir, demoMark)))
			throw new CannotStart(`${dataDir} holds other data than the demo's; it is left as it is.`);
		await discardEmbeddedPostgres(dataDir);
		rmSync(dataDir, { recursive: true, force: true });
	} finally {
		release();
	}
}

const keepsSomething = (dataDir: string): boolean =>
	readdirSync(dataDir).some((name) => !name.startsWith('server.lock'));
