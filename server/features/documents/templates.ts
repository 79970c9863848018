import { templateSections, type TemplateSection } from '#shared/document-templates.ts';
import type { DocumentKind, DocumentNode } from '#shared/documents.ts';
import { nearestLocale } from '#shared/locales.ts';
import { m } from '#shared/messages/messages.js';

type Locale = ReturnType<typeof nearestLocale>;

const paragraph = (text = ''): DocumentNode => ({
	type: 'paragraph',
	...(text && { content: [{ type: 'text', text }] })
});
const cell = (text: string, isHead = false): DocumentNode => ({
	type: isHead ? 'tableHeader' : 'tableCell',
	attrs: { colspan: 1, rowspan: 1 },
	content: [paragraph(text)]
});
const row = (content: DocumentNode[]): DocumentNode => ({ type: 'tableRow', content });

/** A table with a row of heads, and rows that begin with a head of their own or are empty. */
const table = (heads: string[], rows: string[], attrs = {}): DocumentNode => ({
	type: 'table',
	attrs,
	content: [
		row(heads.map((head) => cell(head, true))),
		...rows.map((first) => row(heads.map((_, i) => (i === 0 && first ? cell(first, true) : cell('')))))
	]
});

/** What stands under a heading beside a place to write in. */
const parts: Partial<Record<TemplateSection, (locale: Locale) => DocumentNode[]>> = {
	strategy_objectives: () => [
		{ type: 'orderedList', attrs: { start: 1 }, content: [{ type: 'listItem', content: [paragraph()] }] }
	],
	strategy_activities: (locale) => [
		table(
			[
				m.template_table_action({}, { locale }),
				m.template_table_lead({}, { locale }),
				m.template_table_partners({}, { locale }),
				m.template_table_until({}, { locale }),
				m.template_table_output({}, { locale })
			],
			['', '']
		)
	],
	proposal_logframe: (locale) => [
		table(
			[
				m.template_table_frame({}, { locale }),
				m.template_table_sign({}, { locale }),
				m.template_table_source({}, { locale }),
				m.template_table_besides({}, { locale })
			],
			[
				m.template_table_goal({}, { locale }),
				m.template_table_purpose({}, { locale }),
				m.template_table_outputs({}, { locale }),
				m.template_table_activities({}, { locale })
			]
		)
	],
	proposal_budget: (locale) => [
		table(
			[
				m.template_table_cost({}, { locale }),
				m.template_table_first({}, { locale }),
				m.template_table_second({}, { locale }),
				m.template_table_third({}, { locale })
			],
			['', '', ''],
			{ totals: true }
		)
	],
	meeting_agreed: () => [
		{ type: 'orderedList', attrs: { start: 1 }, content: [{ type: 'listItem', content: [paragraph()] }] }
	],
	meeting_tasks: () => [
		{ type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: false }, content: [paragraph()] }] }
	]
};

/** What a document of a kind begins with: the headings of its sections, in its language. */
export const templateFor = (kind: DocumentKind, language: string | null): DocumentNode[] => {
	const locale = nearestLocale(language ?? '');
	return templateSections[kind].flatMap((section) => [
		{
			type: 'heading',
			attrs: { level: 1, guide: section },
			content: [{ type: 'text', text: m[`template_${section}`]({}, { locale }) }]
		},
		...(parts[section]?.(locale) ?? [paragraph()])
	]);
};
