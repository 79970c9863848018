import { markOf, weekOf, weeksOfSeason } from '#server/core/words.ts';

/** A stretch of time to look through: the marks of which a text has one; null for all before, as far as it goes back. */
export interface Period {
	marks: string[] | null;
	/** It ends before this moment. */
	until: Date | null;
	/** It holds nothing from before this moment. */
	since: Date | null;
}

/** What is older is looked through as one. */
const mostSeasons = 12;
const weekMs = 7 * 24 * 60 * 60 * 1000;
const startOf = (week: number) => new Date(week * weekMs);
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/**
 * Stretches of time, from the latest back; after each say how much was found in it and how much is still wanted. A word that
 * everybody uses is found in the first, and nobody reads all the rest; where nothing is found each is twice as long as the one
 * before. Each looks for so many marks that the index bears.
 */
export function* periodsBefore(latest: Date): Generator<Period, void, { found: number; wanted: number }> {
	const week = weekOf(latest);
	const season = Math.floor(week / weeksOfSeason);
	yield { marks: range(week - 1, week + 1).map(markOf.week), until: null, since: startOf(week - 1) };
	const recent = Math.max((season - 1) * weeksOfSeason, 0);
	yield { marks: range(recent, week - 1).map(markOf.week), until: null, since: startOf(recent) };
	let to = season - 1;
	for (let many = 1; to > season - mostSeasons;) {
		const from = Math.max(to - many, season - mostSeasons);
		const { found, wanted } = yield {
			marks: range(from, to).map(markOf.season),
			until: null,
			since: startOf(from * weeksOfSeason)
		};
		to = from;
		// As far as it takes to find what is wanted, when there is as much of it as there was.
		many = found === 0 ? many * 2 : Math.min(Math.ceil((many * wanted) / found), many * 2);
	}
	yield { marks: null, until: startOf(to * weeksOfSeason), since: null };
}
