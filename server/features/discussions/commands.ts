import type { Message, PostMessage, StartThread, Thread, ThreadKind } from '#shared/discussions.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Byline } from '#shared/people.ts';
import * as may from '#shared/policies/index.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import type { PlaceToWrite } from '#shared/written-in.ts';
import { record, type Note } from '#server/core/activity.ts';
import { bylineFor } from '#server/core/bylines.ts';
import { idFor, newId, type Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { countBeginning, countMessage } from '#server/core/limits.ts';
import { bodyFrom } from '#server/core/markdown.ts';
import { inGroup, inTransaction, type Tx } from '#server/core/transaction.ts';
import { wordsToFind } from '#server/core/words.ts';
import * as attachments from '#server/features/attachments/queries.ts';
import { accessReadableSpace } from '#server/features/spaces/commands.ts';
import { accessSaid, accessThread, factsOf } from './access.ts';
import { messageToFind } from './finding.ts';
import { findThread, type FoundThread } from './found-queries.ts';
import { tellAnswered } from './following.ts';
import { readMentions } from './mentions.ts';
import { listOwnMessages } from './own-queries.ts';
import * as queries from './queries.ts';
import { apartFromQuote } from './quotes.ts';

/** Starts a thread with its first message. Sent again with the same client id it is not started twice. */
export const startThread = (ctx: Ctx, input: StartThread): Promise<Thread> =>
	inTransaction(ctx, async (tx) => {
		const { space, standing } = await accessReadableSpace(tx, { spaceId: input.spaceId });
		authorize(input.announces ? may.announce(standing) : may.startThread(standing));
		const said = { ...input, kind: input.announces ? ('announcement' as const) : ('discussion' as const) };
		const openTo = input.announces && !input.answers ? 'leads' : 'members';
		return beginThread(tx, space, standing.personId, { ...said, openTo }, (thread) =>
			Promise.resolve({ kind: 'thread:started', thread })
		);
	});

type Beginning = Pick<PostMessage, 'body' | 'language' | 'clientId' | 'attachments'> &
	Pick<Thread, 'title' | 'openTo'> & { kind: ThreadKind };

/** Writes a thread of any kind with its first message; `tell` adds what belongs to the kind and says what the news is. */
export const beginThread = async (
	tx: Tx,
	space: SpaceDto,
	personId: Id | null,
	input: Beginning,
	tell: (thread: Thread) => Promise<Note['news']>
): Promise<Thread> => {
	await (input.kind === 'comment' ? countMessage : countBeginning)(tx.actor);
	const byline = bylineFor(personId);
	const thread: Thread = {
		id: idFor(input.clientId, space.id),
		spaceId: space.id,
		kind: input.kind,
		title: input.title,
		language: input.language,
		byline: { kind: 'person', personId: byline.authorId },
		createdAt: tx.now().toISOString(),
		openTo: input.openTo,
		pinnedAt: null,
		closedAt: null,
		closedBy: null,
		outcome: null
	};
	// A second try, also at the same moment, meets the first thread.
	const words = wordsToFind({ text: thread.title, language: thread.language, space });
	if (!(await queries.insertThread(tx, thread, words, byline))) {
		const again = await findThread(tx, thread.id);
		return sameThread(again?.thread, personId);
	}
	const refs = { spaceId: space.id, threadId: thread.id };
	record(tx, { streamId: space.streamId, refs, news: await tell(thread) });
	const said = { ...input, threadId: thread.id, replyTo: null };
	await addMessage(tx, space, said, personId, { broughtTo: { spaceId: space.id } });
	return thread;
};

const sameThread = (thread: Thread | undefined, personId: Id | null) => {
	if (!thread || !isBy(thread.byline, personId)) throw new Refusal('conflict');
	return thread;
};

/** Posts a message into an open thread; everyone who reads the space hears of it. */
export const postMessage = (ctx: Ctx, input: PostMessage): Promise<Message> =>
	inGroup(ctx, async (tx) => {
		const access = await accessThread(tx, input.threadId);
		return postInto(tx, access, input);
	});

/** The same for a thread that the actor was found to reach, by whichever way. */
export const postInto = async (tx: Tx, access: FoundThread, input: PostMessage): Promise<Message> => {
	authorize(may.postMessage(access.standing, factsOf(access)));
	await countMessage(tx.actor);
	if (input.replyTo) await accessSaid(tx, access, input.replyTo);
	const answered = input.replyTo ? await queries.findAnswered(tx, input.threadId, input.replyTo) : null;
	if (input.replyTo) found(answered);
	const broughtTo = { threadId: input.threadId };
	return addMessage(tx, access.space, input, access.standing.personId, { answered, broughtTo });
};

const addMessage = async (
	tx: Tx,
	space: SpaceDto,
	input: PostMessage,
	personId: Id | null,
	{ answered = null, broughtTo }: { answered?: queries.Answered | null; broughtTo: PlaceToWrite }
): Promise<Message> => {
	const { body: said, called } = await readMentions(tx, space, bodyFrom(input.body));
	const now = tx.now();
	const { authorId } = bylineFor(personId);
	const message: Message = {
		id: newId(now),
		threadId: input.threadId,
		clientId: input.clientId,
		replyTo: input.replyTo,
		...apartFromQuote(said, answered?.body ?? null),
		answeredByline: answered?.byline ?? null,
		language: input.language,
		byline: { kind: 'person', personId: authorId },
		attachments: [],
		createdAt: now.toISOString(),
		editedAt: null,
		gone: null,
		reactions: []
	};
	const words = messageToFind(message, space, (input.attachments ?? []).length > 0);
	if (!(await queries.insertMessage(tx, message, { authorId, called, words }))) return firstTry(tx, input, authorId);
	if (input.attachments?.length)
		message.attachments = await attachAll(tx, message, input.attachments, { personId: authorId, from: broughtTo });
	record(tx, {
		streamId: space.streamId,
		refs: { spaceId: space.id, threadId: input.threadId, messageId: message.id },
		news: { kind: 'message:posted', message }
	});
	if (input.replyTo)
		await tellAnswered(tx, { to: input.replyTo, threadId: input.threadId, spaceId: space.id, by: authorId });
	if (message.byline.kind !== 'person' && authorId)
		tx.effects.push({ kind: 'own:posted', personId: authorId, messageId: message.id });
	return message;
};

const isBy = (byline: Byline, personId: Id | null) => byline.kind === 'person' && byline.personId === personId;

/** Gives a message its files. One that is not the writer's own, whole and brought for it is as if it were not there. */
const attachAll = async (
	tx: Tx,
	{ id: messageId, threadId }: Message,
	ids: Id[],
	{ personId, from }: { personId: Id | null; from: PlaceToWrite }
) => {
	found(personId);
	const all = [...new Set(ids)];
	found((await attachments.attach(tx, all, { messageId, threadId, personId, from })) === all.length || null);
	return attachments.listOfMessage(tx, messageId);
};

/** What an earlier try with the same client id left. Somebody else's client id is a `conflict`. */
const firstTry = async (tx: Tx, input: PostMessage, authorId: Id | null): Promise<Message> => {
	const message = await queries.findMessageByClientId(tx, input.threadId, input.clientId);
	// There is none: then the thread was closed while we were about to write.
	authorize(message !== null);
	if (!(await listOwnMessages(tx, authorId, [message.id])).has(message.id)) throw new Refusal('conflict');
	return message;
};

/** The people under whose names some texts stand, and the messages they answer. */
export const peopleIn = (texts: (Thread | Message)[]): Id[] =>
	texts.flatMap((text) => [
		...personUnder(text.byline),
		...('answeredByline' in text && text.answeredByline ? personUnder(text.answeredByline) : []),
		...doneBy(text)
	]);

const personUnder = (byline: Byline): Id[] =>
	byline.kind === 'person' && byline.personId !== null ? [byline.personId] : [];

/** Whoever closed a thread or redacted a message answers for it by name. */
const doneBy = (text: Thread | Message): Id[] => {
	if ('closedBy' in text) return text.closedBy === null ? [] : [text.closedBy];
	return text.gone?.how === 'redacted' && text.gone.by !== null ? [text.gone.by] : [];
};
