import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { claim } from './lock-file.ts';

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
