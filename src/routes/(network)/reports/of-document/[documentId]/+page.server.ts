import type { Actions, PageServerLoad } from './$types';
import { DocumentRef } from '#shared/documents.ts';
import { ReportDocument } from '#shared/reports.ts';
import { loadDocumentReport, reportDocument } from '#server/features/reports/commands.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	document: await readAt(event, DocumentRef, loadDocumentReport)
});

export const actions: Actions = {
	report: (event) => submit(event, ReportDocument, reportDocument, () => '/reports')
};
