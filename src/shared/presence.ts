import * as z from 'zod/mini';
import type { Call } from './call.ts';
import { Id } from './ids.ts';

/** So many people are named who are in a thread; of more only how many. */
export const mostNamed = 12;

/** Who has a thread open at this moment, and who is writing there. It is told and never kept. */
export interface Presence {
	threadId: Id;
	/** The first `mostNamed` of them. */
	here: Id[];
	count: number;
	writing: Id[];
}

/** The thread one is in. A browser is in one at a time. */
export const PresenceRef = z.strictObject({ threadId: Id });
export type PresenceRef = z.infer<typeof PresenceRef>;

/** Says that one is writing there, or no longer. */
export const SayWriting = z.strictObject({ threadId: Id, writing: z.boolean() });
export type SayWriting = z.infer<typeof SayWriting>;

/** For so long somebody is writing after the last sign of it, in milliseconds. */
export const writingFor = 6000;

/** What a browser says of where it is. Entering answers null where nobody is shown. */
export interface PresenceCalls {
	'presence:enter': Call<PresenceRef, Presence | null>;
	'presence:leave': Call<PresenceRef, null>;
	'presence:write': Call<SayWriting, null>;
}

/** What a browser in a thread hears. */
export interface PresenceSignals {
	'presence:changed': (presence: Presence) => void;
	/** It is no longer in the thread; it may ask again. */
	'presence:closed': (closed: PresenceRef) => void;
}
