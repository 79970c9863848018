import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { Body, bodyOf, maxBodyLength, textOf } from './body.ts';

const wordsFor = (body: unknown) => {
	const { error } = z.safeParse(Body, body);
	return error?.issues.map((issue) => issue.message) ?? [];
};
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const many = (count: number, what: unknown) => Array.from({ length: count }, () => what);

test('what people type is a body, and reads as they typed it', () => {
	for (const text of ['one', 'one\ntwo', 'one\n\ntwo', 'سلام\n\nдобрый день 👋🏽']) {
		expect(textOf(z.parse(Body, bodyOf(text)))).toBe(text);
	}
	expect(
		z.parse(Body, doc({ type: 'paragraph' }, { type: 'paragraph', content: [{ type: 'text', text: 'x' }] }))
	).toEqual(doc({ type: 'paragraph', content: [] }, { type: 'paragraph', content: [{ type: 'text', text: 'x' }] }));
});

test.each([
	['nothing but spaces', bodyOf('  \n '), 'required'],
	['too much', bodyOf('x'.repeat(maxBodyLength + 1)), 'too_long'],
	['U+0000', doc({ type: 'paragraph', content: [{ type: 'text', text: 'a\0b' }] }), 'not_text'],
	['half a letter', doc({ type: 'paragraph', content: [{ type: 'text', text: '\ud800' }] }), 'not_text']
])('%s is refused with the word for it', (_, body, word) => {
	expect(wordsFor(body)).toContain(word);
});

test.each([
	['nothing', null],
	['a text', 'hello'],
	['a list', [doc()]],
	['no paragraphs', { type: 'doc' }],
	['another node', doc({ type: 'image', src: 'https://example.org' })],
	['an attribute more', doc({ type: 'paragraph', content: [{ type: 'text', text: 'x', onclick: 'y' }] })],
	['a mark', doc({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [] }] })],
	['too many paragraphs', doc(...many(501, { type: 'paragraph', content: [{ type: 'text', text: 'x' }] }))],
	['a list of two lists', doc([[]], [[]])]
])('%s is no body', (_, body) => {
	expect(wordsFor(body).length).toBeGreaterThan(0);
});

test('a megabyte of nonsense is one mistake, not a hundred thousand', () => {
	const nonsense = doc(...many(160, { type: 'paragraph', content: many(2000, {}) }));
	expect(wordsFor(nonsense)).toHaveLength(1);
});
