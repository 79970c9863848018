import type { Id } from '../ids.ts';
import type { About, Candidate, Hearing, Judges, Outcome } from '../reports.ts';
import type { DocumentFacts } from '../document-rights.ts';
import { readWords, type ThreadFacts } from './discussions.ts';
import { readDocument } from './documents.ts';
import type { Standing } from './standing.ts';

/** C1 Whoever reads a message of somebody else reports it; a guest and an observer, too. */
export const reportMessage = (who: Standing, thread: ThreadFacts, authorId: Id | null) =>
	who.personId !== null && who.personId !== authorId && readWords(who, thread);

/** C2 The leads of the space judge; stewards where a lead wrote the message, or where every lead is concerned. */
export const judgesOf = (leads: Id[], authorId: Id | null, concerned: Id[]): Judges =>
	leads.includes(authorId ?? '') || leads.every((lead) => concerned.includes(lead)) ? 'stewards' : 'leads';

/** Those who might decide a case. */
export interface Judging {
	stewards: Id[];
	/** The leads of its space. */
	leads: Id[];
	/** Those who lead a group that whoever it is about is in; nobody where the case belongs to one group. */
	near: Id[];
	/** Those who lead any group; nobody where the case belongs to one group. */
	far: Id[];
}

/**
 * C11 Where it concerns all of those who would decide, somebody else does, and it waits for nobody only where there is nobody
 * left: the stewards for the leads, the other leads for the stewards, and for what belongs to the whole network leads of
 * groups, first of those that whoever it is about is in.
 */
export const hearingOf = (
	judges: Judges,
	concerned: Id[],
	{ stewards, leads, near, far }: Judging
): { hearing: Hearing; by: Id[] } => {
	const stages: [Hearing, Id[]][] = [
		...(judges === 'leads' ? [['leads', leads] as [Hearing, Id[]]] : []),
		['stewards', stewards],
		['leads', leads],
		['others', near],
		['others', far]
	];
	for (const [hearing, all] of stages) {
		const by = all.filter((id) => !concerned.includes(id));
		if (by.length > 0) return { hearing, by };
	}
	return { hearing: 'nobody', by: [] };
};

/** C3 Whom it concerns looks at no case and decides none; nobody does who is in no network any more. */
export const judgeCase = (who: Standing, by: Id[]) =>
	who.network !== null && who.personId !== null && by.includes(who.personId);

/** C4 Whose message, document or deeds did not simply stand appeals once, while what it is about is there. */
export const appeal = (
	who: Standing,
	decided: { authorId: Id | null; outcome: Outcome | null; appealedAt: string | null; isGone: boolean }
) =>
	who.network !== null &&
	who.personId !== null &&
	who.personId === decided.authorId &&
	decided.outcome !== null &&
	decided.outcome !== 'stands' &&
	!decided.isGone &&
	decided.appealedAt === null;

/** Those who look at an appeal: one of some; where `together` is not empty, one of these as well. */
export interface Bench {
	oneOf: Id[];
	together: Id[];
}

/**
 * C5 A steward from a country that is neither the author's nor that of whoever decided looks at an appeal; where there is
 * none, another steward; where there is only one, this steward and a lead whom it does not concern, both.
 */
export const benchFor = (of: {
	concerned: Id[];
	decidedBy: Id | null;
	countries: (string | null)[];
	stewards: Candidate[];
	/** Leads, the nearest first: of its space, else as for C11. */
	leads: Id[][];
}): Bench => {
	const { concerned, decidedBy, countries, stewards, leads } = of;
	const others = stewards.filter(({ id }) => id !== decidedBy && !concerned.includes(id));
	const abroad = others.filter(({ country }) => country !== null && !countries.includes(country));
	const ids = (candidates: Candidate[]) => candidates.map(({ id }) => id);
	if (abroad.length > 0) return { oneOf: ids(abroad), together: [] };
	if (others.length > 0 && stewards.length > 1) return { oneOf: ids(others), together: [] };
	const only = stewards.filter(({ id }) => !concerned.includes(id));
	const isApart = (id: Id) => id !== decidedBy && !concerned.includes(id) && !ids(only).includes(id);
	const apart = leads.map((some) => some.filter(isApart)).find((some) => some.length > 0) ?? [];
	return only.length > 0 ? { oneOf: ids(only), together: apart } : { oneOf: apart, together: [] };
};

/** C6 Each of those who look at an appeal says once what she or he thinks of it. */
export const judgeAppeal = (who: Standing, bench: Bench, given: Id[]) =>
	who.network !== null &&
	who.personId !== null &&
	[...bench.oneOf, ...bench.together].includes(who.personId) &&
	!given.includes(who.personId);

/** C7 Members of a space see which cases it had, what was decided and who looked; never who wrote or who reported. */
export const readRecord = (who: Standing) => who.space !== null;

/** C8 Whoever sees a person reports anybody but herself or himself, a guest and an observer, too; the stewards judge, and others only as C11 has it. */
export const reportPerson = (who: Standing, whom: Id) => who.network !== null && who.personId !== whom;

/** C9 Messages and documents are taken away, people are not. */
export const decideWith = (about: About, outcome: Outcome) => about !== 'person' || outcome !== 'removed';

/** C10 Whoever reads a document that somebody else began reports it; an observer, too. */
export const reportDocument = (who: Standing, doc: DocumentFacts) =>
	who.personId !== null && !doc.isBeginner && readDocument(who, doc);
