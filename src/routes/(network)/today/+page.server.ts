import type { PageServerLoad } from './$types';
import { loadToday } from '#server/features/today/commands.ts';
import { read } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => ({ today: await read(event, loadToday) });
