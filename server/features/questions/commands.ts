import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { ThreadRefInput } from '#shared/discussions.ts';
import type {
	AcceptAnswer,
	AskQuestion,
	AskingPage,
	ListQuestions,
	Question,
	QuestionList,
	QuestionPage
} from '#shared/questions.ts';
import { record } from '#server/core/activity.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { accessThread } from '#server/features/discussions/access.ts';
import { beginThread, peopleIn } from '#server/features/discussions/commands.ts';
import { readPage } from '#server/features/discussions/pages.ts';
import { findAnswered, findFirstMessageId } from '#server/features/discussions/queries.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { findHead, findNetwork, findSpace } from '#server/features/spaces/queries.ts';
import * as queries from './queries.ts';

/** How many questions a list shows. */
const questionsPerPage = 100;

/** The network, if the actor reads its questions. That it has some is no secret. */
const accessNetwork = async (tx: Tx) => {
	const network = await findNetwork(tx);
	found(network);
	const access = await findSpace(tx, { spaceId: network.id });
	found(access);
	if (access.standing.personId === null) throw new Refusal('not_signed_in');
	authorize(may.readQuestions(access.standing, access.space));
	return access;
};

/** Where one asks, and whether the actor may. */
export const loadAsking = (ctx: Ctx): Promise<AskingPage> =>
	inSnapshot(ctx, async (tx) => {
		const { space, standing } = await accessNetwork(tx);
		return { spaceId: space.id, mayAsk: may.askQuestion(standing) };
	});

/** Asks the network; whoever has its questions open sees it at once. */
export const askQuestion = (ctx: Ctx, input: AskQuestion): Promise<Question> =>
	inTransaction(ctx, async (tx) => {
		const { space, standing } = await accessNetwork(tx);
		authorize(may.askQuestion(standing));
		const { themes, ...said } = input;
		const part = { themes, acceptedId: null };
		const thread = await beginThread(
			tx,
			space,
			standing.personId,
			{ ...said, kind: 'question', openTo: 'members' },
			async (thread) => {
				await queries.insertQuestion(tx, thread.id, themes);
				return { kind: 'question:asked', question: { ...thread, ...part, messageCount: 0, lastMessageAt: null } };
			}
		);
		return { ...thread, ...part, messageCount: 1, lastMessageAt: thread.createdAt };
	});

/** The thread and what makes it a question. Throws `not_found` for other threads too. */
const accessQuestion = async (tx: Tx, threadId: Id) => {
	const [access, part] = await Promise.all([accessThread(tx, threadId), queries.findQuestion(tx, threadId)]);
	found(part);
	const { byline } = access.thread;
	return { ...access, part, askerId: byline.kind === 'person' ? byline.personId : null };
};

/** Says which answer helped, or takes it back. The question itself is no answer. */
export const acceptAnswer = (ctx: Ctx, input: AcceptAnswer): Promise<{ threadId: Id }> =>
	inTransaction(ctx, async (tx) => {
		const { thread, space, standing, askerId } = await accessQuestion(tx, input.threadId);
		authorize(may.acceptAnswer(standing, askerId));
		if (input.messageId !== null) {
			found(await findAnswered(tx, thread.id, input.messageId));
			if ((await findFirstMessageId(tx, thread.id)) === input.messageId) throw new Refusal('bad_input');
		}
		await queries.updateAccepted(tx, thread.id, input.messageId);
		record(tx, {
			streamId: space.streamId,
			refs: { spaceId: space.id, threadId: thread.id, ...(input.messageId && { messageId: input.messageId }) },
			news: { kind: 'answer:accepted', threadId: thread.id, messageId: input.messageId }
		});
		return { threadId: thread.id };
	});

/** The questions of the network. */
export const listQuestions = (ctx: Ctx, input: ListQuestions): Promise<QuestionList> =>
	inSnapshot(ctx, async (tx) => {
		const { space, standing } = await accessNetwork(tx);
		const questions = await queries.listQuestions(
			tx,
			space.id,
			input.filter,
			standing.personId as Id,
			questionsPerPage
		);
		return {
			questions,
			people: await listPersonCards(tx, peopleIn(questions)),
			mayAsk: may.askQuestion(standing),
			answering: await queries.listAnswering(tx, standing.personId as Id),
			place: { stream: space.streamId, seq: await findHead(tx, space.streamId) }
		};
	});

/** The page of a question with its answers. */
export const loadQuestion = (ctx: Ctx, input: ThreadRefInput): Promise<QuestionPage> =>
	inSnapshot(ctx, async (tx) => {
		const { part, standing, askerId } = await accessQuestion(tx, input.threadId);
		const page = await readPage(tx, input);
		return { ...page, question: { ...part, mayAccept: may.acceptAnswer(standing, askerId) } };
	});
