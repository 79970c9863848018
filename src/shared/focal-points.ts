import * as z from 'zod/mini';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import { Country } from './places.ts';
import { Line, orNothing, Text } from './text.ts';

/** Somebody's mandate to answer for a country. `until` is the last day, or null while it lasts. */
export interface FocalPoint {
	id: Id;
	country: string;
	/** Null while the chair is empty, as when the person has left the network. */
	personId: Id | null;
	mandate: string;
	institution: string;
	since: string;
	until: string | null;
}

/** A country with who answers for it, who will and who did; `current` is null while nobody does. */
export interface CountryFocalPoints {
	country: string;
	current: FocalPoint | null;
	next: FocalPoint | null;
	former: FocalPoint[];
}

/** The page of focal points: the region's countries, and others that have or had one. */
export interface FocalPointsPage {
	countries: CountryFocalPoints[];
	people: PersonCard[];
	mayName: boolean;
}

const Day = z.iso.date({ error: 'not_a_day' });

/** Names somebody of the network as a country's focal point from a day on; whoever was it before is it no longer. */
export const NameFocalPoint = z.strictObject({
	personId: Id,
	country: Country,
	mandate: Text(600),
	institution: Line(160),
	since: Day,
	until: orNothing(Day)
});
export type NameFocalPoint = z.infer<typeof NameFocalPoint>;

/** Ends a focal point's mandate today. */
export const EndFocalPoint = z.strictObject({ focalPointId: Id });
export type EndFocalPoint = z.infer<typeof EndFocalPoint>;
