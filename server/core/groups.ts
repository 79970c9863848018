/** What `inGroups` gives: a way to add, and to wait until nothing is left. */
export interface Groups<In, Out> {
	/** Resolves when the group it became part of was written. */
	add(input: In): Promise<Out>;
	/** Resolves when everything added so far was written, or has failed for good. */
	idle(): Promise<void>;
}

interface Pace<In> {
	/** The shortest time between the beginnings of two groups, in milliseconds. */
	pace: number;
	/** Whether what failed must be kept and tried again before anything else. */
	keep?: (error: unknown) => boolean;
	/** The weight of one, in bytes. */
	weigh?: (input: In) => number;
}

interface Waiting<In, Out> {
	input: In;
	resolve(out: Out): void;
	reject(error: unknown): void;
}

/** A larger group would keep its first waiting for its last. */
const largestGroup = 1000;
/** A heavier one would not fit into a statement. */
const heaviestGroup = 4 * 1024 * 1024;

/**
 * Writes in groups, in the order of adding: at once when idle, otherwise everything that waited, at most once per `pace`
 * ms. Where `keep` says so of an error, those who wait hear of it, yet what they added stays first in line and is tried
 * again until it is written: nothing that came later overtakes it.
 */
export const inGroups = <In, Out>(
	writeAll: (all: In[]) => Promise<Out[]>,
	{ pace, keep = () => false, weigh = () => 0 }: Pace<In>
): Groups<In, Out> => {
	let line: Waiting<In, Out>[] = [];
	let running: Promise<void> | null = null;
	let failures = 0;

	const nextGroup = () => {
		let weight = 0;
		const end = line.findIndex(
			(one, i) => i === largestGroup || (i > 0 && (weight += weigh(one.input)) > heaviestGroup)
		);
		return line.slice(0, end === -1 ? line.length : end);
	};
	const writeOne = async () => {
		const group = nextGroup();
		try {
			const outs = await writeAll(group.map((one) => one.input));
			line = line.slice(group.length);
			failures = 0;
			group.forEach((one, i) => one.resolve(outs[i] as Out));
		} catch (error) {
			const kept = keep(error);
			failures = kept ? failures + 1 : 0;
			const heard = kept ? [...line] : group;
			if (!kept) line = line.slice(group.length);
			for (const one of heard) one.reject(error);
		}
	};
	const run = async () => {
		// Whatever is added in this turn goes together.
		await Promise.resolve();
		while (line.length > 0) {
			const begun = performance.now();
			await writeOne();
			const rest = failures > 0 ? Math.min(100 * 2 ** failures, 2000) : pace - (performance.now() - begun);
			if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
		}
		running = null;
	};
	return {
		add: (input) =>
			new Promise((resolve, reject) => {
				line.push({ input, resolve, reject });
				running ??= run();
			}),
		idle: async () => {
			while (running && failures === 0)
				await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 50))]);
		}
	};
};
