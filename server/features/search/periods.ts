import { markOf, weekOf, weeksOfSeason } from '#server/core/words.ts';

/** A stretch of time to look through: the marks of which a text has one; null for all before, as far as it goes back. */
export interface Period {
	marks: string[] | null;
	/** It ends before this moment. */
	until: Date | null;
	/** It holds nothing from before this moment. */
	since: Date | null;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;
const startOf = (week: number) => new Date(week * weekMs);
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/**
 * Stretches of time, from the latest back, each longer than the one before: a word that everybody uses is found in the
 * first, and nobody reads all the rest; a rare one costs a look into each. Each looks for so many marks that the index
 * bears.
 */
export const periodsBefore = (latest: Date): Period[] => {
	const week = weekOf(latest);
	const season = Math.floor(week / weeksOfSeason);
	const seasons = (from: number, to: number): Period => ({
		marks: range(from, to).map(markOf.season),
		until: null,
		since: startOf(from * weeksOfSeason)
	});
	const recent = Math.max((season - 1) * weeksOfSeason, 0);
	return [
		{ marks: range(week - 1, week + 1).map(markOf.week), until: null, since: startOf(week - 1) },
		{ marks: range(recent, week - 1).map(markOf.week), until: null, since: startOf(recent) },
		seasons(season - 4, season - 1),
		seasons(season - 12, season - 4),
		{ marks: null, until: startOf((season - 12) * weeksOfSeason), since: null }
	];
};
