import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Line, Text } from './text.ts';

/** A committee has four seats, around one text. */
export const seatCount = 4;

/** One of the four seats: who sits there, and for whom they speak. */
export interface Seat {
	position: number;
	personId: Id | null;
	speaksFor: string;
}

/** What makes a space a committee. */
export interface Committee {
	mandate: string;
	/** The space that gave the mandate and gets the report; null when it is not named. */
	mandateBy: Id | null;
	/** The day to report back on, YYYY-MM-DD. */
	reportOn: string;
	seats: Seat[];
}

const Day = z.string().check(
	z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'not_a_day' }),
	z.refine((day) => !Number.isNaN(Date.parse(day)), { error: 'not_a_day' })
);

/** Starts a committee of four people of the network, with a mandate of the space named; the first seat convenes it. */
export const StartCommittee = z.strictObject({
	name: Line(100),
	mandate: Text(1000).check(z.minLength(1, { error: 'required' })),
	spaceId: Id,
	reportOn: Day,
	seats: z.array(z.strictObject({ personId: Id, speaksFor: z._default(Text(200), '') })).check(
		z.length(seatCount, { error: 'four_seats' }),
		z.refine((seats) => new Set(seats.map((seat) => seat.personId)).size === seats.length, {
			error: 'seat_taken_twice'
		})
	)
});
export type StartCommittee = z.infer<typeof StartCommittee>;
