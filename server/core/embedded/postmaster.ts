import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { birthOf, commandOf, isGoneWithin, signal, type ProcessMark } from '../processes.ts';
import type { Binaries } from './binaries.ts';
import { bareEnvironment } from './create-cluster.ts';
import { makeSocketFolder, type Layout } from './layout.ts';

/** A PostgreSQL that this process started. */
export interface Postmaster {
	/** Resolves when it has ended, for whatever reason. */
	ended: Promise<void>;
	hasEnded: () => boolean;
	/** The last it said. */
	lastWords: () => string;
	/** Ends it: connections are cut, everything committed is on disk. */
	stop: () => Promise<void>;
}

/**
 * Runs a program and interrupts it when standard input ends, which happens when we die, by `kill -9` too. SIGINT is
 * PostgreSQL's fast shutdown.
 */
const keepWhileFed = `
exec 3<&0 0</dev/null
"$@" 3<&- &
program=$!
(read -r _ <&3; kill -INT $program) &
watch=$!
exec 3<&-
wait $program
code=$?
kill $watch
exit $code`;

const patienceMs = 5_000;

/** The process that runs this cluster, if one does. */
export function findPostmaster({ cluster }: Layout): ProcessMark | null {
	const pid = pidIn(cluster);
	if (pid === null) return null;
	const [birth, command] = [birthOf(pid), commandOf(pid)];
	// Ids are given out again: it must be a postgres, and of this cluster.
	return birth !== null && command?.includes('postgres') && command.includes(cluster) ? { pid, birth } : null;
}

/** Ends a PostgreSQL whose starter is gone. */
export async function stopOrphan(mark: ProcessMark): Promise<void> {
	signal(mark.pid, 'SIGINT');
	if (await isGoneWithin(mark, patienceMs)) return;
	signal(mark.pid, 'SIGQUIT');
	if (!(await isGoneWithin(mark, patienceMs))) throw new Error(`PostgreSQL ${mark.pid} does not end`);
}

/** Starts PostgreSQL on a cluster that nobody runs; it may not answer yet. */
export function launch(layout: Layout, binaries: Binaries, options: Record<string, string>): Postmaster {
	disownPidFile(layout);
	makeSocketFolder(layout);
	for (const file of readdirSync(layout.sockets)) rmSync(path.join(layout.sockets, file), { force: true });
	const args = [
		'-D',
		layout.cluster,
		...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
	];
	// A session of its own: a Ctrl+C at the terminal reaches us alone, who have things to finish before PostgreSQL ends.
	const child = spawn('/bin/sh', ['-c', keepWhileFed, 'sh', binaries.postgres, ...args], {
		...layout.account,
		cwd: '/',
		detached: true,
		stdio: ['pipe', 'ignore', 'pipe'],
		env: bareEnvironment
	});
	return watch(child);
}

function watch(child: ChildProcessByStdio<Writable, null, Readable>): Postmaster {
	let words = '';
	let over = false;
	child.stdin.on('error', () => {});
	child.stderr.on('data', (chunk) => (words = (words + String(chunk)).slice(-4_000)));
	const ended = new Promise<void>((resolve) => {
		const end = () => {
			over = true;
			resolve();
		};
		child.once('exit', end);
		child.once('error', (error) => {
			words += error.message;
			end();
		});
	});
	// A tool that forgets to stop it shall still end; PostgreSQL then notices by itself.
	for (const handle of [child, child.stdin, child.stderr]) if ('unref' in handle) (handle as ChildProcess).unref();
	const stop = async () => {
		if (over) return;
		child.ref();
		child.stdin.destroy();
		const force = setTimeout(() => child.pid && signal(-child.pid, 'SIGQUIT'), patienceMs);
		await ended;
		clearTimeout(force);
	};
	return { ended, hasEnded: () => over, lastWords: () => words.trim(), stop };
}

/**
 * Makes a left-over pid file harmless where its id belongs to another program now. The rest of the file stays: by it
 * PostgreSQL finds the shared memory of connections that outlived their server, and waits for them to end.
 */
function disownPidFile({ cluster }: Layout): void {
	const pid = pidIn(cluster);
	if (pid === null || birthOf(pid) === null) return;
	const file = path.join(cluster, 'postmaster.pid');
	const nobody = 2 ** 31 - 2;
	writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(nobody)));
}

function pidIn(cluster: string): number | null {
	try {
		const pid = Number.parseInt(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8'), 10);
		return pid > 0 ? pid : null;
	} catch {
		return null;
	}
}
