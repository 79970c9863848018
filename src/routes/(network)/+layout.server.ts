import type { LayoutServerLoad } from './$types';
import { loadShell } from '#server/features/shell/commands.ts';
import { read } from '#server/http/read.ts';

export const load: LayoutServerLoad = async (event) => ({
	shell: await read(event, loadShell),
	/** On a shared computer nothing is kept on the device, drafts neither. */
	sharedComputer: event.locals.sharedComputer
});
