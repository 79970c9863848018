import { PostMessage, StartThread, type DiscussionCalls } from '#shared/discussions.ts';
import * as discussions from '#server/features/discussions/commands.ts';
import type { Handler } from '../handler.ts';

/** Talking. */
export const discussionHandlers: { [C in keyof DiscussionCalls]: Handler<C> } = {
	'thread:start': { input: StartThread, run: discussions.startThread },
	'message:post': { input: PostMessage, run: discussions.postMessage }
};
