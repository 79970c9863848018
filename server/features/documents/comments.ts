import type {
	AnswerComment,
	BeginComment,
	Comment,
	CommentingPage,
	Comments,
	ListComments,
	ResolveComment
} from '#shared/comments.ts';
import type { Message, Thread } from '#shared/discussions.ts';
import type { DocumentRef } from '#shared/documents.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { inGroup, inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { asRead } from '#server/features/discussions/access.ts';
import { beginThread, peopleIn, postInto } from '#server/features/discussions/commands.ts';
import { findThread } from '#server/features/discussions/found-queries.ts';
import { setClosed } from '#server/features/discussions/thread-deeds.ts';
import { lockThread } from '#server/features/discussions/thread-queries.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { accessDocument } from './access.ts';
import { blocksIn, readAnchor, toPlace } from './anchors.ts';
import * as queries from './comment-queries.ts';
import { rememberMargin } from './margins.ts';
import { lockDocument, type FoundDocument } from './queries.ts';
import { findGeneration } from './update-queries.ts';
import { hold } from './ydoc.ts';

/** How much of a block is shown where one chooses what to comment on. */
const shownOfBlock = 80;

const accessToComment = async (tx: Tx, documentId: Id): Promise<FoundDocument> => {
	const access = await accessDocument(tx, documentId);
	authorize(may.commentOnDocument(access.standing, access.facts));
	return access;
};

/** Begins a comment on some words of a document, or on the whole of it. Sent again with the same client id it begins one. */
export const beginComment = async (ctx: Ctx, input: BeginComment): Promise<Comment> => {
	await inSnapshot(ctx, (tx) => accessToComment(tx, input.documentId));
	const { documentId, on, ...said } = input;
	const { doc, generation } = await hold(ctx.database, documentId);
	const here = on === null ? null : readAnchor(doc, on);
	const { anchor, quote } = here ?? { anchor: null, quote: null };
	const thread = await inTransaction(ctx, async (tx) => {
		// Nobody puts the document into the trash meanwhile: what is said in its margin goes with it.
		await lockDocument(tx, documentId);
		// Nor are words quoted that were taken out for good since they were read.
		if ((await findGeneration(tx, documentId)) !== generation) throw new Refusal('conflict');
		const { space, standing, document } = await accessToComment(tx, documentId);
		// Called as the document is: the words it is about are kept in one place only, where they can be destroyed.
		const beginning = { ...said, kind: 'comment' as const, title: document.title, openTo: 'members' as const };
		return beginThread(tx, space, standing.personId, beginning, async (thread) => {
			await queries.insertComment(tx, thread.id, { documentId, anchor, quote });
			rememberMargin(documentId, [thread.id]);
			return { kind: 'thread:started', thread };
		});
	});
	const { comments } = await listComments(ctx, { documentId, threadId: thread.id });
	found(comments[0]);
	return comments[0];
};

/** A comment of a document, for somebody who may comment there. Throws `not_found` for a thread of another margin. */
const accessComment = async (tx: Tx, { documentId, threadId }: { documentId: Id; threadId: Id }) => {
	const access = await accessToComment(tx, documentId);
	const thread = await findThread(tx, threadId);
	found(thread, thread?.about?.documentId === documentId);
	found(thread, may.readSaid(access.standing, access.space, thread.lastNumber));
	return thread;
};

/** Says something more to a comment, also for whoever came by name and does not read the space. */
export const answerComment = (ctx: Ctx, { documentId, ...said }: AnswerComment): Promise<Message> =>
	inGroup(ctx, async (tx) => {
		const access = await accessComment(tx, { documentId, threadId: said.threadId });
		return postInto(tx, access, { ...said, replyTo: null });
	});

/** Says that what a comment is about is done, or opens it again. */
export const resolveComment = (ctx: Ctx, { documentId, threadId, resolved }: ResolveComment): Promise<Thread> =>
	inTransaction(ctx, async (tx) => {
		await accessComment(tx, { documentId, threadId });
		await lockThread(tx, threadId);
		return setClosed(tx, await accessComment(tx, { documentId, threadId }), resolved ? { outcome: null } : null);
	});

/** The comments of a document with all that is said in them, for whoever reads it. */
export const listComments = (ctx: Ctx, { documentId, threadId }: ListComments): Promise<Comments> =>
	inSnapshot(ctx, async (tx) => {
		const { standing, space } = await accessDocument(tx, documentId);
		const readsAfter = may.readsAfter(standing, space);
		const kept = await queries.listComments(tx, { documentId, readsAfter, ...(threadId && { threadId }) });
		const ids = kept.map(({ thread }) => thread.id);
		rememberMargin(documentId, ids);
		const said = await asRead(tx, { standing, space }, await queries.listSaid(tx, ids, readsAfter));
		const byThread = Map.groupBy(said, (message) => message.threadId);
		const comments = kept.map(({ thread, anchor, quote }) => ({
			thread,
			on: anchor && toPlace(anchor),
			quote,
			messages: byThread.get(thread.id) ?? []
		}));
		const people = await listPersonCards(tx, peopleIn([...kept.map(({ thread }) => thread), ...said]));
		return { comments, people };
	});

/** The page on which one comments without a script: the blocks of the text to choose from. */
export const loadCommenting = async (ctx: Ctx, { documentId }: DocumentRef): Promise<CommentingPage> => {
	const { document } = await inSnapshot(ctx, (tx) => accessToComment(tx, documentId));
	const { doc } = await hold(ctx.database, documentId);
	const blocks = blocksIn(doc).map(({ on, words }) => ({
		on,
		words: words.trim().slice(0, shownOfBlock).toWellFormed()
	}));
	return { document, blocks };
};
