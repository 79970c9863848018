import * as z from 'zod/mini';
import type { DocumentDto, DocumentNode } from './documents.ts';
import { Words } from './directory.ts';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import type { SpaceFacts } from './policies/standing.ts';

/** What one may do in a document, each holding those before it. */
export type Right = 'read' | 'comment' | 'write' | 'own';

/** What a document gives to those who are in its space or read it: to own it one is named. */
export const placeRights = ['read', 'comment', 'write'] as const;
export type PlaceRight = (typeof placeRights)[number];

/** What can be given to somebody by name. */
export const givenRights = ['read', 'comment', 'write', 'own'] as const;
export type GivenRight = (typeof givenRights)[number];

/** What others who read an open space may do: to write they come in. */
export const readerRights = ['read', 'comment'] as const;
export type ReaderRight = (typeof readerRights)[number];

/** What a document gives to the members of its space, to its observers, and to others who read it. */
export interface SpaceRights {
	members: PlaceRight;
	observers: PlaceRight;
	readers: ReaderRight;
}

/** What the rules need to know of a document, as it stands towards one person. */
export interface DocumentFacts {
	space: SpaceFacts;
	rights: SpaceRights;
	/** She began it. */
	isBeginner: boolean;
	/** What was given to her by name. */
	granted: GivenRight | null;
	inTrash: boolean;
	/** A decision put it into the trash. */
	isHeld: boolean;
}

/** Says what members, observers and other readers of the space may do in a document. */
export const SetRights = z.strictObject({
	documentId: Id,
	members: z.enum(placeRights),
	observers: z.enum(placeRights),
	readers: z._default(z.enum(readerRights), 'read')
});
export type SetRights = z.infer<typeof SetRights>;

/** Gives a person of the network a right by name, in place of the one she had. */
export const GiveRight = z.strictObject({ documentId: Id, personId: Id, right: z.enum(givenRights) });
export type GiveRight = z.infer<typeof GiveRight>;

/** Takes back what was given to a person by name. */
export const TakeRight = z.strictObject({ documentId: Id, personId: Id });
export type TakeRight = z.infer<typeof TakeRight>;

/** A right that somebody was given by name. */
export interface Grant {
	personId: Id;
	right: GivenRight;
}

/** Opens the page of a document's rights; `words` look for people to name. */
export const RightsRef = z.strictObject({ documentId: Id, words: z._default(Words, '') });
export type RightsRef = z.infer<typeof RightsRef>;

/** The page where those who own a document say who may do what. */
export interface RightsPage {
	document: DocumentDto;
	/** Whether others than the people of the space read it: only then is there something to say of them. */
	hasReaders: boolean;
	/** Who began it, if she still owns it. */
	beganBy: Id | null;
	grants: Grant[];
	/** When the link for reading was made; null while there is none. */
	linkMadeAt: string | null;
	/** What was looked for, and who may be given a right and has such words in her name. */
	words: string;
	found: Id[];
	people: PersonCard[];
}

/** What the link for reading shows. */
export interface SharedDocument {
	title: string;
	language: string | null;
	text: DocumentNode;
}
