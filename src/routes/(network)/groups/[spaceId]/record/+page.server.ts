import type { PageServerLoad } from './$types';
import { SpaceRef } from '#shared/spaces.ts';
import { loadRecord } from '#server/features/reports/pages.ts';
import { readAt } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => ({ record: await readAt(event, SpaceRef, loadRecord) });
