import { readFileSync } from 'node:fs';
import process from 'node:process';
import { median } from './figures.ts';
import { processorTime } from './processor-time.ts';

/**
 * Measures in rounds and keeps the calmer half: those in which the machine did least for others than us, whatever came
 * out. Of fewer than three it keeps all.
 */
export async function calmRounds<T>(rounds: number, measure: (round: number) => Promise<T>): Promise<T[]> {
	const done: { result: T; others: number }[] = [];
	for (let round = 0; round < rounds; round++) {
		const before = timeOfOthers();
		const result = await measure(round);
		done.push({ result, others: timeOfOthers() - before });
	}
	const calm = done.toSorted((a, b) => a.others - b.others).slice(0, rounds < 3 ? rounds : Math.ceil(rounds / 2));
	return calm.map(({ result }) => result);
}

/**
 * Measures several sides in turn, round after round, and each round in another order: a machine that is slower for a
 * minute is then slower for all. Gives the calm rounds of each side.
 */
export async function interleave<Side extends string, T>(
	sides: readonly Side[],
	rounds: number,
	measure: (side: Side) => Promise<T>
): Promise<Record<Side, T[]>> {
	const calm = await calmRounds(rounds, async (round) => {
		const results: [Side, T][] = [];
		for (let i = 0; i < sides.length; i++) {
			const side = sides[(i + round) % sides.length] as Side;
			results.push([side, await measure(side)]);
		}
		return new Map(results);
	});
	const of = (side: Side) => calm.map((round) => round.get(side) as T);
	return Object.fromEntries(sides.map((side) => [side, of(side)])) as Record<Side, T[]>;
}

/** The median over rounds of one figure of each. */
export const medianOf = <T>(rounds: readonly T[], figure: (round: T) => number): number => median(rounds.map(figure));

/** Processor time that the machine has spent on others than this process and what it started, in milliseconds. */
export function timeOfOthers(): number {
	if (process.platform !== 'linux') return 0;
	const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = readFileSync('/proc/stat', 'utf8')
		.split('\n', 1)
		.flatMap((line) => line.split(/\s+/).slice(1).map(Number));
	return (user + nice + system + irq + softirq + steal) * 10 - processorTime(process.pid);
}
