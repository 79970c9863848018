import { parse } from 'node:querystring';

/** The cookie that holds the token of a session. */
export const sessionCookie = 'session';
/** The cookie by which a browser that once signed in is told from strangers. */
export const deviceCookie = 'device';

/** The session token in a Cookie header, or null. */
export const readToken = (header: string | undefined): string | null => {
	const value = parse(header ?? '', '; ')[sessionCookie];
	return typeof value === 'string' && value !== '' ? value : null;
};
