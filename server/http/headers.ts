/** What every answer carries: no foreign page frames us or learns where our people came from, and nothing private is kept. */
const always: Record<string, string> = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	// Not `no-referrer`: it would make browsers send `Origin: null` with our own forms.
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()'
};

/** Sets the headers that protect people; a page is never kept by the browser or a cache between. */
export const setHeaders = (response: Response) => {
	for (const [name, value] of Object.entries(always)) response.headers.set(name, value);
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
};
