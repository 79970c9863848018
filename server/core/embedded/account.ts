import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { CannotStart } from '../cannot-start.ts';

/** Whom PostgreSQL runs as; empty where that is simply who we are. */
export type Account = { uid: number; gid: number } | { uid?: undefined; gid?: undefined };

/**
 * The account for a cluster. PostgreSQL refuses to run as root: root runs it as the cluster's owner, or as `postgres`
 * or `nobody` where there is no cluster yet.
 */
export function accountFor(cluster: string): Account {
	const owner = statSync(cluster, { throwIfNoEntry: false });
	const self = process.getuid?.();
	if (self !== 0) {
		if (owner && owner.uid !== self)
			throw new CannotStart(`${cluster} belongs to another user of this machine (${owner.uid}).`);
		return {};
	}
	if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
	return lesserAccount();
}

/** Whether the account can enter a folder: below a home with mode 0700 it cannot. */
export function canEnter(folder: string, account: Account): boolean {
	if (account.uid === undefined) return true;
	return spawnSync('/bin/sh', ['-c', 'cd "$1" 2>/dev/null', 'sh', folder], { ...account, cwd: '/' }).status === 0;
}

function lesserAccount(): Account {
	const accounts = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.map((line) => line.split(':'));
	const named = (name: string) => accounts.find(([login]) => login === name);
	const [, , uid, gid] = named('postgres') ?? named('nobody') ?? [];
	if (!uid || !gid)
		throw new CannotStart('PostgreSQL does not run as root, and there is no account postgres or nobody.');
	return { uid: Number(uid), gid: Number(gid) };
}
