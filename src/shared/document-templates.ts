import type { DocumentKind } from './documents.ts';

/** The sections that a document of each kind begins with, in their order. A heading keeps the name of its section, whatever it comes to say. */
export const templateSections = {
	strategy: [
		'strategy_mandate',
		'strategy_definitions',
		'strategy_context',
		'strategy_vision',
		'strategy_existing',
		'strategy_objectives',
		'strategy_activities',
		'strategy_coordination',
		'strategy_communication',
		'strategy_resources',
		'strategy_monitoring',
		'strategy_risks',
		'strategy_annexes'
	],
	practice: [
		'practice_summary',
		'practice_people',
		'practice_place',
		'practice_steps',
		'practice_evidence',
		'practice_transfer',
		'practice_failed',
		'practice_contact'
	],
	proposal: [
		'proposal_summary',
		'proposal_problem',
		'proposal_goal',
		'proposal_logframe',
		'proposal_activities',
		'proposal_partners',
		'proposal_budget',
		'proposal_monitoring',
		'proposal_risks',
		'proposal_after'
	],
	brief: ['brief_decision', 'brief_findings', 'brief_options', 'brief_advice', 'brief_sources'],
	meeting: ['meeting_people', 'meeting_agenda', 'meeting_said', 'meeting_agreed', 'meeting_tasks', 'meeting_next'],
	note: []
} as const satisfies Record<DocumentKind, readonly string[]>;

/** A section that some kind of document begins with. */
export type TemplateSection = (typeof templateSections)[DocumentKind][number];

const known: ReadonlySet<string> = new Set(Object.values(templateSections).flat());

/** Whether there is advice for a section of this name. */
export const isTemplateSection = (name: unknown): name is TemplateSection =>
	typeof name === 'string' && known.has(name);

/** How many pages a document of a kind should have at most; null: as many as it needs. */
export const pagesFor = (kind: DocumentKind): number | null => (kind === 'brief' ? 2 : null);

/** Whether the headings of a kind are counted. */
export const isNumbered = (kind: DocumentKind): boolean => kind === 'strategy' || kind === 'proposal';
