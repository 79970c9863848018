import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type {
	AnswerNaming,
	PublicationFile,
	PublicationRef,
	PublishedPage,
	PublishVersion,
	TextFile,
	VersionFile,
	WithdrawPublication
} from '#shared/publications.ts';
import { personOf } from '#server/core/bylines.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { found } from '#server/core/errors.ts';
import { countBeginning } from '#server/core/limits.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { accessToOwn } from './access.ts';
import { plainNodes } from './authored.ts';
import { stretchAt } from './authors.ts';
import * as queries from './publication-queries.ts';
import { lockDocument } from './queries.ts';
import { findVersion } from './version-queries.ts';
import { authorsOf, loadVersion } from './versions.ts';

/** Publishes a version: from then on anybody reads it at an address of its own. Asks only those who wrote in it whether it may name them. */
export const publishVersion = (ctx: Ctx, { documentId, versionId, authors }: PublishVersion): Promise<{ id: Id }> =>
	inTransaction(ctx, async (tx) => {
		// A passage that is being taken out for good is gone once this is ours.
		await lockDocument(tx, documentId);
		const { document, standing } = await accessToOwn(tx, documentId);
		await countBeginning(tx.actor);
		const read = await findVersion(tx, documentId, versionId);
		found(read);
		const writers = writersIn(read.text, await authorsOf(tx, documentId));
		if (!authors.every((id) => writers.has(id))) throw new Refusal('bad_input');
		const publication = {
			...{ id: newId(), document, hash: read.version.hash, text: plainNodes(read.text) },
			...{ authors: [...new Set(authors)], publishedBy: standing.personId }
		};
		await queries.insertPublication(tx, publication);
		return { id: publication.id };
	});

const writersIn = (text: Parameters<typeof plainNodes>[0], all: Parameters<typeof stretchAt>[0]): Set<Id | null> => {
	const writers = new Set<Id | null>();
	const walk = ({ by, content = [] }: typeof text) => {
		if (by) writers.add(stretchAt(all, ...by)?.personId ?? null);
		content.forEach(walk);
	};
	walk(text);
	return writers;
};

/** Takes a publication back: its address leads nowhere from then on. */
export const withdrawPublication = (ctx: Ctx, { documentId, publicationId }: WithdrawPublication): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		await accessToOwn(tx, documentId);
		if (!(await queries.deletePublication(tx, documentId, publicationId))) throw new Refusal('not_found');
		return null;
	});

const accessPublication = async (tx: Tx, id: Id) => {
	const publication = await queries.findPublication(tx, id);
	found(publication);
	return publication;
};

/** What anybody reads at the address of a publication. */
export const loadPublication = (ctx: Ctx, { publicationId }: PublicationRef): Promise<PublishedPage> =>
	inSnapshot(ctx, async (tx) => {
		const { documentId, page } = await accessPublication(tx, publicationId);
		const naming = await queries.findNaming(tx, publicationId, personOf(ctx.actor));
		return { ...page, naming, all: await queries.listPublications(tx, documentId) };
	});

/** Says whether one's name may stand under a publication; whoever was named may take it off at any time. */
export const answerNaming = (ctx: Ctx, { publicationId, agrees }: AnswerNaming): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		await accessPublication(tx, publicationId);
		const { personId } = await standingOf(tx);
		const naming = await queries.findNaming(tx, publicationId, personId);
		found(naming, may.answerNaming({ naming }));
		await queries.writeNaming(tx, publicationId, personId as Id, agrees);
		return null;
	});

/** The text of a publication, to take away. */
export const loadPublishedFile = (ctx: Ctx, { publicationId }: PublicationFile): Promise<TextFile> =>
	inSnapshot(ctx, async (tx) => (await accessPublication(tx, publicationId)).page);

/** The text of a version, or as it stands, to take away. */
export const loadVersionFile = async (ctx: Ctx, { documentId, versionId }: VersionFile): Promise<TextFile> => {
	const { document, text } = await loadVersion(ctx, { documentId, versionId });
	return { title: document.title, language: document.language, text };
};
