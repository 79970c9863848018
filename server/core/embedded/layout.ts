import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { accountFor, canEnter, type Account } from './account.ts';
import { reachableRoot } from './binaries.ts';

/** Where the parts of one embedded PostgreSQL lie, and whom it runs as. */
export interface Layout {
	account: Account;
	/** The data directory, or what stands for it where the account cannot enter that. */
	root: string;
	/** PostgreSQL's own folder; its name says the major version, which must not change under it. */
	cluster: string;
	passwordFile: string;
	/** Names the process that started it. */
	ownerFile: string;
	/** The folder of the socket; nothing listens on TCP. */
	sockets: string;
}

/** The file of a data directory that says where its database lies, if not there. */
const elsewhere = 'pg-elsewhere';

/** A socket's path may have 107 bytes, of which PostgreSQL's file name takes 20. */
const maxSocketFolder = 85;

/** Lays out the folders for the database of a data directory; makes what is missing. One process at a time. */
export function layOut(dataDir: string): Layout {
	const root = reachableFolder(dataDir);
	const cluster = path.join(root, 'pg18');
	return {
		account: accountFor(cluster),
		root,
		cluster,
		passwordFile: path.join(root, 'pg-password'),
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
	if (!lstatSync(sockets).isDirectory() || !expected.includes(uid))
		throw new CannotStart(`${sockets} belongs to somebody else.`);
	chmodSync(sockets, 0o700);
	if (account.uid !== undefined) chownSync(sockets, account.uid, account.gid);
}

/**
 * The data directory, or, where the account cannot enter that, a folder that it names. A copy or a removal of the data
 * directory thus decides which database belongs to it.
 */
function reachableFolder(dataDir: string): string {
	if (canEnter(dataDir, accountFor(path.join(dataDir, 'pg18')))) return dataDir;
	const sign = path.join(dataDir, elsewhere);
	if (!existsSync(sign)) writeFileSync(sign, path.join(reachableRoot, `data-${randomUUID()}`));
	const folder = readFileSync(sign, 'utf8');
	mkdirSync(folder, { recursive: true, mode: 0o755 });
	return folder;
}

function socketFolder(root: string): string {
	const folder = path.join(root, 'pg-run');
	const key = createHash('sha256').update(root).digest('hex').slice(0, 12);
	return Buffer.byteLength(folder) <= maxSocketFolder ? folder : path.join('/tmp', `dastarkhan-${key}`);
}
