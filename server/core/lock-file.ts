import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownMark, runs, type ProcessMark } from './processes.ts';

/** Either the lock is ours until released, or somebody living has it. */
export type Claim = { held: true; release: () => void } | { held: false; by: ProcessMark };

/**
 * Claims a file for this process. The file names its holder and its time of birth, so that a holder killed with -9
 * blocks nobody, whoever has its id now.
 */
export function claim(file: string): Claim {
	const mine = JSON.stringify({ ...ownMark(), claim: randomUUID() });
	const draft = `${file}.${randomUUID()}`;
	writeFileSync(draft, mine);
	try {
		for (;;) {
			if (linked(draft, file)) return { held: true, release: () => releaseIfStill(file, mine) };
			const found = read(file);
			if (found === null) continue;
			const holder = toMark(found);
			if (holder && runs(holder)) return { held: false, by: holder };
			setAside(file, found);
		}
	} finally {
		rmSync(draft, { force: true });
	}
}

/** Claims a file, waiting for its holder up to `ms`; returns how to release it. */
export async function claimWithin(file: string, ms: number): Promise<() => void> {
	for (const end = Date.now() + ms; ; await sleep(50)) {
		const result = claim(file);
		if (result.held) return result.release;
		if (Date.now() > end) throw new Error(`process ${result.by.pid} has held ${file} for ${Math.round(ms / 1000)} s`);
	}
}

/** A link appears with its content or not at all, unlike a file that is created and then written. */
function linked(draft: string, file: string): boolean {
	try {
		linkSync(draft, file);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** Takes a dead holder's lock away; what somebody else put there between reading and moving is put back. */
function setAside(file: string, stale: string): void {
	const aside = `${file}.${randomUUID()}`;
	try {
		renameSync(file, aside);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
		throw error;
	}
	if (read(aside) !== stale) linked(aside, file);
	rmSync(aside, { force: true });
}

function releaseIfStill(file: string, mine: string): void {
	if (read(file) === mine) rmSync(file, { force: true });
}

function read(file: string): string | null {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

function toMark(text: string): ProcessMark | null {
	try {
		const { pid, birth } = JSON.parse(text) as Partial<ProcessMark>;
		return typeof pid === 'number' && typeof birth === 'string' ? { pid, birth } : null;
	} catch {
		return null;
	}
}
