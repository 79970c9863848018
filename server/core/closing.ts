import { log } from './log.ts';
import { once } from './once.ts';

type End = () => unknown;

const ends = once('closing', () => new Map<string, End>());

/**
 * Says how something that was opened is ended when the house closes. What was opened last ends first; saying it again
 * under the same name, as a development reload does, replaces it in its place.
 */
export function atClosing(name: string, end: End): void {
	ends.set(name, end);
}

/** Ends everything opened, the last first; what fails is noted and does not keep the rest open. */
export async function endEverything(): Promise<void> {
	for (const [name, end] of [...ends].reverse()) {
		ends.delete(name);
		try {
			await end();
		} catch (error) {
			log.error({ name, error }, 'could not be ended');
		}
	}
}
