import { hashOf } from '#shared/canonical.ts';
import type { DocumentRef } from '#shared/documents.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type {
	CompareVersions,
	ComparisonPage,
	NameVersion,
	RestoreVersion,
	VersionDto,
	VersionNode,
	VersionPage,
	VersionRef,
	VersionsPage,
	Which
} from '#shared/versions.ts';
import { personOf } from '#server/core/bylines.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { countBeginning } from '#server/core/limits.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { accessDocument } from './access.ts';
import { authoredNodes, plainNodes } from './authored.ts';
import { noteAll, writes, type Authors } from './authors.ts';
import { blocksOf, compare, sharesOf } from './comparing.ts';
import { signal } from './live.ts';
import { makeVersion, noteSeen } from './making.ts';
import { listPictures } from './picture-queries.ts';
import { listPublications } from './publication-queries.ts';
import { updateBack } from './restoring.ts';
import { listCredits } from './update-queries.ts';
import * as queries from './version-queries.ts';
import { apply, hold, keep, settle, type OpenDocument } from './ydoc.ts';

const about = async (tx: Tx, documentId: Id) => {
	const { document, standing, facts } = await accessDocument(tx, documentId);
	return { document, mayWrite: may.restoreDocument(standing, facts), mayOwn: may.ownDocument(standing, facts) };
};

/** All versions of a document. */
export const loadVersions = (ctx: Ctx, { documentId }: DocumentRef): Promise<VersionsPage> =>
	inSnapshot(ctx, async (tx) => {
		const page = await about(tx, documentId);
		const versions = await queries.listVersions(tx, documentId);
		const people = await listPersonCards(tx, [...new Set(versions.flatMap(({ madeBy }) => madeBy ?? []))]);
		const pictures = page.mayOwn ? [...(await listPictures(tx, documentId))] : [];
		return { ...page, versions, people, pictures, publications: await listPublications(tx, documentId) };
	});

/** A text with its version; null for the text as it stands. */
interface Read {
	version: VersionDto | null;
	text: VersionNode;
}

const readVersion = async (tx: Tx, documentId: Id, which: Which, now: OpenDocument): Promise<Read> => {
	if (which === 'now') return { version: null, text: authoredNodes(now.doc, now.authors) };
	const version = await queries.findVersion(tx, documentId, which);
	found(version);
	return version;
};

/** Who wrote what of a document, as it is kept. */
export const authorsOf = async (tx: Tx, documentId: Id): Promise<Authors> => {
	const authors: Authors = new Map();
	noteAll(authors, await listCredits(tx, documentId));
	return authors;
};

const holdReadable = async (ctx: Ctx, documentId: Id) => {
	await inSnapshot(ctx, (tx) => accessDocument(tx, documentId));
	return hold(ctx.database, documentId);
};

/** A version, or the text as it stands, with who wrote what. */
export const loadVersion = async (ctx: Ctx, { documentId, versionId }: VersionRef): Promise<VersionPage> => {
	const now = await holdReadable(ctx, documentId);
	return inSnapshot(ctx, async (tx) => {
		const page = await about(tx, documentId);
		const { version, text } = await readVersion(tx, documentId, versionId, now);
		const blocks = blocksOf(text, await authorsOf(tx, documentId));
		const shares = sharesOf(blocks);
		const ids = [version?.madeBy, ...shares.map(({ personId }) => personId)].flatMap((id) => id ?? []);
		const people = await listPersonCards(tx, [...new Set(ids)]);
		const hash = version?.hash ?? (await hashOf(text));
		return { ...page, version, text: plainNodes(text), hash, blocks, shares, people };
	});
};

/** What differs between two versions, or between what one last saw and the text as it stands. */
export const loadComparison = async (ctx: Ctx, input: CompareVersions): Promise<ComparisonPage> => {
	const { documentId, to } = input;
	const now = await holdReadable(ctx, documentId);
	return inSnapshot(ctx, async (tx) => {
		const page = await about(tx, documentId);
		const versions = await queries.listVersions(tx, documentId);
		const seen = input.from ? null : await queries.findSeen(tx, documentId, personOf(ctx.actor));
		const from = input.from ?? seen?.versionId ?? versions[0]?.id ?? 'now';
		const [one, other] = [await readVersion(tx, documentId, from, now), await readVersion(tx, documentId, to, now)];
		const rows = compare(one.text, other.text, await authorsOf(tx, documentId));
		const runs = rows.flatMap((row) => ('block' in row ? row.block.runs : []));
		const people = await listPersonCards(tx, [...new Set(runs.flatMap(({ personId }) => personId ?? []))]);
		return { ...page, versions, from: one.version, to: other.version, rows, people, sinceLooked: seen !== null };
	});
};

const accessWritable = async (tx: Tx, documentId: Id) => {
	const access = await accessDocument(tx, documentId);
	authorize(may.restoreDocument(access.standing, access.facts));
	return access;
};

/** Gives a name to a version, or makes one of the text as it stands. */
export const nameVersion = async (ctx: Ctx, { documentId, versionId, name }: NameVersion): Promise<VersionDto> => {
	if (versionId === 'now') {
		const { standing } = await inSnapshot(ctx, (tx) => accessWritable(tx, documentId));
		await countBeginning(ctx.actor);
		const open = await hold(ctx.database, documentId);
		await settle(open);
		const made = await makeVersion(open, { kind: 'named', name, madeBy: standing.personId });
		found(made);
		return made.version;
	}
	return inTransaction(ctx, async (tx) => {
		const { standing } = await accessWritable(tx, documentId);
		const version = await queries.findVersion(tx, documentId, versionId);
		found(version);
		await queries.nameVersion(tx, versionId, name, standing.personId);
		return { ...version.version, name };
	});
};

/** People who write meanwhile are waited for so many times. */
const mostTries = 5;

/**
 * Sets the text back to a version, as a change like any other: all who have it open see it come. What stood there before
 * becomes a version first, and what stands there afterwards another. Throws `conflict` while people write too fast.
 */
export const restoreVersion = async (ctx: Ctx, { documentId, versionId }: RestoreVersion): Promise<VersionDto> => {
	await inSnapshot(ctx, (tx) => accessWritable(tx, documentId));
	await countBeginning(ctx.actor);
	const open = await hold(ctx.database, documentId);
	for (let i = 0; i < mostTries; i++) {
		while (open.mending) await open.mending;
		const { generation } = open;
		// Read anew each time: a passage may have been taken out of it for good.
		const { personId, version, text } = await inSnapshot(ctx, async (tx) => {
			const { standing } = await accessWritable(tx, documentId);
			const restored = await queries.findVersion(tx, documentId, versionId);
			found(restored);
			return { ...restored, personId: standing.personId };
		});
		await settle(open);
		const before = open.changes;
		found(await makeVersion(open, { kind: 'before', madeBy: personId }));
		// Whatever came meanwhile is in no version yet.
		if (open.changes !== before || open.generation !== generation || open.mending) continue;
		await setBack(open, text, personId);
		const made = await makeVersion(open, { kind: 'restored', madeBy: personId, restoredFrom: version.number });
		found(made);
		return made.version;
	}
	throw new Refusal('conflict');
};

const setBack = async (open: OpenDocument, text: VersionNode, personId: Id | null) => {
	const update = updateBack(open.doc, plainNodes(text));
	if (!update) return;
	const applied = apply(open, update, writes(personId));
	if (applied.change) {
		const payload = { documentId: open.id, update: Buffer.from(applied.change).toString('base64') };
		signal({ name: 'document:updated', payload, to: { documentId: open.id, except: null } });
	}
	await keep(open, applied, personId);
};

/** Says that one has seen the text as it stands; leaving the open document says the same. */
export const markSeen = async (ctx: Ctx, { documentId }: DocumentRef): Promise<null> => {
	const open = await holdReadable(ctx, documentId);
	const personId = personOf(ctx.actor);
	if (personId !== null) await noteSeen(open, personId);
	return null;
};
