import { hash } from '@node-rs/argon2';
import fc from 'fast-check';
import type { NewsKind } from '#shared/live.ts';
import type { Database } from '#server/core/db.ts';
import { findDifferences, type Difference } from './check.ts';
import { turns, type Deed } from './deeds.ts';
import { World } from './world.ts';

/** What came of many random worlds. */
export interface Report {
	worlds: number;
	/** How often each kind of news was told; every kind there is must have been. */
	kinds: Record<NewsKind, number>;
	/** The smallest sequence found that ends differently, with what differs; null when there is none. */
	failure: { turns: Deed[][]; differences: Difference[]; seed: number } | null;
}

export interface Wish {
	worlds: number;
	seed: number;
	/** Called after each world. */
	tick?: (worlds: number) => void;
}

/**
 * R3: random sequences of everything that exists, by several people at once. Snapshot and live news must equal a fresh
 * load on every open page, and so must every earlier snapshot and the catch-up since. The database is emptied many times.
 */
export const converge = async (database: Database, { worlds, seed, tick }: Wish): Promise<Report> => {
	const report: Report = { worlds: 0, kinds: noneYet(), failure: null };
	// As cheap as it can be: people who leave show their password.
	const passwordHash = await hash(World.password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
	const live = async (sequence: Deed[][]) => {
		const world = await World.create(database, passwordHash);
		for (const deeds of sequence) await Promise.all(deeds.map((deed) => world.act(deed)));
		await world.settle();
		for (const { kind } of world.told) report.kinds[kind]++;
		tick?.(++report.worlds);
		const differences = await findDifferences(world);
		world.end();
		return differences;
	};
	// What differed when it did: what happens at the same moment may end well the next time.
	let last: Difference[] = [];
	const property = fc.asyncProperty(turns, async (sequence) => {
		const differences = await live(sequence);
		if (differences.length > 0) last = differences;
		return differences.length === 0;
	});
	const result = await fc.check(property, { numRuns: worlds, seed });
	if (result.failed && last.length === 0) throw result.errorInstance ?? new Error('the run broke off');
	if (result.counterexample) {
		const [sequence] = result.counterexample;
		report.failure = { turns: sequence, differences: last, seed };
	}
	return report;
};

const noneYet = (): Record<NewsKind, number> => ({
	'member:joined': 0,
	'member:changed': 0,
	'member:left': 0,
	'membership:changed': 0,
	'house:changed': 0,
	'case:moved': 0,
	'room:opened': 0,
	'room:closed': 0,
	'past:shown': 0,
	'past:hidden': 0,
	'audience:noted': 0,
	'request:made': 0,
	'request:decided': 0,
	'member:suspended': 0,
	'member:restored': 0,
	'thread:started': 0,
	'message:posted': 0,
	'message:edited': 0,
	'message:deleted': 0,
	'message:restored': 0,
	'message:redacted': 0,
	'message:reacted': 0,
	'thread:pinned': 0,
	'thread:unpinned': 0,
	'thread:closed': 0,
	'thread:reopened': 0,
	'thread:read': 0,
	'thread:marked-unread': 0,
	'thread:level-set': 0,
	'thread:noted': 0,
	'message:answered': 0,
	'people:muted': 0,
	'draft:kept': 0,
	'question:asked': 0,
	'answer:accepted': 0,
	'document:created': 0,
	'document:renamed': 0,
	'document:changed': 0,
	'document:trashed': 0,
	'document:restored': 0
});
