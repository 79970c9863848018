import { tick } from 'svelte';

/** The first of some elements that reaches into the window; they stand one below the other. */
export const firstOnScreen = (elements: ArrayLike<Element>): HTMLElement | undefined => {
	let [from, to] = [0, elements.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > 0) to = middle;
		else from = middle + 1;
	}
	return elements[from] as HTMLElement | undefined;
};

/** Changes a list without its jumping: what one looks at stays where it is, whatever comes or goes above it. */
export const keepPlace = async (elements: ArrayLike<Element>, change: () => void) => {
	const looked = firstOnScreen(elements);
	const before = looked?.getBoundingClientRect().top ?? 0;
	change();
	await tick();
	if (looked?.isConnected) window.scrollBy({ top: looked.getBoundingClientRect().top - before, behavior: 'instant' });
};

/** Whether one is at the end of the page, or nearly. */
export const isAtTheEnd = () => document.documentElement.scrollHeight - window.scrollY - window.innerHeight < 120;

/** Goes to the end of the page. */
export const goToTheEnd = () => window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
