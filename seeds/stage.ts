import type { Id } from '#shared/ids.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { contextOf, type Ctx } from '#server/core/context.ts';
import { daysBefore } from './clock.ts';
import { idOf, type Ids } from './people.ts';

/** What the demo is filled on: its people and spaces by their keys, and today. */
export interface Stage {
	ctx: Ctx;
	today: Date;
	personIds: Ids;
	spaces: Map<string, SpaceDto>;
}

/** When something in the demo happened; hours and minutes are UTC. */
export interface When {
	daysAgo: number;
	hour?: number;
	minute?: number;
}

/** The context of somebody of the demo at some moment. */
export const actingAs = (
	{ ctx, today, personIds }: Stage,
	key: string,
	{ daysAgo, hour = 9, minute = 0 }: When
): Ctx => {
	const at = daysBefore(today, daysAgo, hour, minute);
	return contextOf({ kind: 'house', personId: idOf(personIds, key) }, ctx.database, () => at);
};

/** The id of a space of the demo. */
export const spaceIdOf = ({ spaces }: Stage, key: string): Id => {
	const space = spaces.get(key);
	if (!space) throw new Error(`the demo names the space "${key}", which is not there`);
	return space.id;
};
