import * as z from 'zod/mini';
import { Id } from './ids.ts';

/** Where somebody writes, as fields of an input: in a thread, or in a space where its thread is yet to begin. */
export const placeFields = { threadId: z.optional(Id), spaceId: z.optional(Id) };

/** The same, as somebody who writes names it: one of both. */
export type WrittenIn = { threadId: Id; spaceId?: undefined } | { spaceId: Id; threadId?: undefined };

/** Exactly one of both is said. */
export const isOnePlace = z.refine<{ threadId?: Id; spaceId?: Id }>(
	({ threadId, spaceId }) => (threadId === undefined) !== (spaceId === undefined)
);

/** Where a file is brought to, as fields of an input: where somebody writes, or a document in whose text a picture is to stand. */
export const filePlaceFields = { ...placeFields, documentId: z.optional(Id) };

/** The same, as one names it. */
export interface PlaceOfFile {
	threadId?: Id | undefined;
	spaceId?: Id | undefined;
	documentId?: Id | undefined;
}

/** Exactly one of the three is said. */
export const isOneFilePlace = z.refine<PlaceOfFile>(
	({ threadId, spaceId, documentId }) => [threadId, spaceId, documentId].filter((id) => id !== undefined).length === 1
);

/** Names where somebody writes. */
export const PlaceToWrite = z.strictObject(placeFields).check(isOnePlace);
export type PlaceToWrite = z.infer<typeof PlaceToWrite>;
