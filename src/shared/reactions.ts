import * as z from 'zod/mini';
import { Id } from './ids.ts';

/** What one says to a message without writing: words first, so that no sign is misread. */
export const reactionKinds = ['thanks', 'agree', 'useful', 'we_too', 'disagree', 'will_answer'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** One kind of reaction to a message, and whose, in order of their ids; there is none without people. */
export interface Reaction {
	kind: ReactionKind;
	people: Id[];
}

/** Says something to a message, or takes it back. Said twice it counts once. */
export const React = z.strictObject({ threadId: Id, messageId: Id, kind: z.enum(reactionKinds), on: z.boolean() });
export type React = z.infer<typeof React>;

/** Reactions to a message after one person's have become these. */
export const withReactionsOf = (reactions: Reaction[], personId: Id, kinds: ReactionKind[]): Reaction[] =>
	reactionKinds.flatMap((kind) => {
		const others = (reactions.find((one) => one.kind === kind)?.people ?? []).filter((id) => id !== personId);
		const people = kinds.includes(kind) ? [...others, personId].sort() : others;
		return people.length > 0 ? [{ kind, people }] : [];
	});
