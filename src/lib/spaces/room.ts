import type { PersonCard, Sector } from '#shared/people.ts';
import type { Room, SpacePage } from '#shared/space-home.ts';

const tally = <T extends string>(values: (T | null | undefined)[]): [T, number][] => {
	const counts = new Map<T, number>();
	for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
};

/** Who is in a room, counted: by those inside themselves, for others as the server says. */
export const roomOf = (page: SpacePage, find: (id: string) => PersonCard | undefined): Room => {
	if (page.room) return page.room;
	const writers = page.members.filter(({ role }) => role !== 'observer').map(({ personId }) => find(personId));
	return {
		members: writers.length,
		observers: page.members.length - writers.length,
		sectors: tally<Sector>(writers.map((card) => card?.sector)).map(([sector, count]) => ({ sector, count })),
		countries: tally(writers.map((card) => card?.country)).map(([country, count]) => ({ country, count }))
	};
};
