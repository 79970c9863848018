import type { Component } from 'svelte';

type Props = Record<string, unknown>;
/** What fetches the code of a part, and gives it at once when it is here. */
interface Late {
	here?: Component<Props>;
	come: () => Promise<Component<Props>>;
}

const all = new Set<Late>();

/** Stands in a browser for a part of a page whose code comes when the page is alive; the build puts it there. */
export const latePart = (fetch: () => Promise<{ default: Component<Props> }>): Late => {
	let coming: Promise<Component<Props>> | undefined;
	const late: Late = {
		come: () =>
			(coming ??= fetch().then(
				({ default: part }) => (late.here = part),
				(error: unknown) => {
					// With a line again it is asked for once more.
					coming = undefined;
					throw error;
				}
			))
	};
	all.add(late);
	return late;
};

/** A part of a page if it is here, else the promise of it. Rejects when the line is cut. */
export const partOf = <P extends object>(part: Component<P>): Component<P> | Promise<Component<P>> => {
	if (typeof part === 'function') return part;
	const late = part as unknown as Late;
	return (late.here ?? late.come()) as Component<P> | Promise<Component<P>>;
};

/** Holds a new page back until its parts are here, so that it comes as one. Where they are gone, there is a newer version: the page comes from the server. */
export const waitForParts = async (): Promise<void> => {
	try {
		await Promise.all([...all].map((late) => late.here ?? late.come()));
	} catch {
		location.reload();
	}
};
