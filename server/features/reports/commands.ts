import type { Message } from '#shared/discussions.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { PersonCard, PersonRef } from '#shared/people.ts';
import type {
	CaseRef,
	DecideCase,
	Ground,
	ReportForm,
	ReportMessage,
	ReportPerson,
	ReportRef
} from '#shared/reports.ts';
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
import { findNetwork, findSpace } from '#server/features/spaces/queries.ts';
import { benchOf, tellOf } from './bench.ts';
import * as judges from './judge-queries.ts';
import * as queries from './queries.ts';

/** A message somebody else wrote, if the actor reads it. Throws `not_found` otherwise. */
const accessReportable = async (tx: Tx, { messageId }: ReportRef) => {
	const facts = await queries.findMessageFacts(tx, messageId);
	// A thread is asked for in any case, by an id that is none if need be: time would tell.
	const access = await accessThread(tx, facts?.threadId ?? messageId);
	found(facts);
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
		const open = await queries.findOpenCase(tx, { messageId: input.messageId, personId: null });
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
		const subject = { messageId: input.messageId, personId: null };
		await keepReport(tx, { subject, spaceId: space.id, authorId }, { personId, ...input });
		return { threadId: thread.id, isQuestion: thread.kind === 'question' };
	});

type Reported = Pick<queries.Case, 'subject' | 'spaceId' | 'authorId'>;

const keepReport = async (tx: Tx, reported: Reported, said: { personId: Id; ground: Ground; words: string }) => {
	const { subject, spaceId, authorId } = reported;
	const { personId, ground, words } = said;
	await queries.lockSubject(tx, subject);
	await countBeginning(tx.actor);
	const open = await queries.findOpenCase(tx, subject);
	const id = open?.id ?? newId(tx.now());
	if (!open) await queries.insertCase(tx, { id, ...reported });
	if (!(await queries.insertReport(tx, id, personId, { ground, words }))) return;
	const concerned = [personId, ...(authorId ? [authorId] : []), ...(open?.reporters ?? [])];
	const leads = subject.personId === null ? await judges.listLeads(tx, spaceId) : [];
	await queries.updateJudges(tx, id, may.judgesOf(leads, authorId, concerned));
	await tellOf(tx, await benchOf(tx, (await queries.findCase(tx, id)) as queries.Case));
};

/** Somebody else whom the actor sees. Throws `not_found` otherwise. */
const accessPerson = async (tx: Tx, personId: Id) => {
	const standing = await standingOf(tx);
	if (standing.personId === null) throw new Refusal('not_signed_in');
	const [card] = await listPersonCards(tx, [personId]);
	found(card, card !== undefined && !card.former);
	authorize(may.reportPerson(standing, personId));
	return { card, personId: standing.personId };
};

/** The person one is about to report. */
export const loadPersonReport = (ctx: Ctx, { personId }: PersonRef): Promise<PersonCard> =>
	inSnapshot(ctx, async (tx) => (await accessPerson(tx, personId)).card);

/** Reports a person to the stewards; nobody else is told. Reported again, the first report stays. */
export const reportPerson = (ctx: Ctx, input: ReportPerson): Promise<{ personId: Id }> =>
	inTransaction(ctx, async (tx) => {
		const { personId } = await accessPerson(tx, input.personId);
		const network = await findNetwork(tx);
		found(network);
		const subject = { messageId: null, personId: input.personId };
		await keepReport(tx, { subject, spaceId: network.id, authorId: input.personId }, { ...input, personId });
		return { personId: input.personId };
	});

/** A case, if it waits for the actor. Throws `not_found` otherwise, after the same work where there is none: time would tell. */
export const accessCase = async (tx: Tx, caseId: Id, find = queries.findCase) => {
	const one = await find(tx, caseId);
	const standing = await standingOf(tx, one?.spaceId);
	const bench = await benchOf(tx, one);
	const verdicts = (await queries.listVerdicts(tx, [caseId])).get(caseId) ?? [];
	found(one);
	const facts = { judges: one.judges, concerned: queries.concernedBy(one) };
	const mayDecide = may.judgeCase(standing, facts);
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
		if (!may.decideWith(one.about, outcome)) throw new Refusal('bad_input', { fields: { outcome: ['not_valid'] } });
		const judged = await benchOf(tx, one);
		await queries.decideCase(tx, one.id, { outcome, ground, words, by: personId });
		const { messageId } = one.subject;
		if (outcome === 'removed' && messageId) await removeReported(tx, one, { messageId, reason: words }, personId);
		await tellOf(tx, [...judged, ...queries.concernedBy(one)]);
		return { caseId: one.id };
	});

const removeReported = async (
	tx: Tx,
	one: queries.Case,
	{ messageId, reason }: { messageId: Id; reason: string },
	by: Id
) => {
	const [facts, access] = await Promise.all([
		queries.findMessageFacts(tx, messageId),
		findSpace(tx, { spaceId: one.spaceId })
	]);
	found(facts);
	found(access);
	const message = await lockMessage(tx, { threadId: facts.threadId, messageId });
	if (message?.gone?.how === 'redacted') return;
	await takeOut(tx, access.space, { threadId: facts.threadId, messageId, reason }, by);
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
