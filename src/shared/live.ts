import type { AttachmentCalls } from './attachments.ts';
import type { AudienceNews } from './audience.ts';
import type { Call } from './call.ts';
import type { CommentCalls, CommentSignals } from './comments.ts';
import type { DiscussionCalls, DiscussionNews } from './discussions.ts';
import type { DocumentCalls, DocumentNews, DocumentSignals } from './documents.ts';
import type { DraftCalls, DraftNews } from './drafts.ts';
import type { DoorNews } from './doors.ts';
import type { Id } from './ids.ts';
import type { MentionCalls } from './mentions.ts';
import type { MutingNews } from './muting.ts';
import type { PeopleCalls } from './people.ts';
import type { PresenceCalls, PresenceSignals } from './presence.ts';
import type { QuestionNews } from './questions.ts';
import type { ReportNews } from './reports.ts';
import type { SearchCalls } from './search.ts';
import type { SpaceNews } from './spaces.ts';
import type { FollowStream, LeaveStream } from './streams.ts';

/** The version of this contract and of the document schema. A browser with another one may read, and is told to reload. */
export const contractVersion = 3;

/** What the server tells about what happened, in the past tense. The kind of an activity row is the kind of its news. */
export type News =
	| SpaceNews
	| DoorNews
	| AudienceNews
	| DiscussionNews
	| DocumentNews
	| DraftNews
	| QuestionNews
	| ReportNews
	| MutingNews;
export type NewsKind = News['kind'];
/** News of one kind. */
export type NewsOf<K extends NewsKind> = Extract<News, { kind: K }>;

/** Everything in a stream since a number; `more` when there is more than one answer holds: ask again from `upTo`. */
export interface CatchUp {
	news: News[];
	upTo: number;
	more: boolean;
}

/** What a browser asks about streams. */
export interface StreamCalls {
	'stream:follow': Call<FollowStream, CatchUp>;
	'stream:leave': Call<LeaveStream, null>;
}

/** All calls a browser may make over the socket. */
export interface Calls
	extends
		StreamCalls,
		PeopleCalls,
		DiscussionCalls,
		MentionCalls,
		AttachmentCalls,
		DraftCalls,
		PresenceCalls,
		DocumentCalls,
		CommentCalls,
		SearchCalls {}
export type CallName = keyof Calls;
/** The input of a call. */
export type InputOf<C extends CallName> = Parameters<Calls[C]>[0];
/** The output of a call. */
export type OutputOf<C extends CallName> = Calls[C] extends Call<never, infer Out> ? Out : never;

/** All that the server tells a browser. `news` holds everything one commit changed in one stream. */
export interface Signals extends DocumentSignals, CommentSignals, PresenceSignals {
	news: (news: News[]) => void;
	/** A message that is about to be told, under no name, was written by this person. */
	'message:mine': (message: { messageId: Id }) => void;
	/** The right to hear a stream was lost. */
	'stream:closed': (closed: { streamId: Id }) => void;
	/** This browser's session has ended: ask to sign in, and wipe the device unless it was by time alone. */
	'session:ended': (how: { expired: boolean }) => void;
}

/** What a browser says when it connects. */
export interface Handshake {
	version: number;
}
