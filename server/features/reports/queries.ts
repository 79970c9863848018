import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { About, Decision, Ground, Judges, Outcome, RecordedCase, Verdict } from '#shared/reports.ts';
import type { Tx } from '#server/core/transaction.ts';
import { subjectColumns, type Subject } from './subject-queries.ts';

interface CaseRow {
	id: Id;
	about: string;
	message_id: Id | null;
	person_id: Id | null;
	document_id: Id | null;
	space_id: Id;
	author_id: Id | null;
	judges: string;
	opened_at: Date;
	outcome: string | null;
	ground: string | null;
	words: string | null;
	decided_by: Id | null;
	decided_at: Date | null;
	author_noted_at: Date | null;
	appeal_words: string | null;
	appealed_at: Date | null;
	appeal_outcome: string | null;
	reporters: Id[];
}

/** A case as it is kept. */
export interface Case {
	id: Id;
	about: About;
	/** The message, the person or the document; null once a document is purged. */
	subjectId: Id | null;
	spaceId: Id;
	/** Who wrote or began it, or whom it is about. */
	authorId: Id | null;
	judges: Judges;
	openedAt: string;
	decision: Decision | null;
	isNotedByAuthor: boolean;
	appeal: { words: string; at: string; outcome: Verdict | null } | null;
	reporters: Id[];
}

const toCase = (row: CaseRow): Case => ({
	id: row.id,
	about: row.about as About,
	subjectId: row.message_id ?? row.person_id ?? row.document_id,
	spaceId: row.space_id,
	authorId: row.author_id,
	judges: row.judges as Judges,
	openedAt: row.opened_at.toISOString(),
	decision:
		row.decided_at === null
			? null
			: {
					outcome: row.outcome as Outcome,
					ground: row.ground as Ground,
					words: row.words ?? '',
					decidedBy: row.decided_by,
					decidedAt: row.decided_at.toISOString()
				},
	isNotedByAuthor: row.author_noted_at !== null,
	appeal:
		row.appealed_at === null
			? null
			: {
					words: row.appeal_words ?? '',
					at: row.appealed_at.toISOString(),
					outcome: row.appeal_outcome as Verdict | null
				},
	reporters: row.reporters
});

const caseColumns = sql`report_case.id, report_case.about, report_case.message_id, report_case.person_id, report_case.document_id, report_case.space_id, report_case.author_id,
	report_case.judges, report_case.opened_at, report_case.outcome, report_case.ground, report_case.words,
	report_case.decided_by, report_case.decided_at, report_case.author_noted_at, report_case.appeal_words,
	report_case.appealed_at, report_case.appeal_outcome,
	array(select person_id from report where case_id = report_case.id order by person_id) as reporters`;

/** Everybody whom a case concerns. */
export const concernedBy = ({ authorId, reporters }: Pick<Case, 'authorId' | 'reporters'>): Id[] => [
	...(authorId === null ? [] : [authorId]),
	...reporters
];

/** A case, kept from everybody else until the transaction ends. */
export const lockCase = async (tx: Tx, id: Id): Promise<Case | null> => {
	await sql`select from report_case where id = ${id} for update`.execute(tx.db);
	return findCase(tx, id);
};

/** A case, or nothing. */
export const findCase = async (tx: Tx, id: Id): Promise<Case | null> => {
	const { rows } = await sql<CaseRow>`select ${caseColumns} from report_case where id = ${id}`.execute(tx.db);
	return rows[0] ? toCase(rows[0]) : null;
};

/** The case of something that nobody has decided. */
export const findOpenCase = async (tx: Tx, { about, id }: Subject): Promise<Case | null> => {
	const { rows } = await sql<CaseRow>`
		select ${caseColumns} from report_case where decided_at is null and ${sql.ref(subjectColumns[about])} = ${id}
	`.execute(tx.db);
	return rows[0] ? toCase(rows[0]) : null;
};

/** Opens a case. */
export const insertCase = async (tx: Tx, opened: { id: Id; subject: Subject; spaceId: Id; authorId: Id | null }) => {
	await tx.db
		.insertInto('report_case')
		.values({
			id: opened.id,
			about: opened.subject.about,
			[subjectColumns[opened.subject.about]]: opened.subject.id,
			space_id: opened.spaceId,
			author_id: opened.authorId,
			judges: 'leads',
			opened_at: tx.now()
		})
		.execute();
};

/** Says who decides a case. */
export const updateJudges = async (tx: Tx, id: Id, judges: Judges) => {
	await tx.db.updateTable('report_case').set({ judges }).where('id', '=', id).execute();
};

/** Adds somebody's report to a case; false when hers is there already. */
export const insertReport = async (tx: Tx, caseId: Id, personId: Id, said: { ground: Ground; words: string }) => {
	const rows = await tx.db
		.insertInto('report')
		.values({ case_id: caseId, person_id: personId, ...said, made_at: tx.now() })
		.onConflict((conflict) => conflict.columns(['case_id', 'person_id']).doNothing())
		.returning('case_id')
		.execute();
	return rows.length > 0;
};

/** What was reported, the first first, without who. */
export const listReports = async (tx: Tx, caseId: Id) => {
	const rows = await tx.db
		.selectFrom('report')
		.select(['ground', 'words', 'made_at'])
		.where('case_id', '=', caseId)
		.orderBy('made_at')
		.execute();
	return rows.map((row) => ({ ground: row.ground as Ground, words: row.words, madeAt: row.made_at.toISOString() }));
};

/** Decides a case. */
export const decideCase = async (
	tx: Tx,
	id: Id,
	decided: { outcome: Outcome; ground: Ground; words: string; by: Id }
) => {
	const { by, ...said } = decided;
	await tx.db
		.updateTable('report_case')
		.set({ ...said, decided_by: by, decided_at: tx.now() })
		.where('id', '=', id)
		.execute();
};

/** Keeps what the author says against a decision. */
export const insertAppeal = async (tx: Tx, id: Id, words: string) => {
	await tx.db
		.updateTable('report_case')
		.set({ appeal_words: words, appealed_at: tx.now(), author_noted_at: tx.now() })
		.where('id', '=', id)
		.execute();
};

/** One verdict on an appeal. */
export interface GivenVerdict {
	personId: Id;
	verdict: Verdict;
	words: string;
}

/** What those said who looked at some appeals, by case. */
export const listVerdicts = async (tx: Tx, caseIds: Id[]): Promise<Map<Id, GivenVerdict[]>> => {
	if (caseIds.length === 0) return new Map();
	const rows = await tx.db
		.selectFrom('appeal_verdict')
		.selectAll()
		.where('case_id', 'in', caseIds)
		.orderBy('given_at')
		.execute();
	const all = rows.map((row) => ({
		caseId: row.case_id,
		personId: row.person_id,
		verdict: row.verdict as Verdict,
		words: row.words
	}));
	return Map.groupBy(all, ({ caseId }) => caseId);
};

/** Keeps a verdict on an appeal. */
export const insertVerdict = async (tx: Tx, caseId: Id, { personId, ...said }: GivenVerdict) => {
	await tx.db
		.insertInto('appeal_verdict')
		.values({ case_id: caseId, person_id: personId, ...said, given_at: tx.now() })
		.execute();
};

/** Ends an appeal; what was said to the author before is said anew to both sides. */
export const decideAppeal = async (tx: Tx, id: Id, outcome: Verdict) => {
	await tx.db
		.updateTable('report_case')
		.set({ appeal_outcome: outcome, appeal_decided_at: tx.now(), author_noted_at: null })
		.where('id', '=', id)
		.execute();
	await tx.db.updateTable('report').set({ noted_at: null }).where('case_id', '=', id).execute();
};

/** Records that somebody looks at what was reported; once a day. */
export const insertLook = async (tx: Tx, caseId: Id, personId: Id) => {
	await tx.db
		.insertInto('report_look')
		.values({ case_id: caseId, person_id: personId, looked_on: tx.now().toISOString().slice(0, 10) })
		.onConflict((conflict) => conflict.columns(['case_id', 'person_id', 'looked_on']).doNothing())
		.execute();
};

/** Whether somebody has said today that she or he looks. */
export const hasLooked = async (tx: Tx, caseId: Id, personId: Id): Promise<boolean> => {
	const { rows } = await sql`
		select from report_look where case_id = ${caseId} and person_id = ${personId} and looked_on = ${tx.now()}::date
	`.execute(tx.db);
	return rows.length > 0;
};

/** Notes that somebody has read what came of her report, or of a case about what she wrote. */
export const noteAnswer = async (tx: Tx, caseId: Id, personId: Id) => {
	await sql`
		update report set noted_at = ${tx.now()} where case_id = ${caseId} and person_id = ${personId}
			and exists (select from report_case where id = ${caseId} and decided_at is not null)
	`.execute(tx.db);
	await tx.db
		.updateTable('report_case')
		.set({ author_noted_at: tx.now() })
		.where('id', '=', caseId)
		.where('author_id', '=', personId)
		.where('decided_at', 'is not', null)
		.execute();
};

/** Whether somebody has an answer she has not noted, and whether anything may wait for her: one look for most people. */
export const findMarks = async (tx: Tx, personId: Id): Promise<{ answered: boolean; mayWait: boolean }> => {
	const { rows } = await sql<{ answered: boolean; mayWait: boolean }>`
		select
			exists (
				select from report join report_case on report_case.id = report.case_id
				where report.person_id = ${personId} and report.noted_at is null and report_case.decided_at is not null
			) or exists (
				select from report_case
				where author_id = ${personId} and outcome <> 'stands' and author_noted_at is null
			) as answered,
			exists (select from report_case where ${isWaiting}) and exists (
				select from member where person_id = ${personId} and role in ('lead', 'steward') and suspended_at is null
			) as "mayWait"
	`.execute(tx.db);
	return rows[0] ?? { answered: false, mayWait: false };
};

const isWaiting = sql`(decided_at is null or (appealed_at is not null and appeal_outcome is null))`;

/** Cases that wait: not decided, or with an appeal that is not. */
export const listWaitingCases = async (tx: Tx): Promise<Case[]> => {
	const { rows } = await sql<CaseRow>`
		select ${caseColumns} from report_case
		where ${isWaiting}
		order by opened_at, id
	`.execute(tx.db);
	return rows.map(toCase);
};

/** Cases somebody's reports led to, or about what somebody wrote, the latest first. */
export const listCasesOf = async (tx: Tx, personId: Id, as: 'reporter' | 'author'): Promise<Case[]> => {
	const mine =
		as === 'author'
			? sql`author_id = ${personId} and decided_at is not null`
			: sql`exists (select from report where case_id = report_case.id and person_id = ${personId})`;
	const { rows } = await sql<CaseRow>`
		select ${caseColumns} from report_case where ${mine} order by opened_at desc, id limit 100
	`.execute(tx.db);
	return rows.map(toCase);
};

/** What somebody reported herself, by case. */
export const listOwnReports = async (tx: Tx, personId: Id) => {
	const rows = await tx.db.selectFrom('report').selectAll().where('person_id', '=', personId).execute();
	return new Map(rows.map((row) => [row.case_id, row]));
};

/** The cases a space had, the latest first, and who looked. */
export const listRecord = async (tx: Tx, spaceId: Id): Promise<RecordedCase[]> => {
	const { rows } = await sql<CaseRow & { looks: { personId: Id; on: string }[] | null }>`
		select ${caseColumns}, (
			select json_agg(json_build_object('personId', person_id, 'on', looked_on) order by looked_on, person_id)
			from report_look where case_id = report_case.id
		) as looks
		from report_case where space_id = ${spaceId} order by opened_at desc, id limit 200
	`.execute(tx.db);
	return rows.map((row) => {
		const { about, openedAt, judges, decision, appeal } = toCase(row);
		return {
			about,
			openedAt,
			judges,
			outcome: decision?.outcome ?? null,
			ground: decision?.ground ?? null,
			decidedBy: decision?.decidedBy ?? null,
			appeal: appeal && (appeal.outcome ?? 'open'),
			looks: row.looks ?? []
		};
	});
};
