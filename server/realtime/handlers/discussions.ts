import { PostMessage, StartThread, ThreadRef, type DiscussionCalls } from '#shared/discussions.ts';
import { EditMessage, MessageRef, RedactMessage } from '#shared/deeds.ts';
import { SetLevel } from '#shared/following.ts';
import { FindToMention, PreviewMessage, type MentionCalls } from '#shared/mentions.ts';
import { React } from '#shared/reactions.ts';
import { ListUnread, MarkUnread, ReadThread } from '#shared/reading.ts';
import * as discussions from '#server/features/discussions/commands.ts';
import * as deeds from '#server/features/discussions/deeds.ts';
import { setLevel } from '#server/features/discussions/following.ts';
import { findToMention, previewMessage } from '#server/features/discussions/mentions.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import * as reading from '#server/features/discussions/reading.ts';
import type { Handler } from '../handler.ts';

/** Talking. */
export const discussionHandlers: { [C in keyof DiscussionCalls]: Handler<C> } = {
	'thread:start': { input: StartThread, run: discussions.startThread },
	'thread:load': { input: ThreadRef, run: loadThread },
	'message:post': { input: PostMessage, run: discussions.postMessage },
	'message:edit': { input: EditMessage, run: deeds.editMessage },
	'message:delete': { input: MessageRef, run: deeds.deleteMessage },
	'message:restore': { input: MessageRef, run: deeds.restoreMessage },
	'message:redact': { input: RedactMessage, run: deeds.redactMessage },
	'message:react': { input: React, run: deeds.reactToMessage },
	'thread:read': { input: ReadThread, run: reading.readThread },
	'thread:set-level': { input: SetLevel, run: setLevel },
	'thread:mark-unread': { input: MarkUnread, run: reading.markUnread },
	'unread:list': { input: ListUnread, run: reading.listUnread }
};

/** What helps to write: nothing is changed. */
export const mentionHandlers: { [C in keyof MentionCalls]: Handler<C> } = {
	'mention:find': { input: FindToMention, run: findToMention },
	'message:preview': { input: PreviewMessage, run: previewMessage }
};
