import type { PageServerLoad } from './$types';
import * as accounts from '#server/features/accounts/commands.ts';
import { read } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => ({ account: await read(event, accounts.loadAccount) });
