import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Layout } from './layout.ts';

/** The account inside PostgreSQL, and the name of the database. */
export const databaseName = 'dastarkhan';

/** The environment of PostgreSQL's programs: ours may hold secrets and settings that are not meant for them. */
export const bareEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' };

/** The password of the cluster, made up on first use. */
export function passwordOf({ passwordFile }: Layout): string {
	if (!existsSync(passwordFile)) writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
	return readFileSync(passwordFile, 'utf8').trim();
}

/** Creates the cluster unless it is there. It gets its name last: an interrupted creation is begun again. */
export function createCluster(layout: Layout, binaries: Binaries, password: string, durable: boolean): void {
	const { cluster, account } = layout;
	if (existsSync(path.join(cluster, 'PG_VERSION'))) return;
	const draft = `${cluster}.draft`;
	const passwordFile = `${draft}/password`;
	rmSync(draft, { recursive: true, force: true });
	mkdirSync(draft, { mode: 0o700 });
	mkdirSync(`${draft}/cluster`, { mode: 0o700 });
	writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
	if (account.uid !== undefined)
		for (const f of [draft, `${draft}/cluster`, passwordFile]) chownSync(f, account.uid, account.gid);

	// Without a locale that knows letters pg_trgm is blind to Cyrillic; this one needs nothing from the machine.
	const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8', '--lc-messages=C'];
	const access = ['--username', databaseName, '--pwfile', passwordFile, '--auth=scram-sha-256'];
	const args = ['-D', `${draft}/cluster`, '--encoding=UTF8', '--data-checksums', ...locale, ...access];
	if (!durable) args.push('--no-sync');
	const run = spawnSync(binaries.initdb, args, { ...account, cwd: '/', encoding: 'utf8', env: bareEnvironment });
	if (run.status !== 0) throw new Error(`PostgreSQL could not create its files: ${run.error ?? run.stderr}`);
	renameSync(`${draft}/cluster`, cluster);
	rmSync(draft, { recursive: true });
}
