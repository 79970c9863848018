/** A place in a text: in which of its runs of letters, and after how many of them. */
export interface Spot {
	run: number;
	index: number;
}

/** A stretch of a text, in letters from its beginning; runs stand a line apart. */
export interface Stretch {
	from: number;
	to: number;
}

/** A run of letters, and what holds it. */
export interface Run {
	type: object;
	letters: string;
}

interface Holds {
	toArray(): unknown[];
}
interface Says {
	toDelta(): { insert?: unknown }[];
}

/** The runs of letters of a text of Yjs in their order, at either end of the line. What is no letter counts for one. */
export const runsIn = (text: Holds): Run[] =>
	text.toArray().flatMap((part) => {
		if (typeof part !== 'object' || part === null) return [];
		if ('toDelta' in part) {
			const said = (part as Says).toDelta().map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC'));
			return [{ type: part, letters: said.join('') }];
		}
		return 'toArray' in part ? runsIn(part as Holds) : [];
	});

/** The spot that Yjs found in one of the runs; null where it is in none of them any more. */
export const spotIn = (runs: Run[], found: { type: object; index: number } | null): Spot | null => {
	const run = found ? runs.findIndex(({ type }) => type === found.type) : -1;
	return found && run >= 0 ? { run, index: found.index } : null;
};

/** All runs of letters of a text in their order, each in a line of its own. */
export const joined = (runs: readonly string[]): string => runs.join('\n');

/** A margin asks for two hundred comments of the same text. */
const texts = new WeakMap<readonly string[], string>();
const textOf = (runs: readonly string[]): string => {
	let text = texts.get(runs);
	if (text === undefined) texts.set(runs, (text = joined(runs)));
	return text;
};

/** How many letters stand before a spot; null where there is no such spot any more. */
const offsetOf = (runs: readonly string[], spot: Spot | null): number | null => {
	if (!spot || spot.run < 0 || spot.run >= runs.length) return null;
	let before = 0;
	for (let i = 0; i < spot.run; i++) before += (runs[i] as string).length + 1;
	return before + Math.min(spot.index, (runs[spot.run] as string).length);
};

/** The spot after so many letters: at the end of a run rather than before the next, and for a beginning the other way round. */
export const spotAt = (runs: readonly string[], offset: number): Spot => {
	let left = offset;
	for (let run = 0; run < runs.length; run++) {
		const { length } = runs[run] as string;
		if (left <= length) return { run, index: left };
		left -= length + 1;
	}
	return { run: Math.max(0, runs.length - 1), index: runs.at(-1)?.length ?? 0 };
};

/** Words of so many letters are taken for the same wherever they stand; shorter ones, such as "first", stand everywhere. */
const tellingLength = 12;

/**
 * Where the words stand that somebody commented on. As long as some of them are there, their two ends tell it, however the
 * text around them moved. Where all were deleted and are back, by undoing or by pasting them elsewhere, their own words tell
 * it: at the very spot where they were, or where they stand once in the whole text. Null: they are gone, and the comment is
 * detached. It depends on the text alone, so that every copy of it finds the same.
 */
export const findStretch = (
	runs: readonly string[],
	{ start, end, quote }: { start: Spot | null; end: Spot | null; quote: string | null }
): Stretch | null => {
	const [from, to] = [offsetOf(runs, start), offsetOf(runs, end)];
	const text = textOf(runs);
	if (from !== null && to !== null && from < to && text.slice(from, to).trim() !== '') return { from, to };
	if (!quote) return null;
	const places: number[] = [];
	for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
	const touching = from === null ? [] : places.filter((at) => at <= from && from <= at + quote.length);
	const [only] = places.length === 1 && quote.length >= tellingLength ? places : [];
	const found = touching[0] ?? only;
	return found === undefined ? null : { from: found, to: found + quote.length };
};
