import type { About, Ground, Hearing, Outcome, Verdict } from '#shared/reports.ts';
import { m } from '#shared/messages/messages.js';

/** Why something is reported, in words. */
export const groundName: Record<Ground, () => string> = {
	case: m.ground_case,
	insult: m.ground_insult,
	hatred: m.ground_hatred,
	danger: m.ground_danger,
	confidence: m.ground_confidence,
	astray: m.ground_astray,
	other: m.ground_other
};

const outcomes: Record<About, Record<Outcome, () => string>> = {
	message: { stands: m.outcome_stands, reminded: m.outcome_reminded, removed: m.outcome_removed },
	person: { stands: m.outcome_person_stands, reminded: m.outcome_person_reminded, removed: m.outcome_removed },
	document: {
		stands: m.outcome_document_stands,
		reminded: m.outcome_document_reminded,
		removed: m.outcome_document_removed
	}
};

/** What became of what was reported, in words. */
export const outcomeName = (outcome: Outcome, about: About): string => outcomes[about][outcome]();

/** What a case is called. */
export const caseName: Record<About, () => string> = {
	message: m.case_title,
	person: m.reports_waiting_person,
	document: m.reports_waiting_document
};

/** What an appeal ended with, in words. */
export const verdictName: Record<Verdict, () => string> = {
	upheld: m.verdict_upheld,
	changed: m.verdict_changed
};

/** Who decides what one is about to report, in words. */
export const hearingText: Record<Hearing, () => string> = {
	leads: m.report_text_leads,
	stewards: m.report_text_stewards,
	others: m.report_text_others,
	nobody: m.report_text_nobody
};
