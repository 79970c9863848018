import type {
	CreateDocument,
	DocumentDto,
	DocumentNode,
	DocumentPage,
	DocumentRef,
	RenameDocument,
	SetStage
} from '#shared/documents.ts';
import type { Right, SpaceRights } from '#shared/document-rights.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { record } from '#server/core/activity.ts';
import { idFor, type Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { countBeginning } from '#server/core/limits.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { accessReadableSpace } from '#server/features/spaces/commands.ts';
import { findHead } from '#server/features/spaces/queries.ts';
import { accessDocument, accessToWrite } from './access.ts';
import { writes } from './authors.ts';
import { renameComments } from './comment-queries.ts';
import { findByNewTitle, findByTitle } from './finding.ts';
import { listThreadLinks } from './link-queries.ts';
import { findAsking } from './publication-queries.ts';
import * as queries from './queries.ts';
import { templateFor } from './templates.ts';
import { toNodes, updateOf } from './text.ts';
import { appendUpdates } from './update-queries.ts';
import { findSeen } from './version-queries.ts';
import { viewersOf } from './viewers.ts';
import { apply, hold, keep } from './ydoc.ts';

export { closeDocument, moveCaret, openDocument, updateDocument } from './co-editing.ts';

/**
 * Begins a document, with the headings of its kind or with what is given; everyone who reads the space hears of it. Sent again
 * with the same client id it begins one.
 */
export const createDocument = (
	ctx: Ctx,
	{ spaceId, ...said }: CreateDocument,
	nodes = templateFor(said.kind, said.language)
): Promise<DocumentDto> =>
	inTransaction(ctx, async (tx) => beginDocument(tx, await accessReadableSpace(tx, { spaceId }), said, nodes));

/** What a new document gives: members write together, others read along. */
const atFirst: SpaceRights = { members: 'write', observers: 'read', readers: 'read' };

/** The same in a transaction that holds more, for whoever reads the space. */
export const beginDocument = async (
	tx: Tx,
	{ space, standing }: { space: SpaceDto; standing: Standing },
	{ clientId, ...said }: Omit<CreateDocument, 'spaceId'>,
	nodes = templateFor(said.kind, said.language)
): Promise<DocumentDto> => {
	authorize(may.createDocument(standing));
	await countBeginning(tx.actor);
	// Not by the space's id: a thread begun under the same client id has that.
	const id = idFor(clientId, space.streamId);
	const begun = { createdAt: tx.now().toISOString(), stage: 'draft', rights: atFirst } as const;
	const document: DocumentDto = { id, spaceId: space.id, ...said, ...begun };
	if (!(await queries.insertDocument(tx, document, standing.personId))) {
		const mine = await queries.isBegunBy(tx, id, standing.personId);
		if (!mine) throw new Refusal('conflict');
		return (await accessDocument(tx, id)).document;
	}
	if (nodes.length > 0) {
		// Nobody wrote it: it is credited to nobody.
		await appendUpdates(tx.db, [{ documentId: id, authorId: null, data: updateOf(nodes) }], [], tx.now());
	}
	await findByTitle(tx, document, space);
	recordDocument(tx, 'document:created', space, document);
	return document;
};

/** Gives a document another title; everyone who reads the space hears of it. */
export const renameDocument = (ctx: Ctx, input: RenameDocument): Promise<DocumentDto> =>
	inTransaction(ctx, async (tx) => {
		await queries.lockDocument(tx, input.documentId);
		const access = await accessToWrite(tx, input.documentId);
		const document: DocumentDto = { ...access.document, title: input.title };
		if (document.title === access.document.title) return document;
		await queries.updateTitle(tx, document.id, document.title);
		await findByNewTitle(tx, document, access.space);
		await renameComments(tx, document.id, document.title, access.space);
		recordDocument(tx, 'document:renamed', access.space, document);
		return document;
	});

/** Says at which stage a document is; everyone who reads the space hears of it. */
export const setStage = (ctx: Ctx, input: SetStage): Promise<DocumentDto> =>
	inTransaction(ctx, async (tx) => {
		await queries.lockDocument(tx, input.documentId);
		const access = await accessToWrite(tx, input.documentId);
		const document: DocumentDto = { ...access.document, stage: input.stage };
		if (document.stage === access.document.stage) return document;
		await queries.updateStage(tx, document.id, document.stage);
		recordDocument(tx, 'document:changed', access.space, document);
		return document;
	});

/** Notes what became of a document, for everyone who reads its space. */
export const recordDocument = (
	tx: Tx,
	kind: 'document:created' | 'document:renamed' | 'document:changed' | 'document:restored',
	space: SpaceDto,
	document: DocumentDto
) =>
	record(tx, {
		streamId: space.streamId,
		refs: { spaceId: space.id, documentId: document.id },
		news: { kind, document }
	});

/** The page of a document: its text as it stands, and who has it open. */
export const loadDocumentPage = async (ctx: Ctx, input: DocumentRef): Promise<DocumentPage> => {
	const page = await inSnapshot(ctx, async (tx) => {
		const { document, space, standing, facts } = await accessDocument(tx, input.documentId);
		const seq = await findHead(tx, space.streamId);
		// Of its space somebody who came by name knows what the space tells her otherwise, and no more.
		const isInside = may.readSpace(standing, space);
		return {
			document,
			space: may.seeSpace(standing, space) ? space : null,
			myRole: standing.space,
			isMine: facts.isBeginner,
			myRight: may.rightIn(standing, facts) as Right,
			threads: isInside ? await listThreadLinks(tx, document.id, may.readsAfter(standing, space)) : [],
			hasChanged: (await findSeen(tx, document.id, standing.personId))?.hasChanged ?? false,
			people: await listPersonCards(tx, viewersOf(document.id)),
			asksToName: await findAsking(tx, document.id, standing.personId),
			place: isInside ? { stream: space.streamId, seq } : null
		};
	});
	const open = await hold(ctx.database, input.documentId);
	return { ...page, text: toNodes(open.doc), generation: open.generation };
};

/** Fills an empty document with a text; resolves when it is kept. Throws `conflict` for one that has a text. */
export const writeText = async (ctx: Ctx, documentId: Id, nodes: DocumentNode[]): Promise<void> => {
	const { standing } = await inSnapshot(ctx, async (tx) => {
		return accessToWrite(tx, documentId);
	});
	const open = await hold(ctx.database, documentId);
	if (toNodes(open.doc).content?.length) throw new Refusal('conflict');
	await keep(open, apply(open, updateOf(nodes), writes(standing.personId)), standing.personId);
};
