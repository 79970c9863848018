import * as z from 'zod/mini';
import { maxWrittenLength } from './body.ts';
import type { Body } from './body-text.ts';
import type { Call } from './call.ts';
import { Words } from './directory.ts';
import type { PersonCard } from './people.ts';
import { isOnePlace, placeFields } from './written-in.ts';

/** Looks for people to call in a thread, by a part of their name in any script. */
export const FindToMention = z.strictObject({ ...placeFields, words: z._default(Words, '') }).check(isOnePlace);
export type FindToMention = z.infer<typeof FindToMention>;

/** How many are offered. */
export const mostToMention = 8;

/** Somebody who can be called. Who is not in the space is not told, and may not be able to read it. */
export interface ToMention {
	card: PersonCard;
	isHere: boolean;
	mayRead: boolean;
	/** Another member goes by the same name: then the name alone says not who is meant. */
	isAmbiguous: boolean;
}

/** Asks how a text would look, and whom it would not reach. */
export const PreviewMessage = z
	.strictObject({
		...placeFields,
		body: z.string().check(z.maxLength(maxWrittenLength, { error: 'too_long' }))
	})
	.check(isOnePlace);
export type PreviewMessage = z.infer<typeof PreviewMessage>;

/** A text as it would stand in the thread. */
export interface Preview {
	body: Body;
	/** Who is named in it and is not told. */
	absent: Omit<ToMention, 'isAmbiguous'>[];
}

/** Who can be called by some words, and whether everybody can. */
export interface FoundToMention {
	people: ToMention[];
	mayCallEverybody: boolean;
}

/** What a browser asks while somebody writes. */
export interface MentionCalls {
	'mention:find': Call<FindToMention, FoundToMention>;
	'message:preview': Call<PreviewMessage, Preview>;
}
