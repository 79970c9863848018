import * as z from 'zod/mini';
import { mostAttachments, type Attachment } from './attachments.ts';
import type { Call } from './call.ts';
import { Said } from './body.ts';
import type { Body } from './body-text.ts';
import type { Right } from './document-rights.ts';
import type { DeedCalls, DeedNews, Owned } from './deeds.ts';
import type { FollowingCalls, FollowingNews } from './following.ts';
import { Id } from './ids.ts';
import type { Byline, PersonCard } from './people.ts';
import type { Reaction } from './reactions.ts';
import type { ListUnread, MarkUnread, Reading, ReadingNews, ReadSoFar, ReadThread, Unread } from './reading.ts';
import type { SpaceDto, SpaceRole } from './spaces.ts';
import type { Place } from './streams.ts';
import { compareTexts, Language, Line } from './text.ts';

/** Kinds of threads. */
export const threadKinds = ['discussion', 'question', 'announcement', 'comment'] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** A titled discussion in a space. */
export interface Thread {
	id: Id;
	spaceId: Id;
	kind: ThreadKind;
	title: string;
	language: string | null;
	byline: Byline;
	createdAt: string;
	/** Who writes in it: all members, or its leads alone. */
	openTo: OpenTo;
	pinnedAt: string | null;
	closedAt: string | null;
	/** Who closed it, and what came of it; neither while it is open. */
	closedBy: Id | null;
	outcome: string | null;
}

/** Who writes in a thread. */
export type OpenTo = 'members' | 'leads';

/** A thread in a list, with how much is in it and when it last moved. */
export interface ThreadSummary extends Thread {
	messageCount: number;
	lastMessageAt: string | null;
}

/** Threads in the order in which they last moved, the latest first; before them those that are pinned, the last pinned first. */
export const byLastMoved = (a: ThreadSummary, b: ThreadSummary) =>
	compareTexts(b.pinnedAt ?? '', a.pinnedAt ?? '') ||
	compareTexts(b.lastMessageAt ?? b.createdAt, a.lastMessageAt ?? a.createdAt) ||
	compareTexts(a.id, b.id);

/** One message. `clientId` is given by the author's browser, so that a retry is recognised. */
export interface Message {
	id: Id;
	threadId: Id;
	clientId: Id;
	replyTo: Id | null;
	/** The part of that message which it answers; nothing where it answers all of it. */
	quote: string | null;
	/** Under whose name the message stands that it answers. */
	answeredByline: Byline | null;
	body: Body;
	language: string | null;
	byline: Byline;
	attachments: Attachment[];
	createdAt: string;
	/** When it was last edited. */
	editedAt: string | null;
	/** Why its words are no longer here; then `body` is empty and there are no reactions. */
	gone: Gone | null;
	reactions: Reaction[];
}

/** A message that was deleted by whoever wrote it, or redacted by a lead or a steward who says why. */
export type Gone = { how: 'deleted'; at: string } | { how: 'redacted'; at: string; by: Id | null; reason: string };

/** What the page of a thread shows: the messages in the order of the log, oldest first. */
export interface ThreadPage {
	thread: Thread;
	space: SpaceDto;
	myRole: SpaceRole | null;
	messages: Message[];
	/** The numbers of the messages in the space's stream, one for each. */
	numbers: number[];
	/** How far I have read; null for somebody who is not in the space: nothing is unread there. */
	reading: Reading | null;
	/** Number of the first message shown, to ask for earlier ones; null when none are earlier. */
	earlierThan: number | null;
	/** Whether the messages go to the thread's end; below those of an earlier page new ones would stand in the wrong place. */
	toTheEnd: boolean;
	memberCount: number;
	/** The document it comments on, and what I may do in that; null for every other thread. */
	commentOn: CommentOn | null;
	people: PersonCard[];
	place: Place;
}

/** The document in whose margin a thread stands. */
export interface CommentOn {
	documentId: Id;
	title: string;
	language: string | null;
	myRight: Right;
}

const MessageNumber = z.nullish(z.int().check(z.minimum(1)));

/**
 * Opens a thread: the messages before or after a number, those around one or around a message, or (`resume`) where one has read up to; else the
 * latest.
 */
export const ThreadRef = z.strictObject({
	threadId: Id,
	before: MessageNumber,
	after: MessageNumber,
	at: MessageNumber,
	message: z.nullish(Id),
	resume: z._default(z.boolean(), false)
});
export type ThreadRef = z.infer<typeof ThreadRef>;
/** The same, as one writes it. */
export type ThreadRefInput = z.input<typeof ThreadRef>;

/** Files that come with a message. */
export const Attachments = z.optional(z.array(Id).check(z.maxLength(mostAttachments)));

/** Starts a thread with its first message; only leads announce, and say whether others answer. */
export const StartThread = z.strictObject({
	spaceId: Id,
	title: Line(200),
	body: Said,
	language: z._default(z.nullable(Language), null),
	clientId: Id,
	announces: z.optional(z.boolean()),
	answers: z.optional(z.boolean()),
	/** One's own files for its space, all of which have come: they go with the first message. */
	attachments: Attachments
});
export type StartThread = z.infer<typeof StartThread>;

/** Posts a message. Sent again with the same `clientId` it is not posted twice. */
export const PostMessage = z.strictObject({
	threadId: Id,
	replyTo: z._default(z.nullable(Id), null),
	body: Said,
	language: z._default(z.nullable(Language), null),
	clientId: Id,
	/** One's own files for this thread, all of which have come. */
	attachments: Attachments
});
export type PostMessage = z.infer<typeof PostMessage>;

/** What happened in discussions. */
export type DiscussionNews =
	| { kind: 'thread:started'; at: Place; thread: Thread }
	| ({ kind: 'message:posted'; at: Place; message: Message } & Owned)
	| DeedNews
	| FollowingNews
	| ReadingNews;

/** What a browser asks about discussions over the socket. */
export interface DiscussionCalls extends DeedCalls, FollowingCalls {
	'thread:start': Call<StartThread, Thread>;
	'thread:load': Call<ThreadRefInput, ThreadPage>;
	'message:post': Call<PostMessage, Message>;
	'thread:read': Call<ReadThread, ReadSoFar>;
	'thread:mark-unread': Call<MarkUnread, ReadSoFar>;
	'unread:list': Call<ListUnread, Unread>;
}
