import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Appeal, CaseRef, JudgeAppeal, Verdict } from '#shared/reports.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { endAppeal, keepForAppeal } from '#server/features/documents/trash.ts';
import { tellOf, waitingOf } from './bench.ts';
import { accessCase } from './commands.ts';
import * as queries from './queries.ts';

/** Appeals against what was decided about one's own message, once. Where nobody is left who could look at it: `conflict`. */
export const appealCase = (ctx: Ctx, input: Appeal): Promise<CaseRef> =>
	inTransaction(ctx, async (tx) => {
		const one = await queries.lockCase(tx, input.caseId);
		const standing = await standingOf(tx);
		found(one, one !== null && one.authorId !== null && one.authorId === standing.personId && one.decision !== null);
		const decided = { authorId: one.authorId, outcome: one.decision?.outcome ?? null, isGone: one.subjectId === null };
		authorize(may.appeal(standing, { ...decided, appealedAt: one.appeal?.at ?? null }));
		await queries.insertAppeal(tx, one.id, input.words);
		if (one.about === 'document' && one.subjectId) await keepForAppeal(tx, one.subjectId);
		const waiting = await waitingOf(tx, (await queries.findCase(tx, one.id)) as queries.Case);
		if (waiting.now.length === 0) throw new Refusal('conflict', { fields: { '': ['nobody_to_appeal_to'] } });
		await tellOf(tx, [...waiting.now, standing.personId as Id]);
		return { caseId: one.id };
	});

/** Says what one thinks of an appeal. Where two look at it, the decision holds only if both think so. */
export const judgeAppeal = (ctx: Ctx, input: JudgeAppeal): Promise<CaseRef> =>
	inTransaction(ctx, async (tx) => {
		const { one, waiting, standing, verdicts, isOnBench, personId } = await accessCase(
			tx,
			input.caseId,
			queries.lockCase
		);
		authorize(isOnBench);
		if (one.appeal?.outcome) throw new Refusal('conflict', { fields: { '': ['decided_already'] } });
		const bench = waiting.appeal;
		authorize(
			may.judgeAppeal(
				standing,
				bench,
				verdicts.map((given) => given.personId)
			)
		);
		authorize(await queries.hasLooked(tx, one.id, personId));
		const verdict = { personId, verdict: input.verdict, words: input.words };
		await queries.insertVerdict(tx, one.id, verdict);
		const outcome = outcomeOf([...verdicts, verdict], bench);
		if (outcome) await queries.decideAppeal(tx, one.id, outcome);
		// What should not have been taken away may be put back by those who own it.
		if (outcome && one.about === 'document' && one.subjectId) {
			await endAppeal(tx, one.subjectId, { held: outcome === 'upheld' });
		}
		await tellOf(tx, [...waiting.now, ...(outcome ? queries.concernedBy(one) : [])]);
		return { caseId: one.id };
	});

const outcomeOf = (given: queries.GivenVerdict[], bench: may.Bench): Verdict | null => {
	const isHeard = (ids: Id[]) => given.some(({ personId }) => ids.includes(personId));
	if (!isHeard(bench.oneOf) || (bench.together.length > 0 && !isHeard(bench.together))) return null;
	return given.every(({ verdict }) => verdict === 'upheld') ? 'upheld' : 'changed';
};
