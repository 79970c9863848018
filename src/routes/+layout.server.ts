import type { LayoutServerLoad } from './$types';
import { isDiscreet } from '#server/http/discreet.ts';
import { zoneOf } from '#server/http/zone.ts';

/** What every page says of itself, to whoever it may be. */
export const load: LayoutServerLoad = (event) => ({
	languages: event.locals.languages,
	discreet: isDiscreet(event),
	zone: zoneOf(event)
});
