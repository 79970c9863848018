import type { DiscussionCalls, DiscussionNews } from './discussions.ts';
import type { DocumentCalls, DocumentNews, DocumentSignals } from './documents.ts';
import type { RefusalDto } from './errors.ts';
import type { Id } from './ids.ts';
import type { PeopleCalls } from './people.ts';
import type { SpaceNews } from './spaces.ts';
import type { CatchUp, FollowStream, LeaveStream } from './streams.ts';

/** The version of this contract and of the document schema. A browser with another one may read, and is told to reload. */
export const contractVersion = 1;

/** The answer to a call: what was asked for, or why not. */
export type Ack<Out> = { ok: true; data: Out } | { ok: false; error: RefusalDto };

/** A call over the socket: imperative name, one input, always one answer. */
export type Call<In, Out> = (input: In, ack: (answer: Ack<Out>) => void) => void;

/** What the server tells about what happened, in the past tense. The kind of an activity row is the kind of its news. */
export type News = SpaceNews | DiscussionNews | DocumentNews;
export type NewsKind = News['kind'];
/** News of one kind. */
export type NewsOf<K extends NewsKind> = Extract<News, { kind: K }>;

/** What a browser asks about streams. */
export interface StreamCalls {
	'stream:follow': Call<FollowStream, CatchUp>;
	'stream:leave': Call<LeaveStream, null>;
}

/** All calls a browser may make over the socket. */
export interface Calls extends StreamCalls, PeopleCalls, DiscussionCalls, DocumentCalls {}
export type CallName = keyof Calls;
/** The input of a call. */
export type InputOf<C extends CallName> = Parameters<Calls[C]>[0];
/** The output of a call. */
export type OutputOf<C extends CallName> = Calls[C] extends Call<never, infer Out> ? Out : never;

/** All that the server tells a browser. `news` holds everything one commit changed in one stream. */
export interface Signals extends DocumentSignals {
	news: (news: News[]) => void;
	/** The right to hear a stream was lost. */
	'stream:closed': (closed: { streamId: Id }) => void;
	/** This browser's session has ended: wipe the device and ask to sign in. */
	'session:ended': () => void;
}

/** What a browser says when it connects. */
export interface Handshake {
	version: number;
}
