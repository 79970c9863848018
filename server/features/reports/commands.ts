import type { Message } from '#shared/discussions.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { DocumentRef } from '#shared/documents.ts';
import type { PersonCard, PersonRef } from '#shared/people.ts';
import type {
	CaseRef,
	DecideCase,
	DocumentReportForm,
	Ground,
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
import { accessSaid, accessThread, asRead, factsOf } from '#server/features/discussions/access.ts';
import { peopleIn } from '#server/features/discussions/commands.ts';
import { lockMessage } from '#server/features/discussions/deed-queries.ts';
import { takeOut } from '#server/features/discussions/deeds.ts';
import { listMessagesById } from '#server/features/discussions/queries.ts';
import { accessDocument } from '#server/features/documents/access.ts';
import { findDocument } from '#server/features/documents/queries.ts';
import { takeAway } from '#server/features/documents/trash.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { findNetwork, findSpace } from '#server/features/spaces/queries.ts';
import { benchOf, tellOf } from './bench.ts';
import * as judges from './judge-queries.ts';
import * as queries from './queries.ts';
import * as subjects from './subject-queries.ts';

/** A message somebody else wrote, if the actor reads it. Throws `not_found` otherwise. */
const accessReportable = async (tx: Tx, { messageId }: ReportRef) => {
	const facts = await subjects.findMessageFacts(tx, messageId);
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
		const open = await queries.findOpenCase(tx, { about: 'message', id: input.messageId });
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
		const subject = { about: 'message' as const, id: input.messageId };
		await keepReport(tx, { subject, spaceId: space.id, authorId }, { personId, ...input });
		return { threadId: thread.id, isQuestion: thread.kind === 'question' };
	});

type Reported = Pick<queries.Case, 'spaceId' | 'authorId'> & { subject: subjects.Subject };

const keepReport = async (tx: Tx, reported: Reported, said: { personId: Id; ground: Ground; words: string }) => {
	const { subject, spaceId, authorId } = reported;
	const { personId, ground, words } = said;
	await subjects.lockSubject(tx, subject);
	await countBeginning(tx.actor);
	const open = await queries.findOpenCase(tx, subject);
	const id = open?.id ?? newId(tx.now());
	if (!open) await queries.insertCase(tx, { id, ...reported });
	if (!(await queries.insertReport(tx, id, personId, { ground, words }))) return;
	const concerned = [personId, ...(authorId ? [authorId] : []), ...(open?.reporters ?? [])];
	const leads = subject.about === 'person' ? [] : await judges.listLeads(tx, spaceId);
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
		const subject = { about: 'person' as const, id: input.personId };
		await keepReport(tx, { subject, spaceId: network.id, authorId: input.personId }, { ...input, personId });
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
		const concerned = [personId, ...(authorId ? [authorId] : []), ...(open?.reporters ?? [])];
		const { id, title, language } = document;
		return { id, title, language, judges: may.judgesOf(await judges.listLeads(tx, space.id), authorId, concerned) };
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
		if (outcome === 'removed') await removeReported(tx, one, words, personId);
		await tellOf(tx, [...judged, ...queries.concernedBy(one)]);
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
