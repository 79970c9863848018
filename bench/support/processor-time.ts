import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;
const inMs = (ticks: number) => (ticks / ticksPerSecond) * 1000;

interface Stat {
	parent: number;
	ticks: number;
}

const statOf = (pid: number): Stat | null => {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name of the program, in brackets, may hold anything.
		const fields = text
			.slice(text.lastIndexOf(')') + 2)
			.split(' ')
			.map(Number);
		// User and system, then those of children that have ended: PostgreSQL's come and go.
		const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
		return { parent: fields[1] ?? 0, ticks: user + system + childUser + childSystem };
	} catch {
		return null;
	}
};

/** Processor time, user and system, that a process and all below it have taken, in milliseconds. Linux only: else NaN. */
export const processorTime = (root: number): number => {
	if (process.platform !== 'linux') return NaN;
	const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
	const stats = new Map(
		pids.flatMap((pid) => [[pid, statOf(pid)] as const]).filter((one): one is [number, Stat] => one[1] !== null)
	);
	const isBelow = (pid: number): boolean => {
		for (let at: number | undefined = pid; at !== undefined && at > 1; at = stats.get(at)?.parent)
			if (at === root) return true;
		return false;
	};
	const ticks = [...stats].reduce((sum, [pid, stat]) => (isBelow(pid) ? sum + stat.ticks : sum), 0);
	return inMs(ticks);
};

/** The same of a process alone. */
export const ownProcessorTime = (pid: number): number => inMs(statOf(pid)?.ticks ?? NaN);
