import { error, type RequestEvent } from '@sveltejs/kit';

const readsOnly = ['GET', 'HEAD', 'OPTIONS'];

/** The action a request names: `?/join` means `join`. */
const actionIn = ({ url }: RequestEvent) =>
	[...url.searchParams.keys()].find((name) => name.startsWith('/'))?.slice(1) ?? null;

/**
 * Turns away what no page of ours sends. Kit looks at the origin of forms only: a foreign page's POST without a body would
 * have the answer of our sign-out empty the browser's storage. And Kit finds an action called `toString` on every page.
 */
export const guard = (event: RequestEvent) => {
	const { request, url } = event;
	if (!readsOnly.includes(request.method) && request.headers.get('origin') !== url.origin)
		error(403, { message: 'forbidden' });
	const action = actionIn(event);
	if (action !== null && (action in Object.prototype || action === 'default')) error(404, { message: 'not_found' });
};
