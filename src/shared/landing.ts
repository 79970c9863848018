import type { Sector } from './people.ts';

/** How many people there are at least; null where they are too few to be told. */
export type AtLeast = number | null;

/** The people of a country and the groups they sit in, as strangers may know. */
export interface CountryCount {
	country: string;
	people: AtLeast;
	/** Null where the people are. */
	groups: number | null;
}

/** Who sits at the table, told to everybody. */
export interface Landing {
	people: AtLeast;
	/** The region and its neighbours, in the order of `cartogram`. */
	countries: CountryCount[];
	/** People from all other countries together. */
	elsewhere: AtLeast;
	/** Fields of work with enough people to be told, the largest first. */
	sectors: { sector: Sector; people: number }[];
}

/** The region and its neighbours as equal tiles, from north to south and from west to east, roughly as they lie. */
export const cartogram: readonly (readonly (string | null)[])[] = [
	[null, 'KZ', null, null],
	['TM', 'UZ', 'KG', null],
	[null, 'AF', 'TJ', null],
	[null, 'PK', 'NP', 'BT'],
	[null, null, 'IN', 'BD'],
	[null, 'MV', 'LK', null]
];
