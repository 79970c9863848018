import type { Actions, PageServerLoad } from './$types';
import { Appeal, CaseRef } from '#shared/reports.ts';
import { appealCase } from '#server/features/reports/appeals.ts';
import { lookAtCase, noteAnswer } from '#server/features/reports/commands.ts';
import { loadReports } from '#server/features/reports/pages.ts';
import { read } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ reports: await read(event, loadReports) });

export const actions: Actions = {
	look: (event) => submit(event, CaseRef, lookAtCase, ({ caseId }) => `/reports/${caseId}`),
	note: (event) => submit(event, CaseRef, noteAnswer, () => '/reports'),
	appeal: (event) => submit(event, Appeal, appealCase, () => '/reports')
};
