import type { AtLeast } from '#shared/landing.ts';

/** How many people one seat may stand for, and how many seats a tile has room for. */
const steps = [5, 10, 25, 50, 100, 250, 500, 1000];
const room = 8;

/** For how many people one seat stands, so that the country with most fits its tile. */
export const perSeatFor = (counts: AtLeast[]): number => {
	const most = Math.max(0, ...counts.map((count) => count ?? 0));
	return steps.find((step) => most / step <= room) ?? most / room;
};

/** How many seats stand for some people. */
export const seatsOf = (people: AtLeast, perSeat: number): number =>
	people === null ? 0 : Math.max(1, Math.round(people / perSeat));
