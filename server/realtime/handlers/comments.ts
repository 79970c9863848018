import { ListComments, type CommentCalls } from '#shared/comments.ts';
import { listComments } from '#server/features/documents/comments.ts';
import type { Handler } from '../handler.ts';

/** What is said in the margins of documents. */
export const commentHandlers: { [C in keyof CommentCalls]: Handler<C> } = {
	'comment:list': { input: ListComments, run: listComments }
};
