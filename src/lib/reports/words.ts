import type { About, Ground, Outcome, Verdict } from '#shared/reports.ts';
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

/** What became of a reported message or person, in words. */
export const outcomeName = (outcome: Outcome, about: About): string => {
	switch (outcome) {
		case 'stands':
			return about === 'person' ? m.outcome_person_stands() : m.outcome_stands();
		case 'reminded':
			return about === 'person' ? m.outcome_person_reminded() : m.outcome_reminded();
		case 'removed':
			return m.outcome_removed();
	}
};

/** What an appeal ended with, in words. */
export const verdictName: Record<Verdict, () => string> = {
	upheld: m.verdict_upheld,
	changed: m.verdict_changed
};
