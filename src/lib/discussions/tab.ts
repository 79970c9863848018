/** One tab among those that one person has open. */
export interface Tab {
	readonly id: string;
	/** Does something once another tab is gone; at once where nobody can tell. */
	afterwards(other: string, act: () => void): void;
	/** It is gone: the others may take over. */
	close(): void;
}

/** This tab. Each holds a lock for as long as it lives, however it ends; without locks every other counts as gone. */
export const tabOf = (locks: LockManager | undefined): Tab => {
	const id = crypto.randomUUID();
	const nameOf = (tab: string) => `tab:${tab}`;
	const { promise, resolve } = Promise.withResolvers<void>();
	const closing = new AbortController();
	const awaited = new Set<string>();
	void locks?.request(nameOf(id), () => promise);
	return {
		id,
		afterwards(other, act) {
			if (awaited.has(other)) return;
			awaited.add(other);
			if (!locks) return act();
			locks
				.request(nameOf(other), { signal: closing.signal }, () => {
					awaited.delete(other);
					act();
				})
				.catch(() => undefined);
		},
		close() {
			closing.abort();
			resolve();
		}
	};
};
