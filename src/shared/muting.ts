import * as z from 'zod/mini';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import type { Place } from './streams.ts';

/**
 * What I do about somebody. `muted`: what she or he writes is folded for me, and is neither unread for me nor waits for me.
 * `blocked`: besides, she or he calls me no more. Nobody is told of either.
 */
export const mutings = ['none', 'muted', 'blocked'] as const;
export type Muting = (typeof mutings)[number];

/** Mutes or blocks somebody, or takes it back. */
export const SetMuting = z.strictObject({ personId: Id, muting: z.enum(mutings) });
export type SetMuting = z.infer<typeof SetMuting>;

/** Somebody I muted or blocked. */
export interface MutedPerson {
	card: PersonCard;
	muting: Exclude<Muting, 'none'>;
}

/** What a person's own browsers hear: whom she mutes has changed. The log does not keep whom. */
export interface MutingNews {
	kind: 'people:muted';
	at: Place;
}
