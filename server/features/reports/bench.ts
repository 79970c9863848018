import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Foreseen, Hearing } from '#shared/reports.ts';
import { record } from '#server/core/activity.ts';
import { settings } from '#server/core/env.ts';
import type { Tx } from '#server/core/transaction.ts';
import { findNetwork } from '#server/features/spaces/queries.ts';
import * as judges from './judge-queries.ts';
import * as queries from './queries.ts';

/** Whom a case waits for. Asked anew each time: people come and go. */
export interface Waiting {
	/** Those who decide it. */
	deciding: Id[];
	/** Those who look at the appeal; nobody before there is one. */
	appeal: may.Bench;
	/** Those of both for whom it waits now. */
	now: Id[];
}

const nobody: may.Bench = { oneOf: [], together: [] };

/** Whom a case waits for, after the same work where there is none: time would tell. */
export const waitingOf = async (tx: Tx, one: queries.Case | null): Promise<Waiting> => {
	const who = await findWho(tx, one ? [one] : []);
	return one ? toWaiting(one, who) : { deciding: [], appeal: nobody, now: [] };
};

/** The same for many cases at once, by the id of each. */
export const waitingOfAll = async (tx: Tx, cases: queries.Case[]): Promise<Map<Id, Waiting>> => {
	if (cases.length === 0) return new Map();
	const who = await findWho(tx, cases);
	return new Map(cases.map((one) => [one.id, toWaiting(one, who)]));
};

/**
 * Who would decide what somebody is about to report. Who else has reported it changes nothing that is shown, since that would
 * tell on them, but where it concerns everybody: then nobody would look.
 */
export const foresee = async (
	tx: Tx,
	{ spaceId, authorId }: Pick<queries.Case, 'spaceId' | 'authorId'>,
	personId: Id,
	others: Id[]
): Promise<Foreseen> => {
	const who = await findWho(tx, [{ spaceId, authorId, decision: null }]);
	const heardFor = (reporters: Id[]): Hearing => {
		const concerned = queries.concernedBy({ authorId, reporters });
		const first = may.judgesOf(who.leads.get(spaceId) ?? [], authorId, concerned);
		return may.hearingOf(first, concerned, judgingOf({ spaceId, authorId }, who)).hearing;
	};
	const isForNobody = heardFor([...others, personId]) === 'nobody';
	return {
		hearing: isForNobody ? 'nobody' : heardFor([personId]),
		operator: isForNobody ? settings().operatorAddress : null
	};
};

/** Who decides first of all what was reported, by those whom it concerns. */
export const judgesFor = async (tx: Tx, { spaceId, authorId, reporters }: queries.Case) => {
	const { leads } = await judges.findJudges(tx, [spaceId], []);
	return may.judgesOf(leads.get(spaceId) ?? [], authorId, queries.concernedBy({ authorId, reporters }));
};

type Who = judges.Judges & { elsewhere: judges.Elsewhere; networkId: Id | null };
type Placed = Pick<queries.Case, 'spaceId' | 'authorId'>;

const findWho = async (tx: Tx, cases: (Placed & Pick<queries.Case, 'decision'>)[]): Promise<Who> => {
	const [found, elsewhere, network] = await Promise.all([
		judges.findJudges(
			tx,
			cases.map(({ spaceId }) => spaceId),
			cases.flatMap(thoseApart)
		),
		judges.findElsewhere(
			tx,
			cases.flatMap(({ authorId }) => authorId ?? [])
		),
		findNetwork(tx)
	]);
	return { ...found, elsewhere, networkId: network?.id ?? null };
};

/** From whose countries nobody should look at an appeal. */
const thoseApart = ({ authorId, decision }: Pick<queries.Case, 'authorId' | 'decision'>): Id[] =>
	[authorId, decision?.decidedBy ?? null].filter((id) => id !== null);

/** Who might decide: nobody from outside where it belongs to one group. */
const judgingOf = ({ spaceId, authorId }: Placed, who: Who): may.Judging => ({
	stewards: who.stewards.map(({ id }) => id),
	leads: who.leads.get(spaceId) ?? [],
	...(spaceId === who.networkId
		? { near: who.elsewhere.near.get(authorId ?? '') ?? [], far: who.elsewhere.all }
		: { near: [], far: [] })
});

const toWaiting = (one: queries.Case, who: Who): Waiting => {
	const judging = judgingOf(one, who);
	const deciding = may.hearingOf(one.judges, queries.concernedBy(one), judging).by;
	const appeal = one.appeal ? appealBench(one, who, judging) : nobody;
	return { deciding, appeal, now: one.appeal ? [...appeal.oneOf, ...appeal.together] : deciding };
};

const appealBench = (one: queries.Case, { stewards, countries }: Who, judging: may.Judging): may.Bench =>
	may.benchFor({
		concerned: queries.concernedBy(one),
		decidedBy: one.decision?.decidedBy ?? null,
		countries: thoseApart(one).flatMap((id) => countries.get(id) ?? []),
		stewards,
		leads: [judging.leads, judging.near, judging.far]
	});

/** Tells some people, each on her own stream, that something of a case moved; not what. */
export const tellOf = async (tx: Tx, people: Id[]) => {
	for (const { id, stream_id: streamId } of await judges.listPersonStreams(tx, [...new Set(people)])) {
		record(tx, { streamId, refs: { personId: id }, news: { kind: 'case:moved' } });
	}
};
