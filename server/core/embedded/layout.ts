import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { accountFor, canEnter, type Account } from './account.ts';
import { reachableRoot } from './binaries.ts';

/** Where the parts of one embedded PostgreSQL lie, and whom it runs as. */
export interface Layout {
	account: Account;
	/** PostgreSQL's own folder; its name says the major version, which must not change under it. */
	cluster: string;
	passwordFile: string;
	/** Held while one process starts or creates the cluster. */
	startLock: string;
	/** Names the process that started it. */
	ownerFile: string;
	/** The folder of the socket; nothing listens on TCP. */
	sockets: string;
}

/** A socket's path may have 107 bytes, of which PostgreSQL's file name takes 20. */
const maxSocketFolder = 85;

/** Lays out the folders for the database of a data directory; makes what is missing. */
export function layOut(dataDir: string): Layout {
	const root = reachableFolder(dataDir);
	const cluster = path.join(root, 'pg18');
	return {
		account: accountFor(cluster),
		cluster,
		passwordFile: path.join(root, 'pg-password'),
		startLock: path.join(root, 'pg-start.lock'),
		ownerFile: path.join(root, 'pg-owner'),
		sockets: socketFolder(root)
	};
}

/** Makes the folder of the socket, open to the account only. */
export function makeSocketFolder({ sockets, account }: Layout): void {
	mkdirSync(sockets, { recursive: true, mode: 0o700 });
	const { uid } = lstatSync(sockets);
	const expected = [process.getuid?.(), account.uid];
	// In /tmp anybody could have made it first, to be handed our password.
	if (!lstatSync(sockets).isDirectory() || !expected.includes(uid)) throw new CannotStart(`${sockets} belongs to somebody else.`);
	chmodSync(sockets, 0o700);
	if (account.uid !== undefined) chownSync(sockets, account.uid, account.gid);
}

function reachableFolder(dataDir: string): string {
	mkdirSync(dataDir, { recursive: true });
	if (canEnter(dataDir, accountFor(path.join(dataDir, 'pg18')))) return dataDir;
	const folder = path.join(reachableRoot, keyOf(dataDir));
	mkdirSync(folder, { recursive: true, mode: 0o755 });
	return folder;
}

function socketFolder(root: string): string {
	const folder = path.join(root, 'pg-run');
	return Buffer.byteLength(folder) <= maxSocketFolder ? folder : path.join('/tmp', `dastarkhan-${keyOf(root)}`);
}

const keyOf = (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 12);
