import type { IncomingMessage } from 'node:http';
import type { Settings } from '#server/core/env.ts';
import { protocolOf } from '#server/core/forwarded.ts';

type Asked = Pick<IncomingMessage, 'headers' | 'method'>;

/** The origin of our own pages: as it was set, or as the request says, scheme and port included. */
const ownOrigin = ({ headers }: Asked, { origin, trustProxy }: Pick<Settings, 'origin' | 'trustProxy'>) => {
	if (origin !== null) return origin;
	const address = `${protocolOf(headers, trustProxy)}://${headers.host ?? ''}`;
	return URL.canParse(address) ? new URL(address).origin : null;
};

/**
 * Whether a request for a socket comes from our own pages. Cookies travel with a foreign page's socket, so the Origin must
 * be ours. A same-origin polling GET sends none: it passes unless the browser says that it comes from elsewhere.
 */
export const isOwnOrigin = (request: Asked, settings: Pick<Settings, 'origin' | 'trustProxy'>): boolean => {
	const { origin, upgrade } = request.headers;
	if (origin !== undefined) return origin === ownOrigin(request, settings);
	const from = request.headers['sec-fetch-site'];
	const isPlainGet = request.method === 'GET' && upgrade === undefined;
	return isPlainGet && (from === undefined || from === 'same-origin' || from === 'none');
};
