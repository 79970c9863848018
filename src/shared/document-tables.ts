import type { DocumentNode } from './documents.ts';
import { maxColumns } from './document-schema.ts';

const spanOf = (cell: DocumentNode) => Number(cell.attrs?.colspan ?? 1);

/** How wide the columns of a table are in pixels, as somebody dragged them; null for those that take what is left. */
export const columnWidths = (table: DocumentNode): (number | null)[] =>
	(table.content?.[0]?.content ?? []).flatMap((cell) => {
		const widths = (cell.attrs?.colwidth ?? []) as number[];
		return Array.from({ length: spanOf(cell) }, (_, i) => widths[i] || null);
	});

const zeros = [0x0030, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0be6];

const inAscii = (text: string) =>
	text.replace(/\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0) as number;
		const zero = zeros.find((first) => code >= first && code < first + 10);
		return zero === undefined ? digit : String(code - zero);
	});

/** The number that somebody wrote into a cell, in whichever digits and with whichever separators; null for anything else. */
export const numberIn = (text: string): number | null => {
	const plain = inAscii(text)
		.replace(/[\s\u00a0\u202f'’٬]/g, '')
		.replace(/٫/g, '.');
	const found = /^(?:\p{Sc}|\p{L}{1,4}\.?)*([-−]?)([\d.,]*\d)(?:\p{Sc}|%|\p{L}{1,4}\.?)*$/u.exec(plain);
	if (!found) return null;
	const [, sign, digits = ''] = found;
	const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
	const separator = digits[last] ?? '';
	const after = digits.length - last - 1;
	// A separator that comes once, and not before three digits, stands before a fraction.
	const isFraction =
		last >= 0 && digits.indexOf(separator) === last && (after !== 3 || /[.,]/.test(digits.slice(0, last)));
	const whole = digits.slice(0, isFraction ? last : undefined).replace(/[.,]/g, '');
	const value = Number(`${whole || '0'}${isFraction ? `.${digits.slice(last + 1)}` : ''}`);
	return sign ? -value : value;
};

const textIn = (node: DocumentNode): string => node.text ?? (node.content ?? []).map(textIn).join(' ');

/** What each column of a table comes to; null for a column that holds words. */
export const totalsOf = (table: DocumentNode): (number | null)[] => {
	const totals: (number | null | undefined)[] = [];
	/** Down to which row a cell from above reaches, for each column. */
	const taken: number[] = [];
	(table.content ?? []).forEach((row, y) => {
		let x = 0;
		for (const cell of row.content ?? []) {
			while ((taken[x] ?? 0) > y) x++;
			if (x >= maxColumns) break;
			const span = spanOf(cell);
			for (let i = x; i < x + span; i++) taken[i] = y + Number(cell.attrs?.rowspan ?? 1);
			const text = textIn(cell).trim();
			// What stands in several columns belongs to none of them.
			if (cell.type === 'tableCell' && span === 1 && text !== '') {
				const value = numberIn(text);
				const before = totals[x];
				totals[x] = value === null || before === null ? null : (before ?? 0) + value;
			}
			x += span;
		}
	});
	return Array.from(taken, (_, x) => totals[x] ?? null);
};
