import type { Actions, PageServerLoad } from './$types';
import { GiveRight, RightsRef, SetRights, TakeRight } from '#shared/document-rights.ts';
import { DocumentRef } from '#shared/documents.ts';
import * as rights from '#server/features/documents/rights.ts';
import { trashDocument } from '#server/features/documents/trash.ts';
import { readAt } from '#server/http/read.ts';
import { submit, submitAndShow } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	page: await readAt(event, RightsRef, rights.loadRights, (search) => ({ words: search.get('words') ?? '' }))
});

export const actions: Actions = {
	set: (event) => submit(event, SetRights, rights.setRights),
	give: (event) => submit(event, GiveRight, rights.giveRight),
	take: (event) => submit(event, TakeRight, rights.takeRight),
	makeLink: (event) =>
		submitAndShow(event, DocumentRef, rights.makeLink, ({ token }) => ({
			link: new URL(`/shared/${token}`, event.url).href
		})),
	revokeLink: (event) => submit(event, DocumentRef, rights.revokeLink),
	trash: (event) => submit(event, DocumentRef, trashDocument, () => '/documents?shelf=trash')
};
