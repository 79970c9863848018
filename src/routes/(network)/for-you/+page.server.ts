import type { Actions, PageServerLoad } from './$types';
import { NoteClosing } from '#shared/following.ts';
import { ReadThread } from '#shared/reading.ts';
import { noteClosing } from '#server/features/discussions/following.ts';
import { readThread } from '#server/features/discussions/reading.ts';
import { loadForYou } from '#server/features/for-you/commands.ts';
import { read } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => {
	// What the page asks for again when it hears of something that waits.
	event.depends('dastarkhan:for-you');
	return { forYou: await read(event, loadForYou) };
};

export const actions: Actions = {
	read: (event) => submit(event, ReadThread, readThread, () => '/for-you'),
	note: (event) => submit(event, NoteClosing, noteClosing, () => '/for-you')
};
