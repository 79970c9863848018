import type { Message } from '#shared/discussions.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { CaseRef, DecideCase, ReportForm, ReportMessage, ReportRef } from '#shared/reports.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { countBeginning } from '#server/core/limits.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { accessSaid, accessThread, asRead, factsOf } from '#server/features/discussions/access.ts';
import { peopleIn } from '#server/features/discussions/commands.ts';
import { lockMessage } from '#server/features/discussions/deed-queries.ts';
import { takeOut } from '#server/features/discussions/deeds.ts';
import { listMessagesById } from '#server/features/discussions/queries.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { findSpace } from '#server/features/spaces/queries.ts';
import { benchOf, tellOf } from './bench.ts';
import * as judges from './judge-queries.ts';
import * as queries from './queries.ts';

/** A message somebody else wrote, if the actor reads it. Throws `not_found` otherwise. */
const accessReportable = async (tx: Tx, { messageId }: ReportRef) => {
	const facts = await queries.findMessageFacts(tx, messageId);
	found(facts);
	const access = await accessThread(tx, facts.threadId);
	await accessSaid(tx, access, messageId);
	authorize(may.reportMessage(access.standing, factsOf(access), facts.authorId));
	return { ...access, ...facts, personId: access.standing.personId as Id };
};

/** The message one is about to report, and who would decide. */
export const loadReportForm = (ctx: Ctx, input: ReportRef): Promise<ReportForm> =>
	inSnapshot(ctx, async (tx) => {
		const access = await accessReportable(tx, input);
		const { thread, space, authorId, personId } = access;
		const [message] = await asRead(tx, access, await listMessagesById(tx, [input.messageId]));
		const open = await queries.findOpenCase(tx, input.messageId);
		const concerned = [personId, ...(authorId ? [authorId] : []), ...(open?.reporters ?? [])];
		return {
			message: message as Message,
			threadId: thread.id,
			isQuestion: thread.kind === 'question',
			judges: may.judgesOf(await judges.listLeads(tx, space.id), authorId, concerned),
			people: await listPersonCards(tx, peopleIn([message as Message]))
		};
	});

/** Reports a message to those who decide about it; nobody else is told. Reported again, the first report stays. */
export const reportMessage = (ctx: Ctx, input: ReportMessage): Promise<{ threadId: Id; isQuestion: boolean }> =>
	inTransaction(ctx, async (tx) => {
		const { thread, space, authorId, personId } = await accessReportable(tx, input);
		await queries.lockMessage(tx, input.messageId);
		await countBeginning(tx.actor);
		const told = { threadId: thread.id, isQuestion: thread.kind === 'question' };
		const open = await queries.findOpenCase(tx, input.messageId);
		const id = open?.id ?? newId(tx.now());
		if (!open) await queries.insertCase(tx, { id, messageId: input.messageId, spaceId: space.id, authorId });
		if (!(await queries.insertReport(tx, id, personId, { ground: input.ground, words: input.words }))) return told;
		const concerned = [personId, ...(authorId ? [authorId] : []), ...(open?.reporters ?? [])];
		await queries.updateJudges(tx, id, may.judgesOf(await judges.listLeads(tx, space.id), authorId, concerned));
		await tellOf(tx, await benchOf(tx, (await queries.findCase(tx, id)) as queries.Case));
		return told;
	});

/** A case, if it waits for the actor. Throws `not_found` otherwise. */
export const accessCase = async (tx: Tx, caseId: Id, find = queries.findCase) => {
	const one = await find(tx, caseId);
	found(one);
	const standing = await standingOf(tx, one.spaceId);
	const facts = { judges: one.judges, concerned: queries.concernedBy(one) };
	const mayDecide = may.judgeCase(standing, facts);
	const bench = await benchOf(tx, one);
	const verdicts = (await queries.listVerdicts(tx, [caseId])).get(caseId) ?? [];
	const isOnBench = one.appeal !== null && standing.network !== null && bench.includes(standing.personId ?? '');
	found(one, mayDecide || isOnBench);
	return { one, standing, mayDecide, isOnBench, verdicts, personId: standing.personId as Id };
};

/** Says that one looks at what was reported: it is recorded, and shown to the space. */
export const lookAtCase = (ctx: Ctx, input: CaseRef): Promise<CaseRef> =>
	inTransaction(ctx, async (tx) => {
		const { personId } = await accessCase(tx, input.caseId);
		await queries.insertLook(tx, input.caseId, personId);
		return input;
	});

/** Decides a case; both sides read why. Somebody was quicker: `conflict`. Not looked at yet: `forbidden`. */
export const decideCase = (ctx: Ctx, input: DecideCase): Promise<CaseRef> =>
	inTransaction(ctx, async (tx) => {
		const { one, mayDecide, personId } = await accessCase(tx, input.caseId, queries.lockCase);
		authorize(mayDecide);
		if (one.decision) throw new Refusal('conflict', { fields: { '': ['decided_already'] } });
		authorize(await queries.hasLooked(tx, one.id, personId));
		const { outcome, ground, words } = input;
		const judged = await benchOf(tx, one);
		await queries.decideCase(tx, one.id, { outcome, ground, words, by: personId });
		if (outcome === 'removed') await removeReported(tx, one, words, personId);
		await tellOf(tx, [...judged, ...queries.concernedBy(one)]);
		return { caseId: one.id };
	});

const removeReported = async (tx: Tx, one: queries.Case, reason: string, by: Id) => {
	const [facts, access] = await Promise.all([
		queries.findMessageFacts(tx, one.messageId),
		findSpace(tx, { spaceId: one.spaceId })
	]);
	found(facts);
	found(access);
	const message = await lockMessage(tx, { threadId: facts.threadId, messageId: one.messageId });
	if (message?.gone?.how === 'redacted') return;
	await takeOut(tx, access.space, { threadId: facts.threadId, messageId: one.messageId, reason }, by);
};

/** Notes that one has read what came of a report, or of what was said about one's own message. */
export const noteAnswer = (ctx: Ctx, input: CaseRef): Promise<CaseRef> =>
	inTransaction(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		const one = await queries.findCase(tx, input.caseId);
		found(one, one !== null && queries.concernedBy(one).includes(standing.personId));
		await queries.noteAnswer(tx, one.id, standing.personId);
		await tellOf(tx, [standing.personId]);
		return input;
	});
