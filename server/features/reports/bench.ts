import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import { record } from '#server/core/activity.ts';
import type { Tx } from '#server/core/transaction.ts';
import * as judges from './judge-queries.ts';
import * as queries from './queries.ts';

/** Those whom a case waits for: who decides it, or, once there is an appeal, who looks at that. Asked anew each time: people come and go. */
export const benchOf = async (tx: Tx, one: queries.Case | null): Promise<Id[]> => {
	const judging = await findJudging(tx, one ? [one] : []);
	return one ? whomItWaitsFor(one, judging) : [];
};

/** The same for many cases at once, by the id of each. */
export const benchesOf = async (tx: Tx, cases: queries.Case[]): Promise<Map<Id, Id[]>> => {
	if (cases.length === 0) return new Map();
	const judging = await findJudging(tx, cases);
	return new Map(cases.map((one) => [one.id, whomItWaitsFor(one, judging)]));
};

/** Those who look at an appeal, or would. */
export const appealBenchOf = async (tx: Tx, one: queries.Case): Promise<may.Bench> =>
	appealBench(one, await findJudging(tx, [one]));

const findJudging = (tx: Tx, cases: queries.Case[]) =>
	judges.findJudging(
		tx,
		cases.map(({ spaceId }) => spaceId),
		cases.flatMap(thoseApart)
	);

/** From whose countries nobody should look at an appeal. */
const thoseApart = ({ authorId, decision }: queries.Case): Id[] =>
	[authorId, decision?.decidedBy ?? null].filter((id) => id !== null);

const whomItWaitsFor = (one: queries.Case, judging: judges.Judging): Id[] => {
	if (one.appeal) {
		const bench = appealBench(one, judging);
		return [...bench.oneOf, ...bench.together];
	}
	const concerned = queries.concernedBy(one);
	const stewards = judging.stewards.map(({ id }) => id);
	const those = one.judges === 'leads' ? (judging.leads.get(one.spaceId) ?? []) : stewards;
	return those.filter((id) => !concerned.includes(id));
};

const appealBench = (one: queries.Case, { stewards, leads, countries }: judges.Judging): may.Bench =>
	may.benchFor({
		concerned: queries.concernedBy(one),
		decidedBy: one.decision?.decidedBy ?? null,
		countries: thoseApart(one).flatMap((id) => countries.get(id) ?? []),
		stewards,
		leads: leads.get(one.spaceId) ?? []
	});

/** Tells some people, each on her own stream, that something of a case moved; not what. */
export const tellOf = async (tx: Tx, people: Id[]) => {
	for (const { id, stream_id: streamId } of await judges.listPersonStreams(tx, [...new Set(people)])) {
		record(tx, { streamId, refs: { personId: id }, news: { kind: 'case:moved' } });
	}
};
