import type { Block, Body, Inline } from '#shared/body-text.ts';

const text = (words: string, ...marks: ('bold' | 'italic' | 'code')[]): Inline => ({
	type: 'text',
	text: words,
	...(marks.length > 0 && { marks: marks.map((type) => ({ type })) })
});
const link = (words: string, href: string): Inline => ({
	type: 'text',
	text: words,
	marks: [{ type: 'link', attrs: { href } }]
});
const p = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const items = (...lines: Block[][]) => lines.map((content) => ({ type: 'listItem' as const, content }));
const table = (...rows: string[][]): Block => ({
	type: 'table',
	content: rows.map((row, i) => ({
		type: 'tableRow',
		content: row.map((cell) => ({ type: i === 0 ? 'tableHeader' : 'tableCell', content: [text(cell)] }))
	}))
});

/** A message with everything that one can say, in a script for each direction, and a little of the other in it. */
export const bodies: Record<'ltr' | 'rtl', Body> = {
	ltr: {
		type: 'doc',
		content: [
			p(
				text('We begin '),
				text('a month before', 'bold'),
				text(' and '),
				text('never', 'italic'),
				text(' write '),
				text('names', 'code'),
				text('. See '),
				link('the checklist', 'https://example.org/checklist'),
				text(' and '),
				link('https://example.org', 'https://example.org'),
				text('. '),
				{ type: 'mention', attrs: { kind: 'leads', label: 'leads' } }
			),
			{
				type: 'bulletList',
				content: items(
					[p(text('where he will sleep'))],
					[
						p(text('who meets him')),
						{ type: 'orderedList', attrs: { start: 1 }, content: items([p(text('the mother'))], [p(text('a friend'))]) }
					]
				)
			},
			p(text('شما تنها نیستید، ما هستیم.')),
			{ type: 'blockquote', content: [p(text('The first week is the hardest.'))] },
			{
				type: 'codeBlock',
				text: 'day 1   call\nday 7   visit, and a line that is longer than a narrow page and scrolls within itself'
			},
			table(['Week', 'What', 'Who', 'Where', 'Until when'], ['1', 'A visit at home', 'The mother', 'Osh', 'Friday'])
		]
	},
	rtl: {
		type: 'doc',
		content: [
			p(
				text('ما یک برگه داریم: '),
				text('سه شماره تلفن', 'bold'),
				text('، '),
				link('راهنما', 'https://example.org/fa')
			),
			{ type: 'bulletList', content: items([p(text('سه نشانه'))], [p(text('یک جمله'))]) },
			{ type: 'blockquote', content: [p(text('شما تنها نیستید.'))] },
			table(['هفته', 'کار'], ['اول', 'دیدار'], ['دوم', 'WhatsApp'])
		]
	}
};
