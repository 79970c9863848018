import { textOf } from '#shared/body.ts';
import type { Message } from '#shared/discussions.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type * as reports from '#shared/reports.ts';
import type { SpaceRef } from '#shared/spaces.ts';
import type { Ctx } from '#server/core/context.ts';
import { settings } from '#server/core/env.ts';
import { authorize } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { asRead, factsOf } from '#server/features/discussions/access.ts';
import { peopleIn } from '#server/features/discussions/commands.ts';
import { findThread } from '#server/features/discussions/found-queries.ts';
import { findNumber, listMessages, listMessagesById } from '#server/features/discussions/queries.ts';
import { findDocument } from '#server/features/documents/queries.ts';
import { toNodes } from '#server/features/documents/text.ts';
import { hold } from '#server/features/documents/ydoc.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { accessReadableSpace } from '#server/features/spaces/commands.ts';
import { findPlaceOf, findSpace } from '#server/features/spaces/queries.ts';
import { waitingOfAll } from './bench.ts';
import { accessCase } from './commands.ts';
import * as queries from './queries.ts';
import * as subjects from './subject-queries.ts';

/** So many messages before and after a reported one are shown to those who may read them. */
const around = 3;

type Verdicts = Map<Id, queries.GivenVerdict[]>;

/** What waits for me, what became of what I reported, and what was decided about what I wrote. */
export const loadReports = (ctx: Ctx): Promise<reports.ReportsPage> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		const { personId } = standing;
		if (personId === null) throw new Refusal('not_signed_in');
		authorize(may.enter(standing));
		const [waiting, mine, aboutMe] = await Promise.all([
			listWaitingFor(tx, personId),
			queries.listCasesOf(tx, personId, 'reporter'),
			queries.listCasesOf(tx, personId, 'author')
		]);
		const verdicts = await queries.listVerdicts(
			tx,
			[...mine, ...aboutMe].map(({ id }) => id)
		);
		const judges = [...mine, ...aboutMe].flatMap(({ decision }) => decision?.decidedBy ?? []);
		const forNobody = await findForNobody(tx, [...mine, ...aboutMe]);
		return {
			waiting: await Promise.all(waiting.map((one) => toWaiting(tx, one))),
			mine: await toMine(tx, mine, { verdicts, forNobody, personId }),
			aboutMe: await toAboutMe(tx, aboutMe, { verdicts, forNobody, standing }),
			operator: forNobody.size > 0 ? settings().operatorAddress : null,
			people: await listPersonCards(tx, [
				...judges,
				...mine.flatMap(({ about, subjectId }) => (about === 'person' && subjectId ? [subjectId] : []))
			]),
			place: await findPlaceOf(tx, personId)
		};
	});

/** The cases that wait for somebody: to be decided, or to look at an appeal. */
const listWaitingFor = async (tx: Tx, personId: Id): Promise<queries.Case[]> => {
	const all = await queries.listWaitingCases(tx);
	const verdicts = await queries.listVerdicts(
		tx,
		all.map(({ id }) => id)
	);
	const waiting = await waitingOfAll(tx, all);
	return all.filter(
		({ id }) =>
			waiting.get(id)?.now.includes(personId) && !(verdicts.get(id) ?? []).some((given) => given.personId === personId)
	);
};

/** What Today says of cases: how many wait for somebody, and whether she has an answer she has not noted. */
export const summariseCases = async (tx: Tx, personId: Id): Promise<{ waiting: number; answered: boolean }> => {
	const { answered, mayWait } = await queries.findMarks(tx, personId);
	return { answered, waiting: mayWait ? (await listWaitingFor(tx, personId)).length : 0 };
};

/** Which of some cases wait, and nobody could decide them or look at the appeal. */
const findForNobody = async (tx: Tx, cases: queries.Case[]): Promise<Set<Id>> => {
	const open = cases.filter(({ decision, appeal }) => !decision || (appeal && !appeal.outcome));
	const waiting = await waitingOfAll(tx, open);
	return new Set([...waiting].filter(([, { now }]) => now.length === 0).map(([id]) => id));
};

const toWaiting = async (tx: Tx, one: queries.Case): Promise<reports.WaitingCase> => ({
	id: one.id,
	about: one.about,
	spaceName: await nameOfSpace(tx, one.spaceId),
	grounds: [...new Set((await queries.listReports(tx, one.id)).map(({ ground }) => ground))],
	openedAt: one.openedAt,
	isAppeal: one.appeal !== null
});

/** What a space is called, for those who may know that it exists. */
const nameOfSpace = async (tx: Tx, spaceId: Id): Promise<string | null> => {
	const access = await findSpace(tx, { spaceId });
	return access && may.seeSpace(access.standing, access.space) ? access.space.name : null;
};

const answerTo = (one: queries.Case, verdicts: Verdicts): reports.AppealAnswer | null =>
	one.appeal && {
		outcome: one.appeal.outcome,
		words: one.appeal.outcome ? (verdicts.get(one.id) ?? []).map(({ words }) => words) : []
	};

const toMine = async (
	tx: Tx,
	cases: queries.Case[],
	{ verdicts, forNobody, personId }: { verdicts: Verdicts; forNobody: Set<Id>; personId: Id }
) => {
	const own = await queries.listOwnReports(tx, personId);
	const mine = cases.map(async (one): Promise<reports.MyReport | null> => {
		const report = own.get(one.id);
		if (!report) return null;
		return {
			caseId: one.id,
			about: one.about,
			personId: one.about === 'person' ? one.subjectId : null,
			title: await titleFor(tx, one),
			ground: report.ground as reports.Ground,
			words: report.words,
			madeAt: report.made_at.toISOString(),
			decision: one.decision,
			appeal: answerTo(one, verdicts),
			isForNobody: forNobody.has(one.id),
			isNoted: report.noted_at !== null
		};
	});
	return (await Promise.all(mine)).filter((one) => one !== null);
};

/** The title of the thread of a message, or of a document, for who may still read it. */
const titleFor = async (tx: Tx, { about, subjectId }: queries.Case): Promise<string | null> => {
	if (about === 'person' || subjectId === null) return null;
	if (about === 'message') return titleOfThread(tx, subjectId);
	const access = await findDocument(tx, subjectId);
	return access && may.readDocument(access.standing, access.facts) ? access.document.title : null;
};

const titleOfThread = async (tx: Tx, messageId: Id): Promise<string | null> => {
	const facts = await subjects.findMessageFacts(tx, messageId);
	const access = facts && (await findThread(tx, facts.threadId));
	return access && may.readThread(access.standing, factsOf(access)) ? access.thread.title : null;
};

const toAboutMe = async (
	tx: Tx,
	cases: queries.Case[],
	{ verdicts, forNobody, standing }: { verdicts: Verdicts; forNobody: Set<Id>; standing: Standing }
): Promise<reports.AboutMe[]> => {
	const decided = cases.flatMap((one) => (one.decision && one.decision.outcome !== 'stands' ? [one] : []));
	const messages = await listMessagesById(
		tx,
		decided.flatMap(({ about, subjectId }) => (about === 'message' && subjectId ? [subjectId] : []))
	);
	const titles = await Promise.all(decided.map((one) => (one.about === 'document' ? titleFor(tx, one) : null)));
	return decided.map((one, i) => {
		const message = messages.find(({ id }) => id === one.subjectId);
		const { decision, authorId, appeal } = one;
		return {
			caseId: one.id,
			about: one.about,
			text: message ? textOf(message.body) : (titles[i] ?? ''),
			writtenAt: message?.createdAt ?? one.openedAt,
			decision: decision as reports.Decision,
			mayAppeal: may.appeal(standing, {
				authorId,
				outcome: decision?.outcome ?? null,
				appealedAt: appeal?.at ?? null,
				isGone: one.subjectId === null
			}),
			myAppeal: appeal?.words ?? null,
			appeal: answerTo(one, verdicts),
			isForNobody: forNobody.has(one.id),
			isNoted: one.isNotedByAuthor
		};
	});
};

/** A case, for those who decide it or look at an appeal; what was reported only once they have said that they look. */
export const loadCase = (ctx: Ctx, input: reports.CaseRef): Promise<reports.CasePage> =>
	inSnapshot(ctx, async (tx) => {
		const access = await accessCase(tx, input.caseId);
		const { one, personId, verdicts } = access;
		const item = (await queries.hasLooked(tx, one.id, personId)) ? await itemOf(tx, one) : null;
		const shown = item?.about === 'message' ? [...item.before, item.message, ...item.after] : [];
		return {
			id: one.id,
			about: one.about,
			spaceName: await nameOfSpace(tx, one.spaceId),
			reports: await queries.listReports(tx, one.id),
			item,
			decision: one.decision,
			appeal: one.appeal && {
				words: one.appeal.words,
				at: one.appeal.at,
				answer: answerTo(one, new Map([[one.id, verdicts]])) as reports.AppealAnswer
			},
			task: taskOf(access),
			people: await listPersonCards(tx, [
				...peopleIn(shown),
				...(item?.about === 'person' ? [item.personId] : []),
				...(one.decision?.decidedBy ? [one.decision.decidedBy] : [])
			])
		};
	});

const taskOf = ({
	one,
	waiting,
	standing,
	mayDecide,
	verdicts
}: Awaited<ReturnType<typeof accessCase>>): reports.CasePage['task'] => {
	if (!one.decision) return mayDecide ? 'decide' : null;
	if (!one.appeal || one.appeal.outcome) return null;
	const given = verdicts.map((verdict) => verdict.personId);
	return may.judgeAppeal(standing, waiting.appeal, given) ? 'appeal' : null;
};

/** What was reported; what stands around a message only for those who read the space anyway. */
const itemOf = async (tx: Tx, one: queries.Case): Promise<reports.ReportedItem | null> => {
	if (one.subjectId === null) return null;
	switch (one.about) {
		case 'person':
			return { about: 'person', personId: one.subjectId };
		case 'document':
			return documentOf(tx, one.subjectId);
		case 'message':
			return messageOf(tx, one.subjectId);
	}
};

/** A document as it stands in memory, for whoever judges: also for those who may not open it. */
const documentOf = async (tx: Tx, documentId: Id): Promise<reports.ReportedItem | null> => {
	const access = await findDocument(tx, documentId);
	if (!access) return null;
	const { title, language, kind } = access.document;
	const { doc } = await hold(tx.ctx.database, documentId);
	const mayRead = may.readDocument(access.standing, access.facts);
	return { about: 'document', documentId, title, language, kind, mayRead, text: toNodes(doc) };
};

const messageOf = async (tx: Tx, messageId: Id): Promise<reports.ReportedItem | null> => {
	const [shown] = await listMessagesById(tx, [messageId]);
	const body = await subjects.findReportedBody(tx, messageId);
	if (!shown || !body) return null;
	const access = await findThread(tx, shown.threadId);
	const [read = shown] = access ? await asRead(tx, access, [shown]) : [];
	const message = { ...read, body };
	// Who else speaks there is told to those who read there.
	const outside = {
		about: 'message' as const,
		message: { ...message, answeredByline: null },
		before: [],
		after: [],
		thread: null
	};
	if (!access || !may.readThread(access.standing, factsOf(access))) return outside;
	const readsAfter = may.readsAfter(access.standing, access.space);
	if (!may.readSaid(access.standing, access.space, access.lastNumber)) return outside;
	const number = (await findNumber(tx, message.threadId, message.id)) ?? 0;
	const [before, after] = await Promise.all([
		listMessages(tx, message.threadId, { before: number, limit: around, readsAfter }),
		listMessages(tx, message.threadId, { from: number + 1, limit: around, readsAfter })
	]);
	const texts = (rows: { message: Message }[]) =>
		asRead(
			tx,
			access,
			rows.map((row) => row.message)
		);
	return {
		about: 'message',
		message,
		before: await texts(before),
		after: await texts(after),
		thread: { id: access.thread.id, title: access.thread.title }
	};
};

/** Which cases a space had, what was decided, and who looked: for its members. */
export const loadRecord = (ctx: Ctx, input: SpaceRef): Promise<reports.SpaceRecord> =>
	inSnapshot(ctx, async (tx) => {
		const { space, standing } = await accessReadableSpace(tx, input);
		authorize(may.readRecord(standing));
		const cases = await queries.listRecord(tx, space.id);
		const people = cases.flatMap(({ looks, decidedBy }) => [
			...looks.map(({ personId }) => personId),
			...(decidedBy ? [decidedBy] : [])
		]);
		return { space: { id: space.id, name: space.name }, cases, people: await listPersonCards(tx, people) };
	});
