import type { RequestEvent } from '@sveltejs/kit';

/** Set by a browser that has been here before: the zone of its device. */
const cookie = 'zone';
const known = new Set(Intl.supportedValuesOf('timeZone'));

/** The zone of the device, so that a page comes with its times as they stay; null as long as the browser has not said. */
export const zoneOf = ({ cookies }: Pick<RequestEvent, 'cookies'>): string | null => {
	const told = cookies.get(cookie) ?? '';
	if (told === '' || known.has(told)) return told || null;
	try {
		// Zones have other names besides.
		return new Intl.DateTimeFormat('en', { timeZone: told }).resolvedOptions().timeZone;
	} catch {
		return null;
	}
};
