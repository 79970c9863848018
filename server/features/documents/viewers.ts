import * as Y from 'yjs';
import { contractVersion } from '#shared/live.ts';
import type { Right } from '#shared/document-rights.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Ctx } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { inGroups, type Groups } from '#server/core/groups.ts';
import { once } from '#server/core/once.ts';
import { askerOf } from '#server/core/standing.ts';
import { isLostConnection } from '#server/core/transaction.ts';
import { writeCarets, type Caret } from './carets.ts';
import { signal } from './live.ts';
import { noteLeaving } from './making.ts';
import { findDocuments, type DocumentQuestion, type FoundDocument } from './queries.ts';
import { allOpen, letGoLater, openNow, type OpenDocument } from './ydoc.ts';

/** The socket through which somebody views a document, as the realtime door hands it over. */
export interface Seat {
	socketId: string;
	/** The version of the contract that the browser speaks. */
	version: number;
	/** From now on it hears what is signalled to the document. */
	join(documentId: Id): void;
	leave(documentId: Id): void;
}

/** Somebody who has a document open. */
export interface Viewer {
	readonly seat: Seat;
	readonly ctx: Ctx;
	readonly personId: Id | null;
	/** What she may do in it now. */
	right: Right | null;
	/** When the right was read, and when it was last needed, by the process's clock in milliseconds. */
	readAt: number;
	neededAt: number;
	reading: Promise<void> | null;
	/** Rises when the right is told to have changed, so that an answer already on its way is not believed. */
	age: number;
	caret: Caret | null;
	updates: Allowance;
	bytes: Allowance;
	carets: Allowance;
}

/** How long a right is believed, in milliseconds; it is read again well before that. */
const believed = 1000;
const readAgainAfter = 500;

/** So much at once, and so much per second. */
export class Allowance {
	#left: number;
	#at = performance.now();
	readonly #atOnce: number;
	readonly #perSecond: number;

	constructor(atOnce: number, perSecond: number) {
		this.#left = this.#atOnce = atOnce;
		this.#perSecond = perSecond;
	}

	/** Takes from it; throws `too_many` when not enough is left. */
	spend(amount: number) {
		const now = performance.now();
		this.#left = Math.min(this.#atOnce, this.#left + ((now - this.#at) / 1000) * this.#perSecond);
		this.#at = now;
		if (amount > this.#left) throw new Refusal('too_many', { retryAfter: 1 });
		this.#left -= amount;
	}
}

const rightOf = ({ standing, facts }: FoundDocument) => may.rightIn(standing, facts);

/** Whether a viewer has the right to write. */
export const writesByRight = ({ right }: Viewer) => right === 'write' || right === 'own';

/** Whether a viewer may write: by right, and with a browser that speaks today's contract. */
export const mayWrite = (viewer: Viewer) => writesByRight(viewer) && viewer.seat.version === contractVersion;

/** Somebody who is about to view a document, while it is being read. */
export interface Opening {
	readonly socketId: string;
	readonly personId: Id | null;
	/** The right may have changed since it was read. */
	outdated: boolean;
	/** The socket is gone. */
	gone: boolean;
}

const openings = once('document openings', () => new Set<Opening>());

/** Does something while it is known that a socket is about to view a document. */
export const whileOpening = async <T>(
	who: { socketId: string; personId: Id | null },
	act: (opening: Opening) => Promise<T>
): Promise<T> => {
	const opening: Opening = { ...who, outdated: false, gone: false };
	openings.add(opening);
	try {
		return await act(opening);
	} finally {
		openings.delete(opening);
	}
};

/** Begins to view an open document, in place of what this socket viewed of it before. */
export const enter = (open: OpenDocument, ctx: Ctx, seat: Seat, found: FoundDocument): Viewer => {
	leave(open, seat.socketId);
	const viewer: Viewer = {
		seat,
		ctx,
		personId: found.standing.personId,
		right: rightOf(found),
		readAt: performance.now(),
		neededAt: -Infinity,
		reading: null,
		age: 0,
		caret: null,
		updates: new Allowance(400, 100),
		bytes: new Allowance(4 * 1024 * 1024, 256 * 1024),
		carets: new Allowance(100, 30)
	};
	open.viewers.set(seat.socketId, viewer);
	seat.join(open.id);
	return viewer;
};

/** Ends a viewing: nothing more is heard, the caret goes, and after the last one the text may go from memory. */
export const leave = (open: OpenDocument, socketId: string) => {
	const viewer = open.viewers.get(socketId);
	if (!viewer) return;
	open.viewers.delete(socketId);
	viewer.seat.leave(open.id);
	if (viewer.caret?.state) tellCaret(open, viewer, { ...viewer.caret, clock: viewer.caret.clock + 1, state: null });
	const { personId, right } = viewer;
	if (personId !== null && right !== null) noteLeaving(open, personId);
	if (open.viewers.size === 0) letGoLater(open);
};

/** Tells the others where a viewer's caret is. */
export const tellCaret = (open: OpenDocument, viewer: Viewer, caret: Caret) => {
	const awareness = Buffer.from(writeCarets([{ caret, personId: viewer.personId }])).toString('base64');
	const to = { documentId: open.id, except: viewer.seat.socketId };
	signal({ name: 'document:carets', payload: { documentId: open.id, awareness }, to });
};

type Reader = Groups<DocumentQuestion, FoundDocument | null>;
const readers = once('document rights', () => new Map<Database, { urgent: Reader; ahead: Reader }>());

/** Rights that are asked for at about the same time are read in one statement; what is read ahead can wait for more. */
const readersOf = (database: Database) => {
	let reader = readers.get(database);
	if (!reader) {
		const read = (all: DocumentQuestion[]) => findDocuments(database.db, all);
		reader = { urgent: inGroups(read, { pace: 5 }), ahead: inGroups(read, { pace: 100 }) };
		readers.set(database, reader);
	}
	return reader;
};

/** Makes sure that a viewer's right was read within the last second. Throws `unavailable` while it cannot be. */
export const freshRight = (open: OpenDocument, viewer: Viewer): Promise<void> | undefined => {
	const now = performance.now();
	viewer.neededAt = now;
	if (now - viewer.readAt > believed) return reading(open, viewer, 'urgent');
	if (now - viewer.readAt > readAgainAfter && !viewer.reading) readAhead(open);
	return undefined;
};

/** Reads for all who are writing in a document: soon they would ask one by one. */
const readAhead = (open: OpenDocument) => {
	for (const viewer of open.viewers.values()) {
		if (viewer.neededAt > viewer.readAt) reading(open, viewer, 'ahead').catch(() => undefined);
	}
};

const reading = (open: OpenDocument, viewer: Viewer, how: 'urgent' | 'ahead'): Promise<void> =>
	(viewer.reading ??= readRight(open, viewer, how).finally(() => (viewer.reading = null)));

const readRight = async (open: OpenDocument, viewer: Viewer, how: 'urgent' | 'ahead'): Promise<void> => {
	for (;;) {
		const [age, readAt] = [viewer.age, performance.now()];
		const right = await askRight(open, viewer, how);
		if (age !== viewer.age) continue;
		viewer.readAt = readAt;
		return changeRight(open, viewer, right);
	}
};

const askRight = async (open: OpenDocument, { ctx }: Viewer, how: 'urgent' | 'ahead'): Promise<Right | null> => {
	const question = { asker: askerOf(ctx.actor), documentId: open.id, now: ctx.now() };
	try {
		const found = await readersOf(open.database)[how].add(question);
		return found && rightOf(found);
	} catch (error) {
		throw isLostConnection(error) ? new Refusal('unavailable') : error;
	}
};

const changeRight = (open: OpenDocument, viewer: Viewer, right: Right | null) => {
	if (viewer.right === right) return;
	viewer.right = right;
	if (right === null) leave(open, viewer.seat.socketId);
	const payload = { documentId: open.id, right, mayWrite: right === null ? null : mayWrite(viewer) };
	signal({ name: 'document:rights', payload, to: { socketId: viewer.seat.socketId } });
};

/** Whose rights changed, and where; everybody's and everywhere where nothing is said. */
export interface Concerned {
	personId?: Id;
	documentId?: Id;
}

/**
 * Reads again what those concerned may do in open documents, after a commit that changed it. Nothing is heard and nothing
 * believed until that is known; who may read no longer hears nothing more of it.
 */
export const rightsChanged = async ({ personId, documentId }: Concerned = {}): Promise<void> => {
	const concerned = (one: { personId: Id | null }) => personId === undefined || one.personId === personId;
	for (const opening of openings) if (concerned(opening)) opening.outdated = true;
	const all = allOpen().filter(({ id }) => documentId === undefined || id === documentId);
	const ofPerson = ({ viewers }: OpenDocument) => [...viewers.values()].filter(concerned);
	await Promise.all(all.flatMap((open) => ofPerson(open).map((viewer) => readAnew(open, viewer))));
};

const readAnew = async (open: OpenDocument, viewer: Viewer) => {
	const { seat } = viewer;
	viewer.age++;
	viewer.readAt = -Infinity;
	seat.leave(open.id);
	const heard = Y.encodeStateVector(open.doc);
	try {
		await reading(open, viewer, 'urgent');
	} catch {
		// Who cannot be asked about is shut out: opening again asks again.
		changeRight(open, viewer, null);
	}
	if (open.viewers.get(seat.socketId) !== viewer) return;
	seat.join(open.id);
	const update = Buffer.from(Y.encodeStateAsUpdate(open.doc, heard)).toString('base64');
	signal({ name: 'document:updated', payload: { documentId: open.id, update }, to: { socketId: seat.socketId } });
};

/** Ends all viewing through a socket: it is gone. */
export const leaveAll = (socketId: string) => {
	for (const opening of openings) if (opening.socketId === socketId) opening.gone = true;
	for (const open of allOpen()) leave(open, socketId);
};

/** The viewer that a socket is in a document; undefined when it has not opened it. */
export const viewerOf = (documentId: Id, socketId: string) => {
	const open = openNow(documentId);
	const viewer = open?.viewers.get(socketId);
	return open && viewer ? { open, viewer } : undefined;
};

/** The people who have a document open. */
export const viewersOf = (documentId: Id): Id[] =>
	[...(openNow(documentId)?.viewers.values() ?? [])].flatMap(({ personId }) => personId ?? []);
