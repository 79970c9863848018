import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { FirstSteps, Moved, Today } from '#shared/today.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { alone } from '#server/features/discussions/access.ts';
import { listAudiences } from '#server/features/discussions/audience-queries.ts';
import { peopleIn } from '#server/features/discussions/commands.ts';
import { readUnread } from '#server/features/discussions/reading.ts';
import { listWaiting } from '#server/features/discussions/waiting.ts';
import { listMessagesById, listThreadsById } from '#server/features/discussions/queries.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { listAnswering, listQuestionsById } from '#server/features/questions/queries.ts';
import { summariseCases } from '#server/features/reports/pages.ts';
import { findHead, findNetwork, findPlaceOf } from '#server/features/spaces/queries.ts';
import * as people from './people-queries.ts';
import * as queries from './queries.ts';

const shown = { waiting: 5, moved: 20, alone: 3, newcomers: 5, meet: 2 } as const;
const days = (count: number) => count * 24 * 3600 * 1000;
const isNewFor = days(14);
const newcomersFor = days(30);

/** The first page after signing in. Guests see their groups only. */
export const loadToday = (ctx: Ctx): Promise<Today> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.enter(standing));
		const { personId } = standing;
		const [waiting, moved, requests, audiences, house, cases, network] = await Promise.all([
			waitingFor(tx, personId),
			movedOf(tx, personId),
			queries.listWaiting(tx, personId),
			listAudiences(tx, personId),
			may.keepHouse(standing) ? queries.countAtTheDoor(tx) : null,
			summariseCases(tx, personId),
			may.seePeople(standing) ? inNetwork(tx, personId) : outside
		]);
		const { alone, firstSteps, newcomers } = network;
		const texts = [
			...waiting.flatMap(({ thread, messages }) => [thread, ...messages.map(({ message }) => message)]),
			...moved.flatMap(({ thread, last }) => [thread, last]),
			...alone,
			firstSteps?.question ?? []
		].flat();
		const concerned = [...peopleIn(texts), ...newcomers, ...(firstSteps?.meet ?? [])];
		return {
			waiting,
			moved,
			requests,
			audiences,
			house,
			cases,
			...network,
			people: await listPersonCards(tx, concerned)
		};
	});

/** To a guest the network has not opened yet. */
const outside: Pick<Today, 'alone' | 'reports' | 'newcomers' | 'firstSteps' | 'asking'> = {
	alone: [],
	reports: [],
	newcomers: [],
	firstSteps: null,
	asking: null
};

const inNetwork = async (tx: Tx, personId: Id): Promise<typeof outside> => {
	const [me, network, answering] = await Promise.all([
		people.findMe(tx, personId),
		findNetwork(tx),
		listAnswering(tx, personId)
	]);
	if (!me || !network) return outside;
	const since = (span: number) => new Date(tx.now().getTime() - span);
	const isNew = !me.inGroups || me.joinedAt > since(isNewFor);
	const [alone, reports, newcomers, firstSteps, seq] = await Promise.all([
		answering.length > 0 ? aloneFor(tx, network.id, personId, 'mine', shown.alone) : [],
		queries.listReports(tx, personId),
		people.listNewcomers(tx, network.id, since(newcomersFor), shown.newcomers),
		isNew ? firstStepsOf(tx, network.id, personId, me) : null,
		findHead(tx, network.streamId)
	]);
	return { alone, reports, newcomers, firstSteps, asking: { answering, place: { stream: network.streamId, seq } } };
};

const firstStepsOf = async (tx: Tx, networkId: Id, personId: Id, me: people.Me): Promise<FirstSteps> => {
	const [meet, questions, document] = await Promise.all([
		me.willingToMeet ? people.listAlike(tx, networkId, me, shown.meet) : [],
		aloneFor(tx, networkId, personId, 'any', 1),
		queries.findToRead(tx)
	]);
	return { meet, mayBeMet: me.willingToMeet, question: questions[0] ?? null, document };
};

/** Of each thread the last that waits is shown. */
const waitingFor = async (tx: Tx, personId: Id) => {
	const unread = await readUnread(tx, await findPlaceOf(tx, personId), personId);
	return listWaiting(tx, unread, { threads: shown.waiting, messages: 1 });
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
		// What it answers stands in the thread, for whoever reads that.
		return thread && last ? [{ thread, last: alone(last) }] : [];
	});
};

const aloneFor = async (tx: Tx, networkId: Id, personId: Id, which: 'mine' | 'any', limit: number) => {
	const ids = await queries.listAlone(tx, networkId, personId, which, limit);
	const questions = await listQuestionsById(tx, ids);
	return ids.flatMap((id) => questions.find((question) => question.id === id) ?? []);
};
