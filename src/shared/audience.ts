import * as z from 'zod/mini';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import type { SpaceDto, SpaceRole } from './spaces.ts';
import type { Place } from './streams.ts';

/** What changes for a whole group: its door, and whether newcomers read what was said before they came. */
export const audienceChanges = ['room:opened', 'room:closed', 'past:shown', 'past:hidden'] as const;
export type AudienceChange = (typeof audienceChanges)[number];

/** Somebody who came into a group. */
export interface Newcomer {
	personId: Id;
	/** Null for somebody who has gone again. */
	role: SpaceRole | 'guest' | null;
}

/** How the audience of what somebody wrote in a group has changed since she noted it last. */
export interface Audience {
	spaceId: Id;
	/** The day on which she noted it last, or came in. */
	since: string;
	/** The number in the group's stream up to which this tells. */
	upTo: number;
	newcomers: Newcomer[];
	changes: { kind: AudienceChange; at: string }[];
}

/** The same with the cards of those it names; null where nothing has changed. */
export type AudienceNotice = (Audience & { people: PersonCard[] }) | null;

/** Notes how the audience changed, up to a number of the group's stream. */
export const NoteAudience = z.strictObject({ spaceId: Id, upTo: z.int().check(z.minimum(1)) });
export type NoteAudience = z.infer<typeof NoteAudience>;

/** A group's audience changed as a whole; and, told to one's own devices alone, that one has noted it. */
export type AudienceNews =
	| { [K in AudienceChange]: { kind: K; at: Place; space: SpaceDto } }[AudienceChange]
	| { kind: 'audience:noted'; at: Place; spaceId: Id };
