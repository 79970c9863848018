import * as z from 'zod/mini';
import { Id } from './ids.ts';
import type { News } from './live.ts';

/** Where a piece of news stands: its stream and its number there. Numbers of a stream have no gaps. */
export interface Place {
	stream: Id;
	seq: number;
}

/** Everything in a stream since a number; `more` when there is more than one answer holds: ask again from `upTo`. */
export interface CatchUp {
	news: News[];
	upTo: number;
	more: boolean;
}

/** Asks to hear a stream live, and for what happened since `since`. */
export const FollowStream = z.strictObject({ streamId: Id, since: z.int().check(z.minimum(0)) });
export type FollowStream = z.infer<typeof FollowStream>;

/** Asks to hear a stream no longer. */
export const LeaveStream = z.strictObject({ streamId: Id });
export type LeaveStream = z.infer<typeof LeaveStream>;
