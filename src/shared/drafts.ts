import * as z from 'zod/mini';
import { maxBodyLength } from './body.ts';
import type { Call } from './call.ts';
import { Id } from './ids.ts';
import type { Place } from './streams.ts';
import { Text } from './text.ts';

/** For so many days a draft is kept that nobody touches. */
export const daysKept = 30;

/** What a person has begun to write to a thread and not sent. Its revision is given by the browser that wrote it. */
export interface Draft {
	threadId: Id;
	text: string;
	replyTo: Id | null;
	revision: Id;
}

/** Keeps what somebody has written so far; nothing but blanks takes the draft away. */
export const KeepDraft = z.strictObject({
	threadId: Id,
	text: Text(maxBodyLength),
	replyTo: z._default(z.nullable(Id), null),
	revision: Id
});
export type KeepDraft = z.infer<typeof KeepDraft>;

/** Asks for one's draft in a thread. */
export const DraftRef = z.strictObject({ threadId: Id });
export type DraftRef = z.infer<typeof DraftRef>;

/** One's draft in a thread, and from where on to hear what becomes of it. */
export interface DraftNow {
	draft: Draft | null;
	place: Place;
}

/** What a person's own browsers hear of her drafts; of one that is gone that it is. */
export interface DraftNews {
	kind: 'draft:kept';
	at: Place;
	threadId: Id;
	draft: Draft | null;
}

/** What a browser asks about drafts over the socket. */
export interface DraftCalls {
	'draft:keep': Call<KeepDraft, null>;
	'draft:load': Call<DraftRef, DraftNow>;
}
