import type { Actions, PageServerLoad } from './$types';
import { PublishVersion } from '#shared/publications.ts';
import { NameVersion, RestoreVersion, VersionRef } from '#shared/versions.ts';
import { publishVersion } from '#server/features/documents/publishing.ts';
import * as versions from '#server/features/documents/versions.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ page: await readAt(event, VersionRef, versions.loadVersion) });

export const actions: Actions = {
	name: (event) =>
		submit(event, NameVersion, versions.nameVersion, ({ documentId, id }) => `/documents/${documentId}/versions/${id}`),
	publish: (event) => submit(event, PublishVersion, publishVersion, ({ id }) => `/published/${id}`),
	restore: (event) =>
		submit(event, RestoreVersion, versions.restoreVersion, ({ documentId }) => `/documents/${documentId}`)
};
