import type { RequestEvent } from '@sveltejs/kit';
import { log } from '#server/core/log.ts';

/** Notes a fault of ours, by route and never by address, and says to the browser only that there was one. */
export const noteFault = (error: unknown, event: RequestEvent, status: number) => {
	if (status >= 500) log.error({ route: event.route.id, error }, 'a page failed');
	return { message: status === 404 ? 'not_found' : status < 500 ? 'bad_input' : 'unavailable' };
};
