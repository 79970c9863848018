import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Body as BodyJson, Inline } from '#shared/body-text.ts';
import { toMarkdown } from '#shared/markdown.ts';
import { parseMarkdown } from './markdown.ts';

const person = '01890000-0000-7000-8000-000000000001';
const text = (words: string, ...marks: string[]): Inline => ({
	type: 'text',
	text: words,
	...(marks.length > 0 && { marks: marks.map((type) => ({ type })) as never })
});
const p = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const doc = (...content: Block[]): BodyJson => ({ type: 'doc', content });
const link = (words: string, href: string): Inline => ({
	type: 'text',
	text: words,
	marks: [{ type: 'link', attrs: { href } }]
});

/** Texts full of signs. */
const scribble = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'*',
				'**',
				'_',
				'`',
				'```\n',
				'[',
				'](',
				')',
				'(https://a.b/c?d=1&e=(2))',
				'<',
				'>',
				'|',
				'\n',
				'\n\n',
				'- ',
				'  - ',
				'1. ',
				'12) '
			),
			fc.constantFrom(
				'> ',
				'| a | b |\n| - | - |\n',
				' ',
				'  ',
				'\t',
				'\\',
				'&amp;',
				'&#32;',
				'https://example.org/x_y',
				'@',
				`(mention:${person})`,
				'#',
				'~',
				':',
				'---'
			),
			fc.constantFrom(
				'слово',
				'سلام',
				'а',
				'1',
				'x',
				'word',
				'…',
				'«',
				'»',
				'।',
				'👋🏽',
				'\u200c',
				'\u00a0',
				'.',
				'!',
				'"'
			)
		),
		{ maxLength: 40 }
	)
	.map((parts) => parts.join(''));

test('what was read and written down again says the same', () => {
	fc.assert(
		fc.property(fc.oneof(scribble, fc.string({ unit: 'grapheme' })), (written) => {
			const body = parseMarkdown(written);
			expect(parseMarkdown(toMarkdown(body))).toEqual(body);
		}),
		{ numRuns: 3000 }
	);
});

const words = fc
	.array(
		fc.constantFrom(
			'a',
			'б',
			'س',
			'1',
			' ',
			'*',
			'_',
			'`',
			'[',
			']',
			'(',
			')',
			'<',
			'>',
			'|',
			'&lt;',
			'\\',
			'#',
			'-',
			'+',
			'1.',
			':',
			'https://a.b',
			'👋🏽',
			'!',
			'@'
		),
		{
			minLength: 1,
			maxLength: 6
		}
	)
	.map((parts) => parts.join(''));
const marked = fc
	.record({
		type: fc.constant('text' as const),
		text: words,
		marks: fc.subarray(['bold', 'italic', 'code'] as const)
	})
	.map(({ type, text: said, marks }): Inline => {
		const isCode = marks.includes('code');
		return {
			type,
			text: isCode ? said.replaceAll('\\', '/') : said,
			...(marks.length > 0 && { marks: marks.map((one) => ({ type: one })) })
		};
	});
const linked = fc
	.tuple(words, fc.constantFrom('https://example.org/a(b)_c', 'https://example.org/', 'mailto:a@example.org'))
	.map(([said, href]): Inline => link(said, href));
const mention = words.map((label): Inline => ({
	type: 'mention',
	attrs: { kind: 'person', personId: person, label: label.replace(/[@`\\]/g, '').trim() || 'x' }
}));
const sameMarks = (a: Inline | undefined, b: Inline) =>
	a?.type === 'text' && b.type === 'text' && JSON.stringify(a.marks) === JSON.stringify(b.marks);
/** As the parser has it: what looks the same is one, and no break stands at the end. */
const lineFrom = (isCell: boolean) =>
	fc
		.array(
			fc.oneof(
				{ arbitrary: marked, weight: 4 },
				linked,
				mention,
				fc.constant<Inline>(isCell ? text('x') : { type: 'hardBreak' })
			),
			{ minLength: isCell ? 0 : 1, maxLength: 6 }
		)
		.map((line) => line.filter((node, i) => !sameMarks(line[i - 1], node)))
		.map((line) =>
			line.at(-1)?.type === 'hardBreak' || (!isCell && line.length === 0) ? [...line, text('end')] : line
		);
const paragraph = lineFrom(false).map((content): Block => p(...content));
const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
	fc
		.array(fc.array(lineFrom(true), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 })
		.map((rows): Block => ({
			type: 'table',
			content: rows.map((row, i) => ({
				type: 'tableRow',
				content: row.map((content) => ({ type: i === 0 ? 'tableHeader' : 'tableCell', content }))
			}))
		}))
);
const code = fc
	.constantFrom('', 'x', 'a\n\nb', '```', '> x', '\n', '- a')
	.map((said): Block => ({ type: 'codeBlock', text: said }));
const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => {
	const items = fc.array(
		tie('blocks').map((content) => ({ type: 'listItem' as const, content })),
		{ minLength: 1, maxLength: 3 }
	);
	return {
		blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' }),
		block: fc.oneof(
			{ maxDepth: 3, depthIdentifier: 'block' },
			paragraph,
			code,
			table,
			tie('blocks').map((content): Block => ({ type: 'blockquote', content })),
			items.map((content): Block => ({ type: 'bulletList', content })),
			fc
				.tuple(fc.integer({ min: 0, max: 120 }), items)
				.map(([start, content]): Block => ({ type: 'orderedList', attrs: { start }, content }))
		)
	};
});

test('every body comes back from its Markdown', () => {
	fc.assert(
		fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (content) => {
			const body = doc(...content);
			const back = parseMarkdown(toMarkdown(body));
			expect(back).toEqual(body);
		}),
		{ numRuns: 2000 }
	);
});
