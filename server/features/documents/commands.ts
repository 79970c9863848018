import type {
	CreateDocument,
	DocumentDto,
	DocumentNode,
	DocumentPage,
	DocumentRef,
	RenameDocument
} from '#shared/documents.ts';
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
import { accessDocument } from './access.ts';
import { writes } from './authors.ts';
import { findByNewTitle, findByTitle } from './finding.ts';
import { listThreadLinks } from './link-queries.ts';
import * as queries from './queries.ts';
import { toNodes, updateOf } from './text.ts';
import { viewersOf } from './viewers.ts';
import { apply, hold, keep } from './ydoc.ts';

export { closeDocument, moveCaret, openDocument, updateDocument } from './co-editing.ts';

/** Begins an empty document; everyone who reads the space hears of it. Sent again with the same client id it begins one. */
export const createDocument = (ctx: Ctx, { spaceId, ...said }: CreateDocument): Promise<DocumentDto> =>
	inTransaction(ctx, async (tx) => beginDocument(tx, await accessReadableSpace(tx, { spaceId }), said));

/** The same in a transaction that holds more, for whoever reads the space. */
export const beginDocument = async (
	tx: Tx,
	{ space, standing }: { space: SpaceDto; standing: Standing },
	{ clientId, ...said }: Omit<CreateDocument, 'spaceId'>
): Promise<DocumentDto> => {
	authorize(may.createDocument(standing));
	await countBeginning(tx.actor);
	// Not by the space's id: a thread begun under the same client id has that.
	const id = idFor(clientId, space.streamId);
	const document: DocumentDto = { id, spaceId: space.id, ...said, createdAt: tx.now().toISOString() };
	if (!(await queries.insertDocument(tx, document, standing.personId))) {
		const mine = await queries.isBegunBy(tx, id, standing.personId);
		if (!mine) throw new Refusal('conflict');
		return (await accessDocument(tx, id)).document;
	}
	await findByTitle(tx, document, space);
	recordDocument(tx, 'document:created', space, document);
	return document;
};

/** Gives a document another title; everyone who reads the space hears of it. */
export const renameDocument = (ctx: Ctx, input: RenameDocument): Promise<DocumentDto> =>
	inTransaction(ctx, async (tx) => {
		const access = await accessDocument(tx, input.documentId);
		authorize(may.writeDocument(access.standing));
		const document: DocumentDto = { ...access.document, title: input.title };
		if (document.title === access.document.title) return document;
		await queries.updateTitle(tx, document.id, document.title);
		await findByNewTitle(tx, document, access.space);
		recordDocument(tx, 'document:renamed', access.space, document);
		return document;
	});

const recordDocument = (
	tx: Tx,
	kind: 'document:created' | 'document:renamed',
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
		const { document, space, standing } = await accessDocument(tx, input.documentId);
		const seq = await findHead(tx, space.streamId);
		return {
			document,
			space,
			myRole: standing.space,
			mayWrite: may.writeDocument(standing),
			threads: await listThreadLinks(tx, document.id, may.readsAfter(standing, space)),
			people: await listPersonCards(tx, viewersOf(document.id)),
			place: { stream: space.streamId, seq }
		};
	});
	const open = await hold(ctx.database, input.documentId);
	return { ...page, text: toNodes(open.doc) };
};

/** Fills an empty document with a text; resolves when it is kept. Throws `conflict` for one that has a text. */
export const writeText = async (ctx: Ctx, documentId: Id, nodes: DocumentNode[]): Promise<void> => {
	const { standing } = await inSnapshot(ctx, async (tx) => {
		const access = await accessDocument(tx, documentId);
		authorize(may.writeDocument(access.standing));
		return access;
	});
	const open = await hold(ctx.database, documentId);
	if (toNodes(open.doc).content?.length) throw new Refusal('conflict');
	await keep(open, apply(open, updateOf(nodes), writes(standing.personId)), standing.personId);
};
