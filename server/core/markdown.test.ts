import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import { Body, maxBodyLength, maxWrittenLength, Said } from '#shared/body.ts';
import { bodyOf, mentionsIn, textOf, type Block, type Body as BodyJson, type Inline } from '#shared/body-text.ts';
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

describe('what is written is read', () => {
	test.each<[string, string, BodyJson]>([
		[
			'bold and italic',
			'**a** and _b_ and *c*',
			doc(p(text('a', 'bold'), text(' and '), text('b', 'italic'), text(' and '), text('c', 'italic')))
		],
		['line ends', 'one\ntwo\n\nthree', doc(p(text('one'), { type: 'hardBreak' }, text('two')), p(text('three')))],
		['a link', '[here](https://example.org/a)', doc(p(link('here', 'https://example.org/a')))],
		[
			'a bare address',
			'see https://example.org/a_b.',
			doc(p(text('see '), link('https://example.org/a_b', 'https://example.org/a_b'), text('.')))
		],
		[
			'lists',
			'- one\n- two\n\n3. three',
			doc(
				{
					type: 'bulletList',
					content: [
						{ type: 'listItem', content: [p(text('one'))] },
						{ type: 'listItem', content: [p(text('two'))] }
					]
				},
				{ type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [p(text('three'))] }] }
			)
		],
		['a quote', '> said\n\nYes', doc({ type: 'blockquote', content: [p(text('said'))] }, p(text('Yes')))],
		['code', '```\na\n\tb\n```\n`c`', doc({ type: 'codeBlock', text: 'a\n    b' }, p(text('c', 'code')))],
		[
			'a table',
			'| a | b |\n| - | - |\n| 1 | |',
			doc({
				type: 'table',
				content: [
					{
						type: 'tableRow',
						content: [
							{ type: 'tableHeader', content: [text('a')] },
							{ type: 'tableHeader', content: [text('b')] }
						]
					},
					{
						type: 'tableRow',
						content: [
							{ type: 'tableCell', content: [text('1')] },
							{ type: 'tableCell', content: [] }
						]
					}
				]
			})
		],
		[
			'mentions',
			`[@Гүлнара](mention:${person}) [@the leads](mention:leads)`,
			doc(
				p({ type: 'mention', attrs: { kind: 'person', personId: person, label: 'Гүлнара' } }, text(' '), {
					type: 'mention',
					attrs: { kind: 'leads', label: 'the leads' }
				})
			)
		]
	])('%s', (_, written, body) => {
		expect(parseMarkdown(written)).toEqual(body);
		expect(z.parse(Body, body)).toEqual(body);
	});

	test('what is no sign stays as typed', () => {
		const all = [
			'# 1 is the gate',
			'2 * 3 * 4',
			'a_b_c',
			'snake_case AT&T',
			'---',
			'<b>x</b>',
			'1) ',
			'![x](y)',
			'[1]: x',
			'~~x~~',
			'    indent'
		];
		for (const one of all.slice(0, -1)) expect(textOf(parseMarkdown(`said ${one}`))).toBe(`said ${one}`.trim());
		expect(textOf(parseMarkdown('a\n\n    indent'))).toBe('a\n\nindent');
	});

	test('nothing is left out: neither a cell too many nor what stands too deep', () => {
		expect(parseMarkdown('a | b\n--|--\n1 | 2 | 3')).toEqual(bodyOf('a | b\n--|--\n1 | 2 | 3'));
		expect(textOf(parseMarkdown(`${'> '.repeat(9)}deep`))).toBe('deep');
		expect(textOf(parseMarkdown(`${'>'.repeat(300)} deep`))).toContain('deep');
		expect(textOf(parseMarkdown(`${'- '.repeat(12)}deep`))).toContain('deep');
	});
});

test.each([
	'javascript:alert(1)',
	'data:text/html,x',
	'file:///etc/passwd',
	'vbscript:x',
	'//example.org',
	'/away',
	'ftp://a.b',
	'JaVaScRiPt:x',
	'tel:1'
])('%s leads nowhere', (href) => {
	for (const written of [`[x](${href})`, `[x](<${href}>)`, `<${href}>`, href]) {
		expect(JSON.stringify(parseMarkdown(written))).not.toContain('"link"');
	}
	expect(z.safeParse(Body, doc(p(link('x', href)))).success).toBe(false);
});

test('whatever is typed becomes a body or a refusal with a word for it, and soon', () => {
	for (const sign of [
		'>',
		'- ',
		'*a ',
		'[',
		'`',
		'| ',
		'**',
		'_a',
		'![](',
		'<a',
		'1. ',
		'\n- ',
		'|a|b|\n|-|-|\n',
		'&#',
		'https://',
		'\\',
		'[a](',
		'~~~\n',
		' > - '
	]) {
		const body = parseMarkdown(sign.repeat(maxWrittenLength / sign.length));
		const { data, error } = z.safeParse(Body, body);
		if (data) expect(textOf(data).length).toBeLessThanOrEqual(maxBodyLength);
		else expect(error?.issues.length).toBeGreaterThan(0);
	}
});

test('a text is refused for what is wrong with it', () => {
	const wordsFor = (said: unknown) => z.safeParse(Said, said).error?.issues.map((issue) => issue.message);
	expect(wordsFor(' \n')).toContain('required');
	expect(wordsFor('a\0')).toContain('not_text');
	expect(wordsFor('x'.repeat(maxWrittenLength + 1))).toContain('too_long');
	expect(wordsFor(bodyOf(' '))).toContain('required');
	expect(wordsFor(null)).toHaveLength(1);
	expect(wordsFor('- one')).toBeUndefined();
	expect(mentionsIn(parseMarkdown(`> - [@a](mention:${person})`))).toHaveLength(1);
});
