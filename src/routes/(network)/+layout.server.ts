import type { LayoutServerLoad } from './$types';
import * as spaces from '#server/features/spaces/commands.ts';
import { read } from '#server/http/read.ts';

export const load: LayoutServerLoad = async (event) => ({ shell: await read(event, spaces.loadShell) });
