import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { loadLanding } from '#server/features/landing/commands.ts';
import { readOpenly } from '#server/http/read.ts';

/** Whoever is signed in begins at today's page; everybody else reads what this is. */
export const load: PageServerLoad = async (event) => {
	if (event.locals.ctx.actor.kind === 'person') redirect(303, '/today');
	return { landing: await readOpenly(event, loadLanding) };
};
