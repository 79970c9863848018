import * as Y from 'yjs';
import type {
	DocumentRef,
	MoveCaret,
	OpenDocument as OpenDocumentInput,
	OpenedDocument,
	UpdateDocument
} from '#shared/documents.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import { contractVersion } from '#shared/live.ts';
import * as may from '#shared/policies/index.ts';
import { personOf } from '#server/core/bylines.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { inSnapshot } from '#server/core/transaction.ts';
import { accessDocument } from './access.ts';
import { ownerOf, stateFor, type Sender } from './authors.ts';
import { readCaret, writeCarets } from './carets.ts';
import { signal } from './live.ts';
import {
	enter,
	freshRight,
	leave,
	mayWrite,
	tellCaret,
	viewerOf,
	whileOpening,
	writesByRight,
	type Seat,
	type Viewer
} from './viewers.ts';
import { apply, hold, keep, openNow, type OpenDocument } from './ydoc.ts';

const toBase64 = (bytes: Uint8Array) =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

const accessNow = (ctx: Ctx, documentId: Id) => inSnapshot(ctx, (tx) => accessDocument(tx, documentId));

/** Opens a document for a socket, which from then on hears what changes: what is missing there, and what is here. */
export const openDocument = (ctx: Ctx, input: OpenDocumentInput, seat: Seat): Promise<OpenedDocument> => {
	const missingThere = readStateVector(fromBase64(input.stateVector));
	return whileOpening({ socketId: seat.socketId, personId: personOf(ctx.actor) }, async (opening) => {
		for (;;) {
			opening.outdated = false;
			const access = await accessNow(ctx, input.documentId);
			const open = await hold(ctx.database, input.documentId);
			while (open.mending) await open.mending;
			if (opening.gone) throw new Refusal('unavailable');
			// Whoever has nothing yet is of every generation.
			if (input.generation !== undefined || missingThere.length > 1) checkGeneration(open, input.generation);
			// Between this look and the entering nothing may be awaited.
			if (opening.outdated) continue;
			const viewer = enter(open, ctx, seat, access);
			const has = Y.decodeStateVector(missingThere);
			return {
				update: toBase64(Y.encodeStateAsUpdate(open.doc, missingThere)),
				stateVector: toBase64(stateFor(open.doc, open.authors, has, senderOf(open, viewer, input.own ?? []))),
				generation: open.generation,
				mayWrite: mayWrite(viewer),
				outOfDate: seat.version !== contractVersion,
				awareness: caretsIn(open)
			};
		}
	});
};

const senderOf = (open: OpenDocument, { personId }: Viewer, own: [number, number][] | null): Sender => ({
	personId,
	own: own && new Map(own),
	isTaken: (client) =>
		[...open.viewers.values()].some((other) => other.caret?.clientId === client && other.personId !== personId)
});

/** Nothing of a text that a passage was taken out of is merged into the new one. */
const checkGeneration = (open: OpenDocument, generation = 0) => {
	if (generation !== open.generation) throw new Refusal('conflict', { fields: { generation: ['renewed'] } });
};

/** A state vector as the browser sent it; an empty one stands for having nothing. */
const readStateVector = (bytes: Uint8Array): Uint8Array => {
	if (bytes.length === 0) return new Uint8Array([0]);
	try {
		Y.decodeStateVector(bytes);
		return bytes;
	} catch {
		throw new Refusal('bad_input');
	}
};

const caretsIn = (open: OpenDocument): string | null => {
	const carets = [...open.viewers.values()].flatMap(({ caret, personId }) =>
		caret?.state ? [{ caret, personId }] : []
	);
	return carets.length > 0 ? toBase64(writeCarets(carets)) : null;
};

/**
 * Takes a change of the text: checked, applied and relayed at once, answered when it is committed. It is the one thing
 * told before its commit: who wrote it sends it again when it was not answered, and who saw it gives it back.
 */
export const updateDocument = async (ctx: Ctx, input: UpdateDocument, seat: Seat): Promise<null> => {
	if (seat.version !== contractVersion) throw new Refusal('out_of_date');
	const { open, viewer } = await accessViewer(ctx, input.documentId, seat, { toWrite: true });
	const update = fromBase64(input.update);
	viewer.updates.spend(1);
	viewer.bytes.spend(update.length);
	checkGeneration(open, input.generation);
	const applied = apply(open, update, senderOf(open, viewer, input.own ?? null));
	if (applied.change) {
		const payload = { documentId: open.id, update: toBase64(applied.change) };
		signal({ name: 'document:updated', payload, to: { documentId: open.id, except: seat.socketId } });
	}
	await keep(open, applied, viewer.personId);
	return null;
};

/** Tells the others where a viewer's caret is, under the name of whose session it is. Never stored. */
export const moveCaret = async (ctx: Ctx, input: MoveCaret, seat: Seat): Promise<null> => {
	const { open, viewer } = await accessViewer(ctx, input.documentId, seat, { toWrite: false });
	viewer.carets.spend(1);
	const caret = readCaret(fromBase64(input.awareness));
	if (!caret || (viewer.caret && viewer.caret.clientId !== caret.clientId)) throw new Refusal('bad_input');
	const owner = ownerOf(open.authors, caret.clientId);
	authorize(owner === null || owner === viewer.personId);
	if (viewer.caret && viewer.caret.clock >= caret.clock) return null;
	for (const other of open.viewers.values()) {
		if (other === viewer || other.caret?.clientId !== caret.clientId) continue;
		// The same browser on a new line takes its caret along; nobody else's can be taken.
		authorize(other.personId === viewer.personId);
		other.caret = null;
	}
	viewer.caret = caret;
	tellCaret(open, viewer, caret);
	return null;
};

/** Ends viewing a document. */
export const closeDocument = async (_: Ctx, input: DocumentRef, seat: Seat): Promise<null> => {
	const open = openNow(input.documentId);
	if (open) leave(open, seat.socketId);
	return null;
};

/** The viewer that this socket is, with a right read within the last second. Throws `conflict` when it has not opened. */
const accessViewer = async (ctx: Ctx, documentId: Id, seat: Seat, need: { toWrite: boolean }) => {
	const here = viewerOf(documentId, seat.socketId);
	if (!here) {
		const { standing, facts } = await accessNow(ctx, documentId);
		authorize(!need.toWrite || may.writeDocument(standing, facts));
		throw new Refusal('conflict');
	}
	const reading = freshRight(here.open, here.viewer);
	if (reading) await reading;
	while (here.open.mending) await here.open.mending;
	found(here.viewer, here.viewer.right !== null);
	authorize(!need.toWrite || writesByRight(here.viewer));
	return here;
};
