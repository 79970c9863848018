/** Where to go on: a page of ours from the address, never a foreign one. */
export const safeTarget = (url: URL): string => {
	const to = url.searchParams.get('to') ?? '';
	if (!to.startsWith('/') || !URL.canParse(to, url.origin)) return '/today';
	const target = new URL(to, url.origin);
	return target.origin === url.origin && !target.pathname.startsWith('//') ? target.pathname + target.search : '/today';
};
