import type { Thread } from '#shared/discussions.ts';
import { DocumentRef, type DocumentDto, type StartDocumentFrom, type StartThreadAbout } from '#shared/documents.ts';
import type { PlaceToWrite } from '#shared/written-in.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { parse } from '#server/core/parse.ts';
import { inSnapshot, inTransaction } from '#server/core/transaction.ts';
import { accessThread } from '#server/features/discussions/access.ts';
import { beginThread } from '#server/features/discussions/commands.ts';
import * as may from '#shared/policies/index.ts';
import { accessDocument } from './access.ts';
import { beginDocument } from './commands.ts';
import { insertLink } from './link-queries.ts';

/** Begins a document in the space of a thread; each leads to the other. Sent again with the same client id it begins one. */
export const startDocumentFrom = (ctx: Ctx, { threadId, ...said }: StartDocumentFrom): Promise<DocumentDto> =>
	inTransaction(ctx, async (tx) => {
		const access = await accessThread(tx, threadId);
		const document = await beginDocument(tx, access, said);
		await insertLink(tx, threadId, document.id);
		return document;
	});

/** The space in which a thread about a document would stand. */
export const placeOfThreadAbout = async (ctx: Ctx, input: { documentId?: string }): Promise<PlaceToWrite> => {
	const { documentId } = parse(DocumentRef, input);
	return inSnapshot(ctx, async (tx) => ({ spaceId: (await accessDocument(tx, documentId)).space.id }));
};

/** Starts a thread in the space of a document; each leads to the other. Sent again with the same client id it starts one. */
export const startThreadAbout = (ctx: Ctx, { documentId, ...said }: StartThreadAbout): Promise<Thread> =>
	inTransaction(ctx, async (tx) => {
		const { space, standing } = await accessDocument(tx, documentId);
		authorize(may.startThread(standing));
		const beginning = { ...said, kind: 'discussion' as const, openTo: 'members' as const };
		const thread = await beginThread(tx, space, standing.personId, beginning, (started) =>
			Promise.resolve({ kind: 'thread:started', thread: started })
		);
		await insertLink(tx, thread.id, documentId);
		return thread;
	});
