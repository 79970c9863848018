import { invalidateAll } from '$app/navigation';
import { navigating } from '$app/state';

/**
 * Loads the page anew because of something that was heard. It waits for a navigation that is under way: SvelteKit would
 * give that up, and whoever clicked would stay where she is.
 */
export const loadAnew = async (): Promise<void> => {
	let awaited: Promise<void> | null = null;
	while (navigating.complete && navigating.complete !== awaited) {
		awaited = navigating.complete;
		await awaited.catch(() => undefined);
	}
	await invalidateAll();
};
