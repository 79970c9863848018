import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Moved, Today } from '#shared/today.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { peopleIn } from '#server/features/discussions/commands.ts';
import { listMessagesById, listThreadsById } from '#server/features/discussions/queries.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { listAnswering, listQuestionsById } from '#server/features/questions/queries.ts';
import { findHead, findNetwork, listGroups } from '#server/features/spaces/queries.ts';
import * as queries from './queries.ts';

const shown = { moved: 8, alone: 3 } as const;

/** The first page after signing in. Guests see their groups only. */
export const loadToday = (ctx: Ctx): Promise<Today> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.enter(standing));
		const { personId } = standing;
		const isGuest = !may.seePeople(standing);
		const [groups, moved, alone, reports, asking] = await Promise.all([
			listGroups(tx, personId, isGuest),
			movedOf(tx, personId),
			isGuest ? [] : aloneFor(tx, personId),
			isGuest ? [] : queries.listReports(tx, personId),
			isGuest ? null : askingOf(tx, personId)
		]);
		const texts = [...moved.flatMap(({ thread, last }) => [thread, last]), ...alone];
		return { groups, moved, alone, reports, people: await listPersonCards(tx, peopleIn(texts)), asking };
	});

const askingOf = async (tx: Tx, personId: Id): Promise<Today['asking']> => {
	const [network, answering] = await Promise.all([findNetwork(tx), listAnswering(tx, personId)]);
	return network && { answering, place: { stream: network.streamId, seq: await findHead(tx, network.streamId) } };
};

const movedOf = async (tx: Tx, personId: Id): Promise<Moved[]> => {
	const rows = await queries.listMoved(tx, personId, shown.moved);
	const [threads, messages] = await Promise.all([
		listThreadsById(
			tx,
			rows.map((row) => row.threadId)
		),
		listMessagesById(
			tx,
			rows.map((row) => row.messageId)
		)
	]);
	return rows.flatMap(({ threadId, messageId }) => {
		const thread = threads.find((one) => one.id === threadId);
		const last = messages.find((one) => one.id === messageId);
		return thread && last ? [{ thread, last }] : [];
	});
};

const aloneFor = async (tx: Tx, personId: Id) => {
	const network = await findNetwork(tx);
	const ids = network ? await queries.listAlone(tx, network.id, personId, shown.alone) : [];
	const questions = await listQuestionsById(tx, ids);
	return ids.flatMap((id) => questions.find((question) => question.id === id) ?? []);
};
