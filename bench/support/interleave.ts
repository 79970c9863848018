import { median } from './figures.ts';

/**
 * Measures several sides in turn, round after round, and each round in another order: a machine that is slower for a
 * minute is then slower for all. Gives the rounds of each side.
 */
export async function interleave<Side extends string, T>(
	sides: readonly Side[],
	rounds: number,
	measure: (side: Side, round: number) => Promise<T>
): Promise<Record<Side, T[]>> {
	const results = Object.fromEntries(sides.map((side) => [side, [] as T[]])) as Record<Side, T[]>;
	for (let round = 0; round < rounds; round++) {
		for (let i = 0; i < sides.length; i++) {
			const side = sides[(i + round) % sides.length] as Side;
			results[side].push(await measure(side, round));
		}
	}
	return results;
}

/** The median over rounds of one figure of each. */
export const medianOf = <T>(rounds: readonly T[], figure: (round: T) => number): number => median(rounds.map(figure));
