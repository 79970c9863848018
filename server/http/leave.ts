import { redirect, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#shared/errors.ts';
import type { Ctx } from '#server/core/context.ts';
import { takeCookie } from './session.ts';

/** Has the browser forget what it kept of us, with the answer. */
export const forgetDevice = (response: Response) => response.headers.set('clear-site-data', '"cache", "storage"');

/** The door out: ends what the command ends, takes the cookie back, and has the browser forget what it kept of us. */
export const leave = async (event: RequestEvent, command: (ctx: Ctx) => Promise<unknown>): Promise<never> => {
	try {
		await command(event.locals.ctx);
	} catch (error) {
		// Whoever has no session is out already.
		if (!(error instanceof Refusal) || error.code === 'unavailable') throw error;
	}
	takeCookie(event);
	event.locals.sessionEnded = true;
	redirect(303, '/sign-in');
};
