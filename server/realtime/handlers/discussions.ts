import { PostMessage, StartThread, ThreadRef, type DiscussionCalls } from '#shared/discussions.ts';
import { ListUnread, MarkUnread, ReadThread } from '#shared/reading.ts';
import * as discussions from '#server/features/discussions/commands.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import * as reading from '#server/features/discussions/reading.ts';
import type { Handler } from '../handler.ts';

/** Talking. */
export const discussionHandlers: { [C in keyof DiscussionCalls]: Handler<C> } = {
	'thread:start': { input: StartThread, run: discussions.startThread },
	'thread:load': { input: ThreadRef, run: loadThread },
	'message:post': { input: PostMessage, run: discussions.postMessage },
	'thread:read': { input: ReadThread, run: reading.readThread },
	'thread:mark-unread': { input: MarkUnread, run: reading.markUnread },
	'unread:list': { input: ListUnread, run: reading.listUnread }
};
