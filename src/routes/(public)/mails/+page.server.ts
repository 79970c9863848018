import type { PageServerLoad } from './$types';
import { listDemoMails } from '#server/features/accounts/commands.ts';
import { readOpenly } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => ({ mails: await readOpenly(event, listDemoMails) });
