import type { Actions, PageServerLoad } from './$types';
import { DocumentRef } from '#shared/documents.ts';
import { WithdrawPublication } from '#shared/publications.ts';
import { NameVersion, RedactPassage } from '#shared/versions.ts';
import { withdrawPublication } from '#server/features/documents/publishing.ts';
import { redactPassage } from '#server/features/documents/redacting.ts';
import * as versions from '#server/features/documents/versions.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	page: await readAt(event, DocumentRef, versions.loadVersions)
});

export const actions: Actions = {
	name: (event) =>
		submit(event, NameVersion, versions.nameVersion, ({ documentId }) => `/documents/${documentId}/versions`),
	withdraw: (event) =>
		submit(event, WithdrawPublication, withdrawPublication, () => `/documents/${event.params.documentId}/versions`),
	redact: (event) =>
		submit(event, RedactPassage, redactPassage, ({ said }) => {
			const query = new URLSearchParams(said.map((id) => ['said', id]));
			return `/documents/${event.params.documentId}/versions${said.length > 0 ? `?${query}` : ''}`;
		}),
	seen: (event) => submit(event, DocumentRef, versions.markSeen, () => `/documents/${event.params.documentId}`)
};
