import { isDeepStrictEqual } from 'node:util';
import type { DeedNews, EditMessage, MessagePage, MessageRef, RedactMessage } from '#shared/deeds.ts';
import type { Message } from '#shared/discussions.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import { withReactionsOf, type React } from '#shared/reactions.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { record } from '#server/core/activity.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { countMessage } from '#server/core/limits.ts';
import { bodyFrom } from '#server/core/markdown.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { findHead } from '#server/features/spaces/queries.ts';
import { accessSaid, accessWords, asRead, commentOnOf, factsOf } from './access.ts';
import { peopleIn } from './commands.ts';
import * as queries from './deed-queries.ts';
import { messageToFind } from './finding.ts';
import { readMentions } from './mentions.ts';
import { findNumber } from './queries.ts';

const factsOfMessage = ({ byline, gone }: Message) => ({
	authorId: byline.kind === 'person' ? byline.personId : null,
	isGone: gone !== null
});

/** A message with its thread, if the actor reads it, and nobody else does anything to it meanwhile. Throws `not_found` otherwise. */
const accessForDeed = async (tx: Tx, input: MessageRef) => {
	const access = await accessWords(tx, input.threadId);
	await accessSaid(tx, access, input.messageId);
	const message = await queries.lockMessage(tx, input);
	found(message);
	return { ...access, message, thread: access.thread, facts: factsOf(access), messageFacts: factsOfMessage(message) };
};

/** Tells everybody who reads the space how a message stands now. */
const tell = async (
	tx: Tx,
	{ space }: { space: Pick<SpaceDto, 'id' | 'streamId'> },
	input: MessageRef,
	kind: Exclude<MessageDeed, 'message:reacted'>
) => {
	const message = await queries.findMessage(tx, input);
	found(message);
	const refs = { spaceId: space.id, threadId: input.threadId, messageId: message.id };
	const number = kind === 'message:edited' ? null : await findNumber(tx, input.threadId, message.id);
	const news = kind === 'message:edited' ? { kind, message } : { kind, message, number: number as number };
	record(tx, { streamId: space.streamId, refs, news });
	return message;
};

type MessageDeed = Extract<DeedNews['kind'], `message:${string}`>;

/** Says a message in other words; what it said before stays to be read. The same words again change nothing. */
export const editMessage = (ctx: Ctx, input: EditMessage): Promise<Message> =>
	inTransaction(ctx, async (tx) => {
		const access = await accessForDeed(tx, input);
		const { message, facts, messageFacts } = access;
		if (message.gone && may.deleteMessage(access.standing, facts, messageFacts)) throw new Refusal('conflict');
		authorize(may.editMessage(access.standing, facts, messageFacts));
		const { body, called } = await readMentions(tx, access.space, bodyFrom(input.body));
		if (isDeepStrictEqual(message.body, body) && message.language === input.language) return message;
		await countMessage(tx.actor);
		const words = messageToFind({ ...message, body, language: input.language }, access.space);
		await queries.updateWords(tx, message.id, { body, language: input.language, words, called });
		return tell(tx, access, input, 'message:edited');
	});

/** Takes one's own words from sight at once; until they are purged they can be put back. */
export const deleteMessage = (ctx: Ctx, input: MessageRef): Promise<Message> =>
	inTransaction(ctx, async (tx) => {
		const access = await accessForDeed(tx, input);
		authorize(may.deleteMessage(access.standing, access.facts, access.messageFacts));
		if (access.message.gone) return access.message;
		await queries.markDeleted(tx, access.message.id);
		return tell(tx, access, input, 'message:deleted');
	});

/** Puts one's own deleted words back. Throws `conflict` once they are purged or redacted. */
export const restoreMessage = (ctx: Ctx, input: MessageRef): Promise<Message> =>
	inTransaction(ctx, async (tx) => {
		const access = await accessForDeed(tx, input);
		const { gone } = access.message;
		authorize(may.deleteMessage(access.standing, access.facts, access.messageFacts));
		if (gone === null) return access.message;
		const isBack = await queries.unmarkDeleted(tx, access.message.id);
		if (!isBack) throw new Refusal('conflict');
		return tell(tx, access, input, 'message:restored');
	});

/** Destroys somebody's words at once, in all their versions; who did it and why stays in their place. */
export const redactMessage = (ctx: Ctx, input: RedactMessage): Promise<Message> =>
	inTransaction(ctx, async (tx) => {
		const access = await accessForDeed(tx, input);
		authorize(may.redactMessage(access.standing, access.facts));
		if (access.message.gone?.how === 'redacted') return access.message;
		// What is deleted nobody sees, and it is purged by itself.
		if (access.message.gone) throw new Refusal('conflict');
		return takeOut(tx, access.space, input, access.standing.personId);
	});

/** The same for whoever was asked to judge a message; whether she or he may is asked before. */
export const takeOut = async (
	tx: Tx,
	space: Pick<SpaceDto, 'id' | 'streamId'>,
	input: RedactMessage,
	by: Id | null
): Promise<Message> => {
	await queries.destroyWords(tx, input.messageId, by, input.reason);
	return tell(tx, { space }, input, 'message:redacted');
};

/** Says something to a message without writing, or takes it back. */
export const reactToMessage = (ctx: Ctx, input: React): Promise<Message> =>
	inTransaction(ctx, async (tx) => {
		const access = await accessForDeed(tx, input);
		const { message, space, standing } = access;
		authorize(may.reactToMessage(standing, access.facts, access.messageFacts));
		const personId = standing.personId as Id;
		await countMessage(tx.actor);
		if (!(await queries.putReaction(tx, personId, input))) return (await asRead(tx, access, [message]))[0] ?? message;
		const before = message.reactions.flatMap(({ kind, people }) => (people.includes(personId) ? [kind] : []));
		const kinds = input.on ? [...before, input.kind] : before.filter((kind) => kind !== input.kind);
		record(tx, {
			streamId: space.streamId,
			refs: { spaceId: space.id, threadId: input.threadId, messageId: message.id, personId },
			news: { kind: 'message:reacted', threadId: input.threadId, messageId: message.id, personId, reactions: kinds }
		});
		const [read = message] = await asRead(tx, access, [message]);
		return { ...read, reactions: withReactionsOf(message.reactions, personId, kinds) };
	});

/** The page of one message: what it says, what it said before and who reacted. */
export const loadMessage = (ctx: Ctx, input: MessageRef): Promise<MessagePage> =>
	inSnapshot(ctx, async (tx) => {
		const access = await accessWords(tx, input.threadId);
		const { thread, space, standing } = access;
		const mayReadSpace = may.readThread(standing, factsOf(access));
		await accessSaid(tx, access, input.messageId);
		const [message] = await asRead(tx, access, [(await queries.findMessage(tx, input)) ?? []].flat());
		found(message);
		const isRead = may.readVersions(standing, factsOf(access), factsOfMessage(message));
		const concerned = [...peopleIn([message]), ...message.reactions.flatMap(({ people }) => people)];
		return {
			thread,
			space: mayReadSpace ? space : null,
			myRole: standing.space,
			commentOn: commentOnOf(access),
			message,
			number: await findNumber(tx, input.threadId, message.id),
			versions: isRead ? await queries.listVersions(tx, message.id) : [],
			people: await listPersonCards(tx, concerned),
			place: mayReadSpace ? { stream: space.streamId, seq: await findHead(tx, space.streamId) } : null
		};
	});
