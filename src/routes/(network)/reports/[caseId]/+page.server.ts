import type { Actions, PageServerLoad } from './$types';
import { CaseRef, DecideCase, JudgeAppeal } from '#shared/reports.ts';
import { judgeAppeal } from '#server/features/reports/appeals.ts';
import { decideCase, lookAtCase } from '#server/features/reports/commands.ts';
import { loadCase } from '#server/features/reports/pages.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ case: await readAt(event, CaseRef, loadCase) });

export const actions: Actions = {
	look: (event) => submit(event, CaseRef, lookAtCase, ({ caseId }) => `/reports/${caseId}`),
	decide: (event) => submit(event, DecideCase, decideCase, () => '/reports'),
	judge: (event) => submit(event, JudgeAppeal, judgeAppeal, () => '/reports')
};
