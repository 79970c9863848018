import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Whoever is signed in begins at today's page; everybody else reads what this is. */
export const load: PageServerLoad = ({ locals }) => {
	if (locals.ctx.actor.kind === 'person') redirect(303, '/today');
};
