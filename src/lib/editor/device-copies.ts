import type { Id } from '#shared/ids.ts';

/** What the copy of a text is called on this device. */
export const nameOfCopy = ({
	personId,
	documentId,
	generation
}: {
	personId: Id;
	documentId: Id;
	generation: number;
}) => `document:${personId}:${documentId}:${generation}`;

const remove = (name: string) =>
	new Promise<void>((resolve) => {
		const removing = indexedDB.deleteDatabase(name);
		removing.onsuccess = removing.onerror = removing.onblocked = () => resolve();
	});

/** Removes a copy unless a tab has it open, and only if the check still wants it. */
export const forget = (name: string, isGone: () => Promise<boolean> = () => Promise.resolve(true)): Promise<void> =>
	navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
		if (lock && (await isGone())) await remove(name);
	});

const isOutOfReach = (documentId: Id) => async () => {
	const answer = await fetch(`/documents/${documentId}`, { method: 'HEAD', redirect: 'manual' }).catch(() => null);
	return answer?.status === 404;
};

/** Removes the copies of a text as it was before something was taken out of it for good. */
export const forgetFormer = async (copy: Parameters<typeof nameOfCopy>[0]): Promise<void> => {
	const name = nameOfCopy(copy);
	const ofText = name.slice(0, name.lastIndexOf(':') + 1);
	for (const { name: other = '' } of (await indexedDB.databases?.()) ?? [])
		if (other !== name && other.startsWith(ofText)) await forget(other);
};

/**
 * Looks through the copies that were left on this device, when a page was closed before everything had gone out: those of
 * others who had it before go, and those of texts that this person may read no longer.
 */
export const sweepCopies = async (personId: Id): Promise<void> => {
	if (!('locks' in navigator)) return;
	for (const { name = '' } of (await indexedDB.databases?.()) ?? []) {
		const [kind, owner, documentId] = name.split(':');
		if (kind !== 'document' || !documentId) continue;
		await forget(name, owner === personId ? isOutOfReach(documentId) : undefined);
	}
};
