import type { OpenTo } from '../discussions.ts';
import type { Right } from '../document-rights.ts';
import type { Id } from '../ids.ts';
import { readSpace } from './spaces.ts';
import { oneOf, type SpaceFacts, type Standing } from './standing.ts';

/** What the rules need to know of a thread. */
export interface ThreadFacts {
	closedAt: string | null;
	openTo: OpenTo;
	space: SpaceFacts;
	/** In the margin of a document: what whoever asks may do in that, null where it is in the trash. Elsewhere nothing. */
	inDocument?: Right | null;
}

/** Members and leads; in the margin of a document whoever may comment there, whatever her role. */
const takePart = (who: Standing, { inDocument }: Pick<ThreadFacts, 'inDocument'> = {}) =>
	inDocument === undefined ? oneOf(who.space, 'lead', 'member') : oneOf(inDocument, 'comment', 'write', 'own');

/** D1 Whoever reads a space reads its threads, and of those in the margin of a document as long as it is there. */
export const readThread = (who: Standing, thread: ThreadFacts) =>
	readSpace(who, thread.space) && thread.inDocument !== null;

/** D13 What is said in the margin of a document is read by whoever reads the document, also where she was let into that alone. */
export const readWords = (who: Standing, thread: ThreadFacts) =>
	thread.inDocument === undefined ? readThread(who, thread) : thread.inDocument !== null;

/** D2 Members and leads start threads; observers read only. */
export const startThread = (who: Standing) => takePart(who);

/** D3 Members and leads post while the thread is open, leads alone where it is open to leads; observers read only. In a margin those who may comment post. */
export const postMessage = (who: Standing, thread: ThreadFacts) =>
	thread.closedAt === null && (thread.openTo === 'leads' ? who.space === 'lead' : takePart(who, thread));

/** D4 Members, observers too, keep how far they have read; for somebody who passes by nothing is unread. */
export const keepReading = (who: Standing) => who.space !== null;

/** What the rules need to know of a message. */
export interface MessageFacts {
	/** Who wrote it; null where nobody is known to have. */
	authorId: Id | null;
	/** Its words are deleted or redacted. */
	isGone: boolean;
}

const wrote = (who: Standing, message: MessageFacts) => who.personId !== null && who.personId === message.authorId;

/** D5 Whoever wrote a message edits it while she or he may post there; what it said before stays to be read. */
export const editMessage = (who: Standing, thread: ThreadFacts, message: MessageFacts) =>
	!message.isGone && wrote(who, message) && postMessage(who, thread);

/** D6 Whoever wrote a message deletes it and puts it back, as long as she or he reads the thread: open or closed, observer by now or not. */
export const deleteMessage = (who: Standing, thread: ThreadFacts, message: MessageFacts) =>
	wrote(who, message) && readWords(who, thread);

/** D7 Leads take out what others wrote, and stewards where they read; each says why. */
export const redactMessage = (who: Standing, thread: ThreadFacts) =>
	who.space === 'lead' || (who.network === 'steward' && readThread(who, thread));

/** D8 Members and leads react while the thread is open, also where only leads write. */
export const reactToMessage = (who: Standing, thread: ThreadFacts, message: MessageFacts) =>
	!message.isGone && thread.closedAt === null && takePart(who, thread);

/** D9 What a message said before is read by whoever reads the thread, unless its words are gone. */
export const readVersions = (who: Standing, thread: ThreadFacts, message: MessageFacts) =>
	!message.isGone && readWords(who, thread);

/** D10 Leads pin threads. */
export const pinThread = (who: Standing) => who.space === 'lead';

/** D11 Leads, and whoever began it and still takes part, close a thread and open it again; in a margin whoever may comment does. */
export const closeThread = (who: Standing, thread: Pick<ThreadFacts, 'inDocument'>, beganBy: Id | null) =>
	takePart(who, thread) &&
	(thread.inDocument !== undefined || who.space === 'lead' || (who.personId !== null && who.personId === beganBy));

/** D12 Leads announce. */
export const announce = (who: Standing) => who.space === 'lead';
