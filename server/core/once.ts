/**
 * Makes a thing on first use and keeps it for the life of the process, under a name that every copy of this module
 * shares: the bundle, plain Node and a development reload each have a copy of their own.
 */
export function once<T>(key: string, make: () => T): T {
	const shelf = globalThis as unknown as Record<symbol, T | undefined>;
	return (shelf[slot(key)] ??= make());
}

/** Forgets what `once` keeps under this name, so that the next call makes it anew. */
export function forget(key: string): void {
	const shelf = globalThis as unknown as Record<symbol, unknown>;
	delete shelf[slot(key)];
}

const slot = (key: string): symbol => Symbol.for(`dastarkhan.${key}`);
