import type { IncomingHttpHeaders } from 'node:http';

/**
 * Puts the X-Forwarded headers of a request into the one form that the built handler reads. Where no proxy of ours is
 * in front they are a visitor's invention, and the connection is plain http.
 */
export function settleForwarded(headers: IncomingHttpHeaders, trustProxy: boolean, address: string | undefined): void {
	headers['x-forwarded-proto'] = protocolOf(headers, trustProxy);
	const path = [headers['x-forwarded-for']].flat().join(', ');
	// Our proxy appends the address it saw, so the last is the one that nobody could make up.
	if (trustProxy) headers['x-forwarded-for'] = last(path) || address || 'unknown';
	else delete headers['x-forwarded-for'];
}

/** The protocol that a browser spoke, as far as it can be believed. */
export const protocolOf = (headers: IncomingHttpHeaders, trustProxy: boolean): 'http' | 'https' =>
	trustProxy && first(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';

const parts = (value: string | string[] | undefined): string[] =>
	[value ?? []].flat().flatMap((line) => line.split(',').map((part) => part.trim()));
const first = (value: string | string[] | undefined): string | undefined => parts(value).at(0);
const last = (value: string): string | undefined => parts(value).at(-1);
