/**
 * Says how much of the window's lower end lies under keys on the screen, where a browser lays them over the page and does not
 * make it smaller: what stands there, the way out first of all, stays above them. Gives what ends it.
 */
export const stayAboveKeys = (): (() => void) | undefined => {
	const view = window.visualViewport;
	if (!view) return undefined;
	const { style } = document.documentElement;
	let known = 0;
	const measure = () => {
		// Of a page that is drawn larger a part is out of sight anyway, and not because of keys.
		const covered = view.scale > 1.01 ? 0 : Math.max(0, Math.round(window.innerHeight - view.height - view.offsetTop));
		if (covered === known) return;
		known = covered;
		style.setProperty('--keys', `${covered}px`);
	};
	view.addEventListener('resize', measure);
	view.addEventListener('scroll', measure);
	return () => {
		view.removeEventListener('resize', measure);
		view.removeEventListener('scroll', measure);
	};
};
