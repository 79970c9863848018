import type { Attachment } from '#shared/attachments.ts';
import type { RefusalDto } from '#shared/errors.ts';
import { keysOnDevice, parseKept } from './keep.ts';

/** What somebody wrote to a thread, as it goes into a message. */
export interface Written {
	text: string;
	replyTo: string | null;
	/** Files that have come, all of them: only their ids go with the message. */
	attachments?: Attachment[];
	/** Its language, where its writer said it. */
	language?: string | null;
}

/** A message that has not been acknowledged, as the device keeps it. */
export interface KeptMessage extends Written {
	clientId: string;
	threadId: string;
	spaceId: string;
	/** When it was given to be sent: the order in which things go. In milliseconds, as all times here. */
	at: number;
	/** Until then it can be taken back and stays on the device. */
	heldUntil: number;
	/** The tab that sends it. */
	tab: string;
	/** It may have reached the server: nobody can take it back for certain. */
	left: boolean;
	refusal: RefusalDto | null;
}

/** Where what is to be sent waits, one entry for each message, seen by all tabs of one person. */
export interface OutboxStore {
	list(): KeptMessage[];
	/** Whether it is kept. */
	put(message: KeptMessage): boolean;
	remove(clientId: string): void;
	/** Hears of what other tabs changed; returns how to stop. */
	watch(changed: () => void): () => void;
}

/** On this device, for one person. A browser may refuse to keep anything: then it lives as long as the page. */
export const deviceStore = (personId: string): OutboxStore => {
	const prefix = `outbox:${personId}:`;
	const keys = () => keysOnDevice().filter((key) => key.startsWith(prefix));
	return {
		list: () => keys().flatMap((key) => parseKept<KeptMessage>(localStorage.getItem(key)) ?? []),
		put(message) {
			try {
				localStorage.setItem(prefix + message.clientId, JSON.stringify(message));
				return true;
			} catch {
				return false;
			}
		},
		remove: (clientId) => localStorage.removeItem(prefix + clientId),
		watch(changed) {
			// Without a key everything was wiped.
			const hear = ({ key }: StorageEvent) => (key === null || key.startsWith(prefix)) && changed();
			window.addEventListener('storage', hear);
			return () => window.removeEventListener('storage', hear);
		}
	};
};

/** Nowhere: on a shared computer a message lives as long as the page. */
export const noStore: OutboxStore = {
	list: () => [],
	put: () => false,
	remove: () => undefined,
	watch: () => () => undefined
};
