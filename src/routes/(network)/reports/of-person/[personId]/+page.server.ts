import type { Actions, PageServerLoad } from './$types';
import { PersonRef } from '#shared/people.ts';
import { ReportPerson } from '#shared/reports.ts';
import { loadPersonReport, reportPerson } from '#server/features/reports/commands.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ report: await readAt(event, PersonRef, loadPersonReport) });

export const actions: Actions = {
	report: (event) => submit(event, ReportPerson, reportPerson, () => '/reports')
};
