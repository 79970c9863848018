import * as Y from 'yjs';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import { atClosing } from '#server/core/closing.ts';
import { contextOf, type Ctx } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { log } from '#server/core/log.ts';
import { once } from '#server/core/once.ts';
import { inSnapshot } from '#server/core/transaction.ts';
import { judge, noteAll, type Authors, type Credit, type Sender } from './authors.ts';
import { checkUpdate } from './check-update.ts';
import { findByText } from './finding.ts';
import { fold } from './fold.ts';
import { signal } from './live.ts';
import { endPause, makeOnRelease, noteChange } from './making.ts';
import { listPictures } from './picture-queries.ts';
import { BadUpdate } from './placing.ts';
import { flushStore, storeOf, type Change } from './store.ts';
import { applyAll, newText } from './text.ts';
import * as queries from './update-queries.ts';
import type { Viewer } from './viewers.ts';

/** A document's text in memory, with those who have it open. */
export interface OpenDocument {
	readonly id: Id;
	readonly database: Database;
	doc: Y.Doc;
	/** Who wrote what of it. */
	authors: Authors;
	/** The pictures that may stand in it, by their hashes. */
	pictures: Set<string>;
	readonly viewers: Map<string, Viewer>;
	/** Rises when the text is built anew without a passage. */
	generation: number;
	/** Kept changes that are not folded yet. */
	tail: number;
	/** About how many bytes the text takes when kept. */
	bytes: number;
	/** How many changes were applied since it was opened. */
	changes: number;
	/** It changed since it was last read for finding. */
	isMoved: boolean;
	folding: Promise<void> | null;
	/** While the text is read anew: changes wait for it. */
	mending: Promise<void> | null;
	release: NodeJS.Timeout | null;
}

/** The largest text, in bytes as kept: several times a strategy of a hundred pages with all its history. */
export const maxDocumentBytes = 16 * 1024 * 1024;
/** After so many changes the tail is folded. */
const foldAfter = 250;
/** On release a shorter tail is worth folding too: whoever opens next reads less. */
const foldOnRelease = 50;
/** How long a text stays in memory after the last viewer left, in milliseconds. */
const lingering = 10_000;
const updatesPerChunk = 1000;

const registry = once('documents', () => ({
	loading: new Map<Id, Promise<OpenDocument>>(),
	open: new Map<Id, OpenDocument>()
}));

/** The open document, or undefined where it is not in memory. */
export const openNow = (documentId: Id): OpenDocument | undefined => registry.open.get(documentId);

/** All documents that are open. */
export const allOpen = (): OpenDocument[] => [...registry.open.values()];

const house = (database: Database): Ctx => contextOf({ kind: 'house', personId: null }, database);

/** The text of a document in memory; loaded when it is not there. It stays while somebody views it, and a little longer. */
export const hold = async (database: Database, documentId: Id): Promise<OpenDocument> => {
	let open = openNow(documentId);
	if (!open) {
		let loading = registry.loading.get(documentId);
		if (!loading) {
			loading = load(database, documentId).finally(() => registry.loading.delete(documentId));
			registry.loading.set(documentId, loading);
		}
		open = await loading;
	}
	letGoLater(open);
	return open;
};

const load = async (database: Database, documentId: Id): Promise<OpenDocument> => {
	const { doc, authors, pictures, generation, tail, bytes } = await read(database, documentId);
	const open: OpenDocument = {
		id: documentId,
		database,
		doc,
		authors,
		pictures,
		viewers: new Map(),
		generation,
		tail,
		bytes,
		changes: 0,
		isMoved: false,
		folding: null,
		mending: null,
		release: null
	};
	atClosing('documents', closeDocuments);
	registry.open.set(documentId, open);
	return open;
};

/** Reads snapshot and tail as of one moment: a fold in between would leave a hole. */
const read = (database: Database, documentId: Id) =>
	inSnapshot(house(database), async (tx) => {
		const doc = newText();
		const snapshot = await queries.findSnapshot(tx, documentId);
		if (snapshot) Y.applyUpdate(doc, snapshot.data);
		const authors: Authors = new Map();
		noteAll(authors, await queries.listCredits(tx, documentId));
		const pictures = await listPictures(tx, documentId);
		const generation = await queries.findGeneration(tx, documentId);
		let [after, tail, bytes] = [snapshot?.upTo ?? 0, 0, snapshot?.data.length ?? 0];
		for (;;) {
			const updates = await queries.listUpdates(tx, documentId, after, updatesPerChunk);
			applyAll(doc, updates);
			tail += updates.length;
			bytes += updates.reduce((sum, { data }) => sum + data.length, 0);
			after = updates.at(-1)?.number ?? after;
			if (updates.length < updatesPerChunk) return { doc, authors, pictures, generation, tail, bytes };
		}
	});

/** From now on a picture may stand in the text of a document. */
export const learnPicture = async (database: Database, documentId: Id, hash: string) => {
	(await hold(database, documentId)).pictures.add(hash);
};

/** What an update did: what is new, as one update, or null for nothing; and to whom that is credited. */
export interface Applied {
	change: Uint8Array | null;
	credits: Credit[];
}

/**
 * Checks an update and applies it in memory. Throws `bad_input`, `conflict` when it builds on what is not here (the
 * browser opens again and sends all it has) or is written under somebody else's client, `too_large`; then nothing has
 * changed.
 */
export const apply = (open: OpenDocument, update: Uint8Array, sender: Sender): Applied => {
	if (open.mending) throw new Refusal('conflict');
	const { structs, byClient } = checked(open, update);
	const credits = judge(open.doc, open.authors, byClient, sender);
	if (structs > 0 && open.bytes + update.length > maxDocumentBytes) throw new Refusal('too_large');
	// What Yjs says it changed is kept, not what was sent: nothing that was there before, nothing unread at the end.
	const changes: Uint8Array[] = [];
	const note = (change: Uint8Array) => changes.push(change);
	open.doc.on('update', note);
	try {
		Y.applyUpdate(open.doc, update);
	} catch (error) {
		// The check should have found it; what Yjs left half done must not stay.
		log.error({ err: error, documentId: open.id }, 'a checked update could not be applied');
		void mend(open).catch(() => undefined);
		throw new Refusal('bad_input');
	} finally {
		open.doc.off('update', note);
	}
	noteAll(open.authors, credits);
	if (changes.length === 0) return { change: null, credits };
	const change = changes.length === 1 ? (changes[0] as Uint8Array) : Y.mergeUpdates(changes);
	open.bytes += change.length;
	open.changes++;
	return { change, credits };
};

const checked = ({ doc, pictures }: OpenDocument, update: Uint8Array) => {
	try {
		return checkUpdate(doc, update, pictures);
	} catch (error) {
		if (!(error instanceof BadUpdate)) throw error;
		const codes = { wrong: 'bad_input', gap: 'conflict', too_much: 'too_large' } as const;
		throw new Refusal(codes[error.reason]);
	}
};

/** Nothing new: to keep it is to wait for what was applied before. */
const nothing: Applied = { change: null, credits: [] };

/**
 * Keeps what was applied, after everything before it; resolves when it is committed. Nothing new waits for what was
 * applied before: only then is it really nothing to lose. Throws `unavailable` while the database is away; the
 * change then stays first in line, since others may have built on it.
 */
export const keep = async (open: OpenDocument, applied: Applied, authorId: Id | null): Promise<void> => {
	const { change, credits } = applied;
	const outcome = await stored(open, { authorId, data: change, credits });
	if (outcome === 'refused') {
		await mend(open);
		throw new Refusal('unavailable');
	}
	if (!change) return;
	noteChange(open);
	open.isMoved = true;
	if (++open.tail >= foldAfter) foldNow(open);
};

const stored = async (open: OpenDocument, change: Omit<Change, 'documentId'>) => {
	try {
		return await storeOf(open.database).add({ documentId: open.id, ...change });
	} catch {
		throw new Refusal('unavailable');
	}
};

/** Waits until everything that was applied so far is kept, whatever waits for that itself. */
export const settled = (open: OpenDocument) => stored(open, { authorId: null, data: null, credits: [] });

/** Waits until everything that was applied so far is kept. Throws `unavailable` while it cannot be. */
export const settle = (open: OpenDocument) => keep(open, nothing, null);

/** Goes back to what is kept, where memory and database came apart; the browsers give back what was lost. */
const mend = (open: OpenDocument): Promise<void> => {
	open.mending ??= readAnew(open).finally(() => (open.mending = null));
	return open.mending;
};

/** How long to wait before the database is asked again, in milliseconds. */
const askAgainAfter = 250;

/** Throws the text in memory away and reads it as it is kept, as soon as the database answers. For whoever keeps changes waiting meanwhile. */
export const readAnew = async (open: OpenDocument): Promise<void> => {
	while (openNow(open.id) === open) {
		try {
			await settled(open);
			return replace(open, { ...(await read(open.database, open.id)), isMoved: true });
		} catch (error) {
			log.warn({ err: error, documentId: open.id }, 'a text could not be read anew yet');
			await new Promise((resolve) => setTimeout(resolve, askAgainAfter));
		}
	}
};

/** Puts another text in the place of the one in memory. Where it is another generation, nobody has it open any more. */
export const replace = (
	open: OpenDocument,
	anew: Pick<OpenDocument, 'doc' | 'authors' | 'generation' | 'tail' | 'bytes' | 'isMoved'>
) => {
	const isRenewed = anew.generation !== open.generation;
	open.doc.destroy();
	Object.assign(open, anew);
	if (!isRenewed) return;
	const payload = { documentId: open.id, generation: open.generation };
	signal({ name: 'document:renewed', payload, to: { documentId: open.id, except: null } });
	for (const { seat } of open.viewers.values()) seat.leave(open.id);
	open.viewers.clear();
	letGoLater(open);
};

const foldNow = (open: OpenDocument) => {
	open.folding ??= fold(house(open.database), open.id)
		.then(({ folded, bytes }) => {
			open.tail = Math.max(0, open.tail - folded);
			open.bytes = bytes;
			return makeFindable(open);
		})
		.catch((error: unknown) => log.warn({ err: error, documentId: open.id }, 'folding failed'))
		.finally(() => (open.folding = null));
};

/** Reads the text for finding, where it changed: with each folding, and before it goes from memory. */
const makeFindable = async (open: OpenDocument) => {
	if (!open.isMoved) return;
	open.isMoved = false;
	await findByText(open.database, open);
};

/** Lets the text go from memory some time after the last viewer left and everything is kept. */
export const letGoLater = (open: OpenDocument) => {
	if (open.release) clearTimeout(open.release);
	open.release = setTimeout(() => void letGo(open), lingering);
	open.release.unref();
};

const letGo = async (open: OpenDocument) => {
	// Whoever takes hold of it meanwhile sets another timer.
	const { release } = open;
	const inUse = () => open.viewers.size > 0 || open.release !== release;
	while (open.mending) await open.mending;
	if (inUse()) return;
	try {
		await settle(open);
		if (open.tail >= foldOnRelease) foldNow(open);
		await open.folding;
		await makeFindable(open);
		await makeOnRelease(open);
	} catch {
		return letGoLater(open);
	}
	// While something is taken out of it, nobody may load it as it was.
	if (open.mending) return letGoLater(open);
	if (inUse() || openNow(open.id) !== open) return;
	registry.open.delete(open.id);
	open.doc.destroy();
};

/** Waits until everything applied is kept, and lets all texts go: the house closes. */
export const closeDocuments = async () => {
	const all = allOpen();
	registry.open.clear();
	await flushStore();
	for (const open of all) {
		if (open.release) clearTimeout(open.release);
		endPause(open.id);
		await open.mending;
		await open.folding;
		// What is missed here is read at the next start.
		await makeFindable(open).catch((error: unknown) => log.warn({ err: error }, 'a text was not read for finding'));
		open.doc.destroy();
	}
};
