import type { PersonalExport } from '#shared/export.ts';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

type Own = Pick<PersonalExport, 'reports' | 'appeals' | 'decisions'>;

const iso = (at: Date | null) => at?.toISOString() ?? '';

/** What somebody reported, said against decisions, and decided. */
export const listForExport = async (tx: Tx, personId: Id): Promise<Own> => {
	const reports = await tx.db
		.selectFrom('report')
		.innerJoin('report_case', 'report_case.id', 'report.case_id')
		.select([
			'report_case.message_id',
			'report_case.person_id',
			'report_case.document_id',
			'report.ground',
			'report.words',
			'report.made_at'
		])
		.where('report.person_id', '=', personId)
		.orderBy('report.made_at')
		.execute();
	const appeals = await tx.db
		.selectFrom('report_case')
		.select(['appeal_words', 'appealed_at'])
		.where('author_id', '=', personId)
		.where('appealed_at', 'is not', null)
		.execute();
	const decided = await tx.db
		.selectFrom('report_case')
		.select(['outcome', 'words', 'decided_at'])
		.where('decided_by', '=', personId)
		.execute();
	const verdicts = await tx.db
		.selectFrom('appeal_verdict')
		.select(['verdict', 'words', 'given_at'])
		.where('person_id', '=', personId)
		.execute();
	return {
		reports: reports.map((row) => ({
			messageId: row.message_id,
			personId: row.person_id,
			documentId: row.document_id,
			ground: row.ground,
			words: row.words,
			madeAt: iso(row.made_at)
		})),
		appeals: appeals.map((row) => ({ words: row.appeal_words ?? '', at: iso(row.appealed_at) })),
		decisions: [
			...decided.map((row) => ({ outcome: row.outcome ?? '', words: row.words ?? '', at: iso(row.decided_at) })),
			...verdicts.map((row) => ({ outcome: row.verdict, words: row.words, at: iso(row.given_at) }))
		]
	};
};
