/** Reads what was kept on the device; undefined for nothing, and for what cannot be read. */
export const parseKept = <T>(kept: string | null): T | undefined => {
	try {
		return kept === null ? undefined : (JSON.parse(kept) as T);
	} catch {
		return undefined;
	}
};

/** What the device keeps, by name; nothing where a browser lets nothing be kept. */
export const keysOnDevice = (): string[] => {
	try {
		return Object.keys(localStorage);
	} catch {
		return [];
	}
};

/** What a device keeps of somebody's writing: drafts and messages that are not sent, each under the id of its person. */
const ours = /^(?:draft|outbox):([^:]+):/;

/** Forgets what was written by others who had this device before. */
export const forgetOthers = (personId: string) => {
	for (const key of keysOnDevice()) if ((ours.exec(key)?.[1] ?? personId) !== personId) localStorage.removeItem(key);
};
