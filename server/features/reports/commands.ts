import type { Message } from '#shared/discussions.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { DocumentRef } from '#shared/documents.ts';
import type { PersonRef } from '#shared/people.ts';
import type {
	CaseRef,
	DecideCase,
	DocumentReportForm,
	Ground,
	PersonReportForm,
	ReportDocument,
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
import { accessSaid, accessWords, asRead, factsOf } from '#server/features/discussions/access.ts';
import { peopleIn } from '#server/features/discussions/commands.ts';
import { lockMessage } from '#server/features/discussions/deed-queries.ts';
import { takeOut } from '#server/features/discussions/deeds.ts';
import { listMessagesById } from '#server/features/discussions/queries.ts';
import { accessDocument } from '#server/features/documents/access.ts';
import { findDocument } from '#server/features/documents/queries.ts';
import { takeAway } from '#server/features/documents/trash.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { findNetwork, findSpace } from '#server/features/spaces/queries.ts';
import { foresee, judgesFor, tellOf, waitingOf } from './bench.ts';
import * as queries from './queries.ts';
import * as subjects from './subject-queries.ts';

/** A message somebody else wrote, if the actor reads it. Throws `not_found` otherwise. */
const accessReportable = async (tx: Tx, { messageId }: ReportRef) => {
	const facts = await subjects.findMessageFacts(tx, messageId);
	// A thread is asked for in any case, by an id that is none if need be: time would tell.
	const access = await accessWords(tx, facts?.threadId ?? messageId);
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
		const open = await queries.findOpenCase(tx, { about: 'message', id: input.messageId });
		return {
			message: message as Message,
			threadId: thread.id,
			isQuestion: thread.kind === 'question',
			...(await foresee(tx, { spaceId: space.id, authorId }, personId, open?.reporters ?? [])),
			isComment: thread.kind === 'comment',
			people: await listPersonCards(tx, peopleIn([message as Message]))
		};
	});

/** Reports a message to those who decide about it; nobody else is told. Reported again, the first report stays. */
export const reportMessage = (ctx: Ctx, input: ReportMessage): Promise<{ threadId: Id; isQuestion: boolean }> =>
	inTransaction(ctx, async (tx) => {
		const { thread, space, authorId, personId } = await accessReportable(tx, input);
		const subject = { about: 'message' as const, id: input.messageId };
		await keepReport(tx, { subject, spaceId: space.id, authorId }, { personId, ...input });
		return { threadId: thread.id, isQuestion: thread.kind === 'question' };
	});

type Reported = Pick<queries.Case, 'spaceId' | 'authorId'> & { subject: subjects.Subject };

const keepReport = async (tx: Tx, reported: Reported, said: { personId: Id; ground: Ground; words: string }) => {
	const { subject } = reported;
	const { personId, ground, words } = said;
	await subjects.lockSubject(tx, subject);
	await countBeginning(tx.actor);
	const open = await queries.findOpenCase(tx, subject);
	const id = open?.id ?? newId(tx.now());
	if (!open) await queries.insertCase(tx, { id, ...reported });
	if (!(await queries.insertReport(tx, id, personId, { ground, words }))) return;
	const kept = (await queries.findCase(tx, id)) as queries.Case;
	const judges = await judgesFor(tx, kept);
	await queries.updateJudges(tx, id, judges);
	await tellOf(tx, (await waitingOf(tx, { ...kept, judges })).now);
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

const findHome = async (tx: Tx): Promise<Id> => {
	const network = await findNetwork(tx);
	found(network);
	return network.id;
};

/** The person one is about to report, and who would decide. */
export const loadPersonReport = (ctx: Ctx, input: PersonRef): Promise<PersonReportForm> =>
	inSnapshot(ctx, async (tx) => {
		const { card, personId } = await accessPerson(tx, input.personId);
		const open = await queries.findOpenCase(tx, { about: 'person', id: card.id });
		const reported = { spaceId: await findHome(tx), authorId: card.id };
		return { card, ...(await foresee(tx, reported, personId, open?.reporters ?? [])) };
	});

/** Reports a person to those who decide about it; nobody else is told. Reported again, the first report stays. */
export const reportPerson = (ctx: Ctx, input: ReportPerson): Promise<{ personId: Id }> =>
	inTransaction(ctx, async (tx) => {
		const { personId } = await accessPerson(tx, input.personId);
		const subject = { about: 'person' as const, id: input.personId };
		const reported = { subject, spaceId: await findHome(tx), authorId: input.personId };
		await keepReport(tx, reported, { ...input, personId });
		return { personId: input.personId };
	});

/** A document that somebody else began, if the actor reads it. Throws `not_found` otherwise. */
const accessReportableDocument = async (tx: Tx, documentId: Id) => {
	const access = await accessDocument(tx, documentId);
	authorize(may.reportDocument(access.standing, access.facts));
	const authorId = await subjects.findBeginner(tx, documentId);
	return { ...access, authorId, personId: access.standing.personId as Id };
};

/** The document one is about to report, and who would decide. */
export const loadDocumentReport = (ctx: Ctx, { documentId }: DocumentRef): Promise<DocumentReportForm> =>
	inSnapshot(ctx, async (tx) => {
		const { document, space, authorId, personId } = await accessReportableDocument(tx, documentId);
		const open = await queries.findOpenCase(tx, { about: 'document', id: documentId });
		const { id, title, language } = document;
		const foreseen = await foresee(tx, { spaceId: space.id, authorId }, personId, open?.reporters ?? []);
		return { id, title, language, ...foreseen };
	});

/** Reports a document to those who decide about it; nobody else is told. Reported again, the first report stays. */
export const reportDocument = (ctx: Ctx, input: ReportDocument): Promise<DocumentRef> =>
	inTransaction(ctx, async (tx) => {
		const { space, authorId, personId } = await accessReportableDocument(tx, input.documentId);
		const subject = { about: 'document' as const, id: input.documentId };
		await keepReport(tx, { subject, spaceId: space.id, authorId }, { ...input, personId });
		return { documentId: input.documentId };
	});

/** A case, if it waits for the actor. Throws `not_found` otherwise, after the same work where there is none: time would tell. */
export const accessCase = async (tx: Tx, caseId: Id, find = queries.findCase) => {
	const one = await find(tx, caseId);
	const standing = await standingOf(tx, one?.spaceId);
	const waiting = await waitingOf(tx, one);
	const verdicts = (await queries.listVerdicts(tx, [caseId])).get(caseId) ?? [];
	found(one);
	const mayDecide = may.judgeCase(standing, waiting.deciding);
	const isOnBench = one.appeal !== null && may.judgeCase(standing, waiting.now);
	found(one, mayDecide || isOnBench);
	return { one, waiting, standing, mayDecide, isOnBench, verdicts, personId: standing.personId as Id };
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
		const { one, waiting, mayDecide, personId } = await accessCase(tx, input.caseId, queries.lockCase);
		authorize(mayDecide);
		if (one.decision) throw new Refusal('conflict', { fields: { '': ['decided_already'] } });
		authorize(await queries.hasLooked(tx, one.id, personId));
		const { outcome, ground, words } = input;
		if (!may.decideWith(one.about, outcome)) throw new Refusal('bad_input', { fields: { outcome: ['not_valid'] } });
		await queries.decideCase(tx, one.id, { outcome, ground, words, by: personId });
		if (outcome === 'removed') await removeReported(tx, one, words, personId);
		await tellOf(tx, [...waiting.deciding, ...queries.concernedBy(one)]);
		return { caseId: one.id };
	});

const removeReported = async (tx: Tx, one: queries.Case, reason: string, by: Id) => {
	if (one.subjectId === null) return;
	if (one.about === 'message') return removeMessage(tx, one, { messageId: one.subjectId, reason }, by);
	const access = await findDocument(tx, one.subjectId);
	found(access);
	await takeAway(tx, access, { hold: true });
};

const removeMessage = async (
	tx: Tx,
	one: queries.Case,
	{ messageId, reason }: { messageId: Id; reason: string },
	by: Id
) => {
	const [facts, access] = await Promise.all([
		subjects.findMessageFacts(tx, messageId),
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
