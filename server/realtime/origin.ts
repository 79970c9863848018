import type { IncomingMessage } from 'node:http';

const hostOf = (origin: string) => {
	try {
		return new URL(origin).host;
	} catch {
		return null;
	}
};

/**
 * Whether a request for a socket comes from our own pages. Cookies travel with a foreign page's socket, so the Origin must
 * be ours. A same-origin polling GET sends none: it passes unless the browser says that it comes from elsewhere.
 */
export const isOwnOrigin = (
	request: Pick<IncomingMessage, 'headers' | 'method'>,
	ownOrigin: string | null
): boolean => {
	const { origin, host, upgrade } = request.headers;
	if (origin !== undefined)
		return ownOrigin !== null ? origin === ownOrigin : host !== undefined && hostOf(origin) === host;
	const from = request.headers['sec-fetch-site'];
	const isPlainGet = request.method === 'GET' && upgrade === undefined;
	return isPlainGet && (from === undefined || from === 'same-origin' || from === 'none');
};
