import { onDestroy } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** So long something must be on screen to count as read, in milliseconds. */
const dwell = 1000;

/** So much of the window's lower end is covered at least, by where one writes or what says why not, in pixels. */
const covered = 64;

/** Whether somebody can be looking: the page is to be seen and has the focus. */
const isLooking = () => document.visibilityState === 'visible' && document.hasFocus();

/**
 * Notices what is really looked at: the end of a message has been on screen for a second, in a page that is visible and has
 * the focus. Made while a component is.
 */
export class Watch {
	readonly #since = new Map<number, number>();
	readonly #numbers = new WeakMap<Element, number>();
	readonly #seen: (number: number) => void;
	#observer: IntersectionObserver | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#stop: () => void = () => undefined;

	/** `seen` hears the number of the furthest message that has been looked at. */
	constructor(seen: (number: number) => void) {
		this.#seen = seen;
		onDestroy(() => this.#stop());
	}

	/** Marks the end of a message. */
	endOf(number: number): Attachment {
		return (element) => {
			this.#observer ??= this.#start();
			this.#numbers.set(element, number);
			this.#observer.observe(element);
			return () => {
				this.#observer?.unobserve(element);
				this.#since.delete(number);
			};
		};
	}

	get isLooking() {
		return isLooking();
	}

	#start() {
		const onEntries = (entries: IntersectionObserverEntry[]) => {
			for (const { target, isIntersecting } of entries) {
				const number = this.#numbers.get(target);
				if (number === undefined) continue;
				if (!isIntersecting) this.#since.delete(number);
				else if (!this.#since.has(number)) this.#since.set(number, Date.now());
			}
			this.#wait();
		};
		const observer = new IntersectionObserver(onEntries, { rootMargin: `0px 0px -${covered}px` });
		const look = () => {
			// Time passes for a message only while somebody looks.
			for (const number of this.#since.keys()) this.#since.set(number, Date.now());
			this.#wait();
		};
		for (const event of ['focus', 'blur']) window.addEventListener(event, look);
		document.addEventListener('visibilitychange', look);
		this.#stop = () => {
			clearTimeout(this.#timer);
			observer.disconnect();
			for (const event of ['focus', 'blur']) window.removeEventListener(event, look);
			document.removeEventListener('visibilitychange', look);
		};
		return observer;
	}

	#wait() {
		clearTimeout(this.#timer);
		if (!isLooking()) return;
		const now = Date.now();
		const isLong = ([, since]: [number, number]) => since + dwell <= now;
		const [long, short] = [[...this.#since].filter(isLong), [...this.#since].filter((one) => !isLong(one))];
		if (long.length > 0) this.#seen(Math.max(...long.map(([number]) => number)));
		const next = Math.min(...short.map(([, since]) => since + dwell));
		if (short.length > 0) this.#timer = setTimeout(() => this.#wait(), next - now);
	}
}
