import { describe, expect, test } from 'vitest';
import {
	addressIn,
	calledBefore,
	code,
	link,
	nextItem,
	prefix,
	rowsOfText,
	tableOf,
	wrap,
	type Chosen,
	type Edit
} from './edits.ts';

/** A field as one sees it: what is chosen stands between bars, or the caret is one. */
const field = (seen: string): Chosen => {
	const [a = '', b = '', c] = seen.split('|');
	return c === undefined
		? { text: a + b, from: a.length, to: a.length }
		: { text: a + b + c, from: a.length, to: a.length + b.length };
};
const after = (seen: string, act: (chosen: Chosen) => Edit | null): string | null => {
	const chosen = field(seen);
	const edit = act(chosen);
	if (!edit) return null;
	const text = chosen.text.slice(0, edit.from) + edit.insert + chosen.text.slice(edit.to);
	const [from, to] = edit.select.map((at) => edit.from + at) as [number, number];
	return from === to
		? `${text.slice(0, from)}|${text.slice(from)}`
		: `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;
};

test('signs go around what is chosen, and away again', () => {
	const bold = (chosen: Chosen) => wrap(chosen, '**');
	expect(after('a |word| b', bold)).toBe('a **|word|** b');
	expect(after('a **|word|** b', bold)).toBe('a |word| b');
	expect(after('a |', bold)).toBe('a **|**');
	expect(after('|سلام |دنیا', bold)).toBe('**|سلام|** دنیا');
});

test('a link is made of words, of an address, or of nothing yet', () => {
	expect(after('see |this| here', link)).toBe('see [this](|https://|) here');
	expect(after('see |this| here', (chosen) => link(chosen, 'https://a.b/c'))).toBe('see [this](https://a.b/c)| here');
	expect(after('|', link)).toBe('[|](https://)');
});

test('lines become a list or a quote, and lines again', () => {
	expect(after('x\n|one\ntwo|', (chosen) => prefix(chosen, '- '))).toBe('x\n|- one\n- two|');
	expect(after('x\n|- one\n- two|', (chosen) => prefix(chosen, '- '))).toBe('x\n|one\ntwo|');
	expect(after('word|', (chosen) => prefix(chosen, '> '))).toBe('> word|');
	expect(after('|a\nb|', code)).toBe('```\n|a\nb|\n```');
	expect(after('|a|', code)).toBe('`|a|`');
});

describe('Enter', () => {
	test.each([
		['- one|', '- one\n- |'],
		['  * one|', '  * one\n  * |'],
		['9. nine|', '9. nine\n10. |'],
		['2) two|', '2) two\n3) |'],
		['> said|', '> said\n> |'],
		['- one\n- |', '- one\n|'],
		['- o|ne', '- o\n- |ne'],
		['words|', null],
		['|- one', null],
		['-|', null]
	])('%j', (before, then) => {
		expect(after(before, nextItem)).toBe(then);
	});
});

test('a piece of a spreadsheet becomes a table, ordinary text does not', () => {
	expect(tableOf(rowsOfText('Region\tPeople\nOsh\t12\r\n'))).toBe('| Region | People |\n| --- | --- |\n| Osh | 12 |');
	expect(tableOf(rowsOfText('a\t"two\nlines"\n"b ""x"""\t1|2\n'))).toBe(
		'| a | two lines |\n| --- | --- |\n| b "x" | 1\\|2 |'
	);
	for (const text of ['words', 'a\tb', 'a\tb\nc', 'one\ntwo']) expect(tableOf(rowsOfText(text))).toBeNull();
	expect(tableOf(Array.from({ length: 201 }, () => ['a', 'b']))).toBeNull();
});

test('what is an address, and what is a name being typed', () => {
	expect(addressIn(' https://example.org/x ')).toBe('https://example.org/x');
	for (const text of ['javascript:alert(1)', 'https://a b', 'words']) expect(addressIn(text)).toBeNull();
	const called = (seen: string) => {
		const { text, from } = field(seen);
		return calledBefore(text, from)?.words ?? null;
	};
	expect(called('Салам @гул|')).toBe('гул');
	expect(called('@شکریه نو|')).toBe('شکریه نو');
	expect(called('(@|')).toBe('');
	for (const seen of ['a@b|', 'word|', '@one two three four|', 'https://x.y/@me|']) expect(called(seen)).toBeNull();
});
