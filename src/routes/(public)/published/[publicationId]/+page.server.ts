import type { PageServerLoad } from './$types';
import { PublicationRef } from '#shared/publications.ts';
import { loadPublication } from '#server/features/documents/publishing.ts';
import { readOpenlyAt } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => ({
	published: await readOpenlyAt(event, PublicationRef, loadPublication)
});
