import type { Attachment } from 'svelte/attachments';

/**
 * Leaves out of styling, layout and painting what of a long list is far from the window. What it leaves out keeps the room it
 * took: each element is first laid out as it is and measured, so that nothing moves when it comes into sight.
 */
export class Far {
	readonly #all = new Set<HTMLElement>();
	/** How wide each was when it was measured, in pixels. */
	readonly #widths = new WeakMap<Element, number>();
	#observer: ResizeObserver | undefined;

	/** Marks an element of the list. */
	readonly element: Attachment<HTMLElement> = (element) => {
		this.#all.add(element);
		this.#observer?.observe(element);
		return () => {
			this.#all.delete(element);
			this.#observer?.unobserve(element);
		};
	};

	/** From now on; a list that does not grow needs none of it. */
	begin() {
		if (this.#observer || !('ResizeObserver' in globalThis)) return;
		this.#observer = new ResizeObserver((entries) => entries.forEach((entry) => this.#measured(entry)));
		for (const element of this.#all) this.#observer.observe(element);
	}

	stop() {
		this.#observer?.disconnect();
	}

	#measured({ target, borderBoxSize }: ResizeObserverEntry) {
		const [size] = borderBoxSize;
		const { style } = target as HTMLElement;
		if (!size) return;
		const width = this.#widths.get(target);
		if (width === undefined || width === size.inlineSize) {
			this.#widths.set(target, size.inlineSize);
			style.containIntrinsicBlockSize = `auto ${size.blockSize}px`;
			style.contentVisibility = 'auto';
			return;
		}
		// In a window of another width it takes other room: it is measured once more, whole.
		this.#widths.delete(target);
		style.contentVisibility = '';
		requestAnimationFrame(() => {
			this.#observer?.unobserve(target);
			if (target.isConnected) this.#observer?.observe(target);
		});
	}
}
