import * as z from 'zod/mini';
import { Said } from './body.ts';
import type { Body } from './body-text.ts';
import type { Call } from './call.ts';
import type { CommentOn, Message, Thread } from './discussions.ts';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import type { React, ReactionKind } from './reactions.ts';
import type { SpaceDto, SpaceRole } from './spaces.ts';
import type { Place } from './streams.ts';
import { Language, Line, Text } from './text.ts';

/** So long the words of a deleted message are kept, for whoever wrote it to put it back, in days. */
export const deletedKeptDays = 7;

/** Names a message of a thread. */
export const MessageRef = z.strictObject({ threadId: Id, messageId: Id });
export type MessageRef = z.infer<typeof MessageRef>;

/** Says it in other words; what was said before stays to be read. */
export const EditMessage = z.strictObject({
	threadId: Id,
	messageId: Id,
	body: Said,
	language: z._default(z.nullable(Language), null)
});
export type EditMessage = z.infer<typeof EditMessage>;

/** Takes somebody's words out for good, and says why. */
export const RedactMessage = z.strictObject({ threadId: Id, messageId: Id, reason: Line(300) });
export type RedactMessage = z.infer<typeof RedactMessage>;

/** Names a thread. */
export const ThreadId = z.strictObject({ threadId: Id });
export type ThreadId = z.infer<typeof ThreadId>;

/** Puts a thread before the others of its space, or back among them. */
export const PinThread = z.strictObject({ threadId: Id, pinned: z.boolean() });
export type PinThread = z.infer<typeof PinThread>;

const Outcome = z.pipe(
	Text(2000),
	z.string().check(z.refine((outcome) => outcome.trim() !== '', { error: 'required' }))
);

/** Ends a thread and says what came of it. */
export const CloseThread = z.strictObject({ threadId: Id, outcome: Outcome });
export type CloseThread = z.infer<typeof CloseThread>;

/** What a message said before it was edited. */
export interface MessageVersion {
	number: number;
	body: Body;
	language: string | null;
	writtenAt: string;
}

/** The page of one message: what it says and said, who reacted, and what one may do. */
export interface MessagePage {
	thread: Thread;
	/** Null for somebody who was let into a document by name and may not know of its space. */
	space: SpaceDto | null;
	myRole: SpaceRole | null;
	commentOn: CommentOn | null;
	message: Message;
	/** Its number in the space's stream; null when it stands in none. */
	number: number | null;
	/** What it said before, the latest first. */
	versions: MessageVersion[];
	people: PersonCard[];
	/** The space's stream; null for somebody who does not read the space. */
	place: Place | null;
}

/** The page where a thread is closed, pinned and written on from. */
export type ThreadSettings = Pick<MessagePage, 'thread' | 'myRole' | 'commentOn'> & { space: SpaceDto };

type Kinds<K extends string, Rest> = K extends string ? { kind: K; at: Place } & Rest : never;

/** `mine` is told only to its author's own browsers, of a message that stands under no name. */
export interface Owned {
	mine?: true;
}

/**
 * What was done to messages and threads, each with how the thing stands then. `number` is the message's in the stream, by
 * which what is unread is known.
 */
export type DeedNews =
	| { kind: 'message:edited'; at: Place; message: Message }
	| Kinds<'message:deleted' | 'message:restored' | 'message:redacted', { message: Message; number: number } & Owned>
	| {
			kind: 'message:reacted';
			at: Place;
			threadId: Id;
			messageId: Id;
			personId: Id;
			/** All that this person says to it now. */
			reactions: ReactionKind[];
	  }
	| Kinds<'thread:pinned' | 'thread:unpinned' | 'thread:closed' | 'thread:reopened', { thread: Thread }>;

/** What a browser asks to be done to messages. */
export interface DeedCalls {
	'message:edit': Call<EditMessage, Message>;
	'message:delete': Call<MessageRef, Message>;
	'message:restore': Call<MessageRef, Message>;
	'message:redact': Call<RedactMessage, Message>;
	'message:react': Call<React, Message>;
}
