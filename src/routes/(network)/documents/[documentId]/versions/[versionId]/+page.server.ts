import type { Actions, PageServerLoad } from './$types';
import { NameVersion, RestoreVersion, VersionRef } from '#shared/versions.ts';
import * as versions from '#server/features/documents/versions.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ page: await readAt(event, VersionRef, versions.loadVersion) });

export const actions: Actions = {
	name: (event) =>
		submit(event, NameVersion, versions.nameVersion, ({ documentId, id }) => `/documents/${documentId}/versions/${id}`),
	restore: (event) =>
		submit(event, RestoreVersion, versions.restoreVersion, ({ documentId }) => `/documents/${documentId}`)
};
