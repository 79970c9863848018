/** What a browser got back. */
export interface Answer {
	status: number;
	headers: Headers;
	text: string;
	/** Where it is sent; null when nowhere. */
	location: string | null;
	/** The Set-Cookie headers. */
	cookies: string[];
}

/** What a request says beyond its address. */
export interface Asking {
	method?: string;
	/** The Cookie header; empty for a visitor. */
	cookie?: string;
	/** Unset: a form of our own page. */
	origin?: string | null;
	fields?: Record<string, string>;
	body?: BodyInit;
	headers?: Record<string, string>;
}

/** Asks a server for something, as a browser would, and follows no redirect. */
export const ask = async (server: { url: string }, path: string, asking: Asking = {}): Promise<Answer> => {
	const { cookie, origin = server.url, fields, headers = {} } = asking;
	const body = asking.body ?? (fields && new URLSearchParams(fields));
	const method = asking.method ?? (body === undefined ? 'GET' : 'POST');
	const response = await fetch(new URL(path, server.url), {
		method,
		redirect: 'manual',
		...(body !== undefined && { body }),
		headers: {
			...(cookie && { cookie }),
			...(method !== 'GET' && method !== 'HEAD' && origin !== null && { origin }),
			...headers
		}
	});
	return {
		status: response.status,
		headers: response.headers,
		text: await response.text(),
		location: response.headers.get('location'),
		cookies: response.headers.getSetCookie()
	};
};

/** What a form's script gets back from an action. */
export type ActionResult =
	| { type: 'success' | 'failure'; status: number; data?: string }
	| { type: 'redirect'; status: number; location: string }
	| { type: 'error'; status?: number; error: unknown };

/** Sends a form as a page with scripts does; the answer is JSON. */
export const submitForm = async (server: { url: string }, path: string, asking: Asking) => {
	const headers = { accept: 'application/json', 'x-sveltekit-action': 'true', ...asking.headers };
	const answer = await ask(server, path, { fields: {}, ...asking, headers });
	return { answer, result: JSON.parse(answer.text) as ActionResult };
};
