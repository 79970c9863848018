import * as z from 'zod/mini';
import { Id } from './ids.ts';

/** Where a piece of news stands: its stream and its number there. Numbers of a stream have no gaps. */
export interface Place {
	stream: Id;
	seq: number;
}

/** Asks to hear a stream live, and for what happened since `since`. */
export const FollowStream = z.strictObject({ streamId: Id, since: z.int().check(z.minimum(0)) });
export type FollowStream = z.infer<typeof FollowStream>;

/** Asks to hear a stream no longer. */
export const LeaveStream = z.strictObject({ streamId: Id });
export type LeaveStream = z.infer<typeof LeaveStream>;
