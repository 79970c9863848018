import { m } from '#shared/messages/messages.js';
import { numberOf } from '../ui/intl.ts';

/** A cell of the row under a table that says what its columns come to. */
export interface TotalCell {
	isHead: boolean;
	text: string;
}

/** The row of totals as one reads it: the first column of words says what the row is. */
export const totalsRow = (totals: (number | null)[]): TotalCell[] => {
	const head = totals.indexOf(null);
	return totals.map((total, column) => ({
		isHead: column === head,
		// Sums of cents are not always whole in binary.
		text: total === null ? (column === head ? m.text_total() : '') : numberOf(Math.round(total * 100) / 100)
	}));
};
