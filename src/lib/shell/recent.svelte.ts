import { afterNavigate } from '$app/navigation';
import type { Hit } from './find.ts';

const kept = 6;
/** Pages about one thing: to these one comes back. */
const aboutOne = /^\/(groups|threads|questions|documents|people)\/[^/]+$/;

/** Where one was last. Remembered as long as the page lives and nowhere else: a device may be looked at by others. */
export class Recent {
	hits = $state.raw<Hit[]>([]);

	constructor() {
		afterNavigate(({ to }) => {
			const href = to?.url.pathname ?? '';
			const heading = document.querySelector<HTMLElement>('main h1');
			const title = heading?.textContent?.trim();
			if (!title || !aboutOne.test(href)) return;
			const hit: Hit = { href, title, language: heading?.lang || null };
			this.hits = [hit, ...this.hits.filter((other) => other.href !== href)].slice(0, kept);
		});
	}

	/** All but the page one is on. */
	besides(path: string): Hit[] {
		return this.hits.filter(({ href }) => href !== path);
	}
}
