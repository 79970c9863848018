import type { PageServerLoad } from './$types';
import { LinkRef } from '#shared/links.ts';
import { openShared } from '#server/features/documents/rights.ts';
import { readOpenlyAt } from '#server/http/read.ts';

export const load: PageServerLoad = async (event) => {
	event.setHeaders({ 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'private, no-store' });
	return {
		shared: await readOpenlyAt(event, LinkRef, (ctx, input) => openShared(ctx, input, event.getClientAddress()))
	};
};
