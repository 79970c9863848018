import * as z from 'zod/mini';
import type { Call } from './call.ts';
import type { Thread } from './discussions.ts';
import { Id } from './ids.ts';
import type { SpaceDto, SpaceRole } from './spaces.ts';
import type { Place } from './streams.ts';

/**
 * How much of a thread reaches a person. `followed`: all of it waits for her; so it is for whoever began it. `usual`: all counts as unread, and what calls
 * or answers her waits for her. `called`: only what calls her counts, and waits. `muted`: nothing counts.
 */
export const threadLevels = ['followed', 'usual', 'called', 'muted'] as const;
export type ThreadLevel = (typeof threadLevels)[number];

/** What is unusual about some threads of a person, and whom she hears nothing of: what her browser needs to count as the server does. */
export type Reach = Record<Exclude<ThreadLevel, 'usual'> | 'silent', Id[]>;

/** How much of a thread reaches somebody, by what was chosen. */
export const levelIn = (reach: Reach, threadId: Id): ThreadLevel =>
	(['followed', 'called', 'muted'] as const).find((level) => reach[level].includes(threadId)) ?? 'usual';

/** Says how much of a thread shall reach me. */
export const SetLevel = z.strictObject({ threadId: Id, level: z.enum(threadLevels) });
export type SetLevel = z.infer<typeof SetLevel>;

/** What was chosen for a thread. */
export interface ChosenLevel {
	threadId: Id;
	spaceId: Id;
	level: ThreadLevel;
}

/** The page where one chooses how much of a thread reaches one. */
export interface FollowingPage {
	thread: Thread;
	space: SpaceDto;
	myRole: SpaceRole | null;
	level: ThreadLevel;
	place: Place;
}

/** Says that I have read what came of a thread. */
export const NoteClosing = z.strictObject({ threadId: Id });
export type NoteClosing = z.infer<typeof NoteClosing>;

/** What a person's own browsers hear: that she chose for a thread, that she has read what came of one, that somebody answered a message of hers. */
export type FollowingNews =
	| ({ kind: 'thread:level-set'; at: Place } & ChosenLevel)
	| { kind: 'thread:noted'; at: Place; threadId: Id; spaceId: Id }
	| { kind: 'message:answered'; at: Place; threadId: Id; spaceId: Id };

/** What a browser asks about following. */
export interface FollowingCalls {
	'thread:set-level': Call<SetLevel, ChosenLevel>;
}
