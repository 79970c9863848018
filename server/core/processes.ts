import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** One process for all time: ids are given out again, after a restart of a container to its first processes. */
export interface ProcessMark {
	pid: number;
	/** When it was born, in whatever words the system has for it. */
	birth: string;
}

/** Whether this very process still runs. */
export const runs = ({ pid, birth }: ProcessMark): boolean => birthOf(pid) === birth;

/** The mark of the process that asks. */
export const ownMark = (): ProcessMark => ({ pid: process.pid, birth: birthOf(process.pid) ?? 'unknown' });

/** The command line of a process; null when it is gone or not ours to look at. */
export function commandOf(pid: number): string | null {
	if (process.platform !== 'linux') return ask(pid, 'command=');
	const line = readIfThere(`/proc/${pid}/cmdline`);
	return line === null || line === '' ? null : line.replaceAll('\0', ' ');
}

/** Waits until a process is gone; false when it is still there after `ms`. */
export async function isGoneWithin(mark: ProcessMark, ms: number): Promise<boolean> {
	for (const end = Date.now() + ms; Date.now() < end; await sleep(25)) if (!runs(mark)) return true;
	return !runs(mark);
}

/** Sends a signal, to a process that may have ended meanwhile. */
export function signal(pid: number, name: NodeJS.Signals): void {
	try {
		process.kill(pid, name);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}

/** When a process was born; null when there is none, or only its shell that nobody has collected yet. */
export function birthOf(pid: number): string | null {
	if (!Number.isSafeInteger(pid) || pid <= 0) return null;
	if (process.platform !== 'linux') return ask(pid, 'lstart=');
	const stat = readIfThere(`/proc/${pid}/stat`);
	if (stat === null) return null;
	// The second field is the name, in brackets and free to hold both spaces and brackets.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	const [state, ticksSinceBoot] = [fields[0], fields[19]];
	if (state === 'Z' || state === 'X' || ticksSinceBoot === undefined) return null;
	return `${bootId()}+${ticksSinceBoot}`;
}

const bootId = (): string => (readIfThere('/proc/sys/kernel/random/boot_id') ?? '').trim().slice(0, 8);

function readIfThere(file: string): string | null {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return null;
	}
}

function ask(pid: number, column: string): string | null {
	const { stdout } = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } });
	return stdout?.trim() || null;
}
