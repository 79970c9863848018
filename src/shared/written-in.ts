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

/** Names where somebody writes. */
export const PlaceToWrite = z.strictObject(placeFields).check(isOnePlace);
export type PlaceToWrite = z.infer<typeof PlaceToWrite>;
