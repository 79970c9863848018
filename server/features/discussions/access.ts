import type { CommentOn, Message } from '#shared/discussions.ts';
import type { Right } from '#shared/document-rights.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import type { PlaceToWrite } from '#shared/written-in.ts';
import { authorize, found } from '#server/core/errors.ts';
import type { Tx } from '#server/core/transaction.ts';
import { accessReadableSpace } from '#server/features/spaces/commands.ts';
import { listNumbers } from './deed-queries.ts';
import { findThread, type FoundThread } from './found-queries.ts';
import { findNumber } from './queries.ts';

/** What the rules need to know of a thread that was found. */
export const factsOf = ({ thread, space, standing, about }: Omit<FoundThread, 'lastNumber'>) => ({
	closedAt: thread.closedAt,
	openTo: thread.openTo,
	space,
	...(about && { inDocument: may.rightIn(standing, about.facts) })
});

/** The document in whose margin a thread stands, with what the actor may do in it; null for every other thread. */
export const commentOnOf = ({ standing, about }: Pick<FoundThread, 'standing' | 'about'>): CommentOn | null => {
	if (!about) return null;
	const { facts, ...document } = about;
	return { ...document, myRight: may.rightIn(standing, facts) as Right };
};

/** What the rules about writing need to know of it. */
export const namedFactsOf = (access: FoundThread) => ({
	...factsOf(access),
	byline: access.thread.byline
});

const accessBy = (rule: typeof may.readThread) => async (tx: Tx, threadId: Id) => {
	const access = await findThread(tx, threadId);
	found(access, access !== null && rule(access.standing, factsOf(access)));
	found(access, may.readSaid(access.standing, access.space, access.lastNumber));
	return access;
};

/** The thread, if the actor may read it. Throws `not_found` otherwise. */
export const accessThread = accessBy(may.readThread);

/**
 * The thread, if the actor may read what is said in it: also somebody who was let by name into the document in whose margin it
 * stands. To her nothing is said of the space. Throws `not_found` otherwise.
 */
export const accessWords = accessBy(may.readWords);

/** Where the actor may write: a thread, or a space in which she may begin one. Throws `not_found` and `forbidden` as posting and starting do. */
export const accessToWrite = async (
	tx: Tx,
	{ threadId, spaceId }: PlaceToWrite
): Promise<{ space: SpaceDto; standing: Standing }> => {
	if (threadId !== undefined) {
		const access = await accessThread(tx, threadId);
		authorize(may.postMessage(access.standing, factsOf(access)));
		return access;
	}
	found(spaceId);
	const access = await accessReadableSpace(tx, { spaceId });
	authorize(may.startThread(access.standing));
	return access;
};

type Access = Awaited<ReturnType<typeof accessThread>>;

/** Goes on if the actor reads a message of a thread that she reads. Throws `not_found` otherwise, as for one that is not there. */
export const accessSaid = async (
	tx: Tx,
	{ standing, space, thread }: Pick<Access, 'standing' | 'space' | 'thread'>,
	messageId: Id
) => {
	if (may.readsAfter(standing, space) === 0) return;
	const number = await findNumber(tx, thread.id, messageId);
	found(number, number !== null && may.readSaid(standing, space, number));
};

/** A message without what it answers. */
export const alone = <M extends Message>(message: M): M => ({
	...message,
	replyTo: null,
	quote: null,
	answeredByline: null
});

/** Messages as the actor reads them: what one of them answers and quotes, and whose it is, is not there for her where it was said before she came. */
export const asRead = async <M extends Message>(
	tx: Tx,
	{ standing, space }: Pick<Access, 'standing' | 'space'>,
	messages: M[]
) => {
	const after = may.readsAfter(standing, space);
	const answered = after === 0 ? [] : messages.flatMap(({ replyTo }) => replyTo ?? []);
	if (answered.length === 0) return messages;
	const numbers = await listNumbers(tx, answered);
	return messages.map((one) => (one.replyTo !== null && (numbers.get(one.replyTo) ?? 0) <= after ? alone(one) : one));
};
