import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import { record } from '#server/core/activity.ts';
import type { Tx } from '#server/core/transaction.ts';
import * as judges from './judge-queries.ts';
import * as queries from './queries.ts';

/** Those whom a case waits for: who decides it, or, once there is an appeal, who looks at that. Asked anew each time: people come and go. */
export const benchOf = async (tx: Tx, one: queries.Case): Promise<Id[]> => {
	if (one.appeal) {
		const bench = await appealBenchOf(tx, one);
		return [...bench.oneOf, ...bench.together];
	}
	const concerned = queries.concernedBy(one);
	const those =
		one.judges === 'leads'
			? await judges.listLeads(tx, one.spaceId)
			: (await judges.listStewards(tx)).map(({ id }) => id);
	return those.filter((id) => !concerned.includes(id));
};

/** Those who look at an appeal, or would. */
export const appealBenchOf = async (tx: Tx, one: queries.Case) => {
	const decidedBy = one.decision?.decidedBy ?? null;
	const [stewards, leads, countries] = await Promise.all([
		judges.listStewards(tx),
		judges.listLeads(tx, one.spaceId),
		judges.listCountries(
			tx,
			[one.authorId, decidedBy].filter((id) => id !== null)
		)
	]);
	return may.benchFor({ concerned: queries.concernedBy(one), decidedBy, countries, stewards, leads });
};

/** Tells some people, each on her own stream, that something of a case moved; not what. */
export const tellOf = async (tx: Tx, people: Id[]) => {
	for (const { id, stream_id: streamId } of await judges.listPersonStreams(tx, [...new Set(people)])) {
		record(tx, { streamId, refs: { personId: id }, news: { kind: 'case:moved' } });
	}
};
