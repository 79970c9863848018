import { hashOf } from '#shared/canonical.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { VersionDto, VersionKind } from '#shared/versions.ts';
import { contextOf, newId } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { log } from '#server/core/log.ts';
import { once } from '#server/core/once.ts';
import { inTransaction, type Tx } from '#server/core/transaction.ts';
import { authoredNodes } from './authored.ts';
import type { Authors } from './authors.ts';
import { lockDocument } from './queries.ts';
import { findGeneration } from './update-queries.ts';
import * as queries from './version-queries.ts';
import type * as Y from 'yjs';

/** A text in memory. */
interface Held {
	readonly id: Id;
	readonly database: Database;
	readonly doc: Y.Doc;
	readonly authors: Authors;
	readonly generation: number;
}

/** Why a version is made. */
interface Occasion {
	kind: VersionKind;
	name?: string;
	madeBy?: Id | null;
	restoredFrom?: number;
}

/** After so long without a change the text becomes a version, and after so much longer at the latest; in milliseconds. */
const pause = 5 * 60_000;
const atLatest = 30 * 60_000;

const house = ({ database }: Held) => contextOf({ kind: 'house', personId: null }, database);

/**
 * Makes a version of a text as it stands; one that says the same as the latest is that one, and gets the name. Null when
 * the document is gone. `upTo` is the last change that is surely in it. Throws `conflict` where a passage was taken out of
 * the text for good meanwhile: what was read before is not kept.
 */
export const makeVersion = async (
	held: Held,
	{ kind, name, madeBy = null, restoredFrom }: Occasion
): Promise<{ version: VersionDto; upTo: number } | null> => {
	const heads = await inTransaction(house(held), (tx) => queries.findHeads(tx, held.id));
	if (!heads) return null;
	const { generation } = held;
	// Read after the number: it holds at least the changes up to there.
	const text = authoredNodes(held.doc, held.authors);
	const hash = await hashOf(text);
	const version = await inTransaction(house(held), async (tx) => {
		await lockDocument(tx, held.id);
		if ((await findGeneration(tx, held.id)) !== generation) throw new Refusal('conflict');
		const latest = await queries.findLatest(tx, held.id);
		if (latest?.hash === hash) return takeFor(tx, latest, heads.head, { name, madeBy });
		const made: VersionDto = {
			id: newId(),
			documentId: held.id,
			number: (latest?.number ?? 0) + 1,
			kind,
			name: name ?? null,
			hash,
			restoredFrom: restoredFrom ?? null,
			madeBy,
			redactedAt: null,
			createdAt: tx.now().toISOString()
		};
		await queries.insertVersion(tx, made, text, heads.head);
		return made;
	});
	return { version, upTo: heads.head };
};

const takeFor = async (
	tx: Tx,
	latest: VersionDto,
	upTo: number,
	{ name, madeBy }: { name: string | undefined; madeBy: Id | null }
): Promise<VersionDto> => {
	await queries.extendVersion(tx, latest.id, upTo);
	if (name === undefined) return latest;
	await queries.nameVersion(tx, latest.id, name, madeBy);
	return { ...latest, name, madeBy };
};

interface Pause {
	timer: NodeJS.Timeout;
	/** When the first change came that is in no version yet. */
	since: number;
}
const pauses = once('document pauses', () => new Map<Id, Pause>());

/** A text has changed: when people pause, it becomes a version. */
export const noteChange = (held: Held) => {
	const before = pauses.get(held.id);
	const since = before?.since ?? Date.now();
	if (before) clearTimeout(before.timer);
	const timer = setTimeout(() => void atPause(held), Math.min(pause, Math.max(0, since + atLatest - Date.now())));
	timer.unref();
	pauses.set(held.id, { timer, since });
};

/** Forgets that a text has changed: it goes from memory. */
export const endPause = (documentId: Id) => {
	const before = pauses.get(documentId);
	if (before) clearTimeout(before.timer);
	pauses.delete(documentId);
};

/** What is missed here is made when the text goes from memory. */
const atPause = async (held: Held) => {
	endPause(held.id);
	try {
		await makeVersion(held, { kind: 'automatic' });
	} catch (error) {
		log.warn({ err: error, documentId: held.id }, 'no version was made at a pause');
	}
};

/** Makes a version of what changed since the last one, before the text goes from memory. */
export const makeOnRelease = async (held: Held) => {
	endPause(held.id);
	const heads = await inTransaction(house(held), (tx) => queries.findHeads(tx, held.id));
	if (heads && heads.head > heads.inVersion) await makeVersion(held, { kind: 'automatic' });
};

/** A younger version is near enough to what somebody saw; in milliseconds. */
const nearEnough = 60_000;

/** Notes what somebody sees of a text, for "changed since you last looked". */
export const noteSeen = async (held: Held, personId: Id) => {
	const { heads, latest } = await inTransaction(house(held), async (tx) => ({
		heads: await queries.findHeads(tx, held.id),
		latest: await queries.findLatest(tx, held.id)
	}));
	if (!heads) return;
	const isNear = latest && (heads.head === heads.inVersion || Date.now() - Date.parse(latest.createdAt) < nearEnough);
	const seen = isNear ? { version: latest, upTo: heads.inVersion } : await makeVersion(held, { kind: 'automatic' });
	if (!seen) return;
	const { version, upTo } = seen;
	await inTransaction(house(held), (tx) => queries.writeSeen(tx, held.id, personId, { versionId: version.id, upTo }));
};

/** The same on leaving, when nobody waits for it. */
export const noteLeaving = (held: Held, personId: Id) =>
	void noteSeen(held, personId).catch((error: unknown) =>
		log.warn({ err: error, documentId: held.id }, 'what was seen of a text was not noted')
	);
