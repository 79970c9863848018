import type { Ground, Outcome, Verdict } from '#shared/reports.ts';
import { m } from '#shared/messages/messages.js';

/** Why a message is reported, in words. */
export const groundName: Record<Ground, () => string> = {
	case: m.ground_case,
	insult: m.ground_insult,
	hatred: m.ground_hatred,
	danger: m.ground_danger,
	confidence: m.ground_confidence,
	astray: m.ground_astray,
	other: m.ground_other
};

/** What became of a reported message, in words. */
export const outcomeName: Record<Outcome, () => string> = {
	stands: m.outcome_stands,
	reminded: m.outcome_reminded,
	removed: m.outcome_removed
};

/** What an appeal ended with, in words. */
export const verdictName: Record<Verdict, () => string> = {
	upheld: m.verdict_upheld,
	changed: m.verdict_changed
};
