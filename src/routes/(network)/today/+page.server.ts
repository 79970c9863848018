import type { PageServerLoad } from './$types';
import { loadToday } from '#server/features/today/commands.ts';
import { read } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => {
	// What the page asks for again when it hears that something moved.
	event.depends('dastarkhan:today');
	return { today: await read(event, loadToday) };
};
