/** A path of ours that somebody asks to go on to; null for anything that is none, or a foreign page. */
export const safePath = (url: URL, to: unknown): string | null => {
	if (typeof to !== 'string' || !to.startsWith('/') || !URL.canParse(to, url.origin)) return null;
	const target = new URL(to, url.origin);
	return target.origin === url.origin && !target.pathname.startsWith('//') ? target.pathname + target.search : null;
};

/** Where to go on: a page of ours from the address, never a foreign one. */
export const safeTarget = (url: URL): string => safePath(url, url.searchParams.get('to')) ?? '/today';
