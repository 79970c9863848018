import { describe, expect, test } from 'vitest';
import { columnWidths, numberIn, totalsOf } from './document-tables.ts';

describe('a number in a cell', () => {
	test.each([
		['1200', 1200],
		['1 200', 1200],
		['1\u00a0200,50', 1200.5],
		['1,200.50', 1200.5],
		['1.200,50', 1200.5],
		['1,200', 1200],
		['12,5', 12.5],
		['1.200.000', 1_200_000],
		['$ 300', 300],
		['300 USD', 300],
		['−40', -40],
		['۱٬۲۰۰٫۵', 1200.5],
		['١٢٠٠', 1200],
		['१२', 12]
	])('%s', (text, value) => expect(numberIn(text)).toBe(value));

	test.each(['', 'two', '3 people and 2 cars', '2024-05-01', '1 of 3', '-'])('is not in "%s"', (text) =>
		expect(numberIn(text)).toBeNull()
	);
});

const cell = (text: string, attrs: Record<string, unknown> = {}, type = 'tableCell') => ({
	type,
	attrs,
	content: [{ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }]
});
const table = (...rows: ReturnType<typeof cell>[][]) => ({
	type: 'table',
	content: rows.map((content) => ({ type: 'tableRow', content }))
});

test('columns of numbers are added up, columns of words are not', () => {
	const head = [cell('What', {}, 'tableHeader'), cell('2026', {}, 'tableHeader'), cell('2027', {}, 'tableHeader')];
	const budget = table(head, [cell('Trainers'), cell('1 200'), cell('800')], [cell('Rooms'), cell('300'), cell('')]);
	expect(totalsOf(budget)).toEqual([null, 1500, 800]);
	expect(totalsOf(table([cell('1'), cell('a')], [cell('2'), cell('3')]))).toEqual([3, null]);
});

test('cells that reach over others keep the columns apart', () => {
	const merged = table([cell('People', { rowspan: 2 }), cell('10')], [cell('20')], [cell('30', { colspan: 2 })]);
	expect(totalsOf(merged)).toEqual([null, 30]);
});

test('the widths of columns are those of the first row', () => {
	const wide = cell('b', { colspan: 2, colwidth: [80, 0] });
	expect(columnWidths(table([cell('a'), wide], [cell('c'), cell('d'), cell('e')]))).toEqual([null, 80, null]);
	expect(columnWidths({ type: 'table' })).toEqual([]);
});
