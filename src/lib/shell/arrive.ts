import { afterNavigate } from '$app/navigation';

/**
 * Puts whoever goes by keyboard or ear at the head of the page one comes to; SvelteKit says its title. Not when the page
 * took the focus itself, nor on the way to a place within it.
 */
export const arriveAtHeadings = () =>
	afterNavigate(({ from, to, type }) => {
		if (type === 'enter' || !to || to.url.hash !== '' || from?.url.pathname === to.url.pathname) return;
		if (document.activeElement && document.activeElement !== document.body) return;
		const head = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main');
		if (!head) return;
		head.tabIndex = -1;
		head.focus({ preventScroll: true });
	});
