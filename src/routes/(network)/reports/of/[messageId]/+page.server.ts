import type { Actions, PageServerLoad } from './$types';
import { ReportMessage, ReportRef } from '#shared/reports.ts';
import { loadReportForm, reportMessage } from '#server/features/reports/commands.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ report: await readAt(event, ReportRef, loadReportForm) });

export const actions: Actions = {
	report: (event) => submit(event, ReportMessage, reportMessage, () => '/reports')
};
