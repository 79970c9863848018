import type { Id } from './ids.ts';

/** The room of everyone who hears a stream. */
export const streamRoom = (streamId: Id) => `stream:${streamId}`;
/** The room of those among them who do not read what was said before they came. */
export const newcomersRoom = (streamId: Id) => `newcomers:${streamId}`;
/** The room of everyone who has a document open. */
export const documentRoom = (documentId: Id) => `document:${documentId}`;
/** The room of everyone who is shown in a thread. */
export const presenceRoom = (threadId: Id) => `presence:${threadId}`;
/** The room of all sockets of a person. */
export const personRoom = (personId: Id) => `person:${personId}`;
/** The room of all sockets of a session. */
export const sessionRoom = (sessionId: string) => `session:${sessionId}`;
