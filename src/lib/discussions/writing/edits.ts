/** What stands in a field, and what of it is chosen. */
export interface Chosen {
	text: string;
	from: number;
	to: number;
}

/** What to put where, and what is chosen afterwards: counted from where it is put. */
export interface Edit {
	from: number;
	to: number;
	insert: string;
	select: [from: number, to: number];
}

/** Puts a sign on both sides of what is chosen, or takes it away. */
export const wrap = ({ text, from, to }: Chosen, sign: string): Edit => {
	const size = sign.length;
	const said = text.slice(from, to);
	if (text.slice(from - size, from) === sign && text.slice(to, to + size) === sign) {
		return { from: from - size, to: to + size, insert: said, select: [0, said.length] };
	}
	// A sign beside a blank is none.
	const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(said) ?? [];
	const start = before.length + size;
	return { from, to, insert: before + sign + inner + sign + after, select: [start, start + inner.length] };
};

/** Makes a link of what is chosen. Without an address that is what one writes next. */
export const link = ({ text, from, to }: Chosen, href = ''): Edit => {
	const words = text.slice(from, to).replace(/\s+/g, ' ');
	const insert = `[${words}](${href || 'https://'})`;
	const at = insert.length - 1;
	if (words === '') return { from, to, insert, select: [1, 1] };
	return { from, to, insert, select: href ? [insert.length, insert.length] : [at - 'https://'.length, at] };
};

/** Puts a sign before each line of what is chosen, or takes it away. */
export const prefix = ({ text, from, to }: Chosen, sign: string): Edit => {
	const start = text.lastIndexOf('\n', from - 1) + 1;
	const next = text.indexOf('\n', to);
	const end = next === -1 ? text.length : next;
	const lines = text.slice(start, end).split('\n');
	const isOn = lines.every((line) => line.startsWith(sign));
	const insert = lines.map((line) => (isOn ? line.slice(sign.length) : sign + line)).join('\n');
	return { from: start, to: end, insert, select: from === to ? [insert.length, insert.length] : [0, insert.length] };
};

/** Code: within a line between signs, over several on lines of its own. */
export const code = (chosen: Chosen): Edit => {
	const said = chosen.text.slice(chosen.from, chosen.to);
	if (!said.includes('\n')) return wrap(chosen, '`');
	const insert = `\`\`\`\n${said}\n\`\`\``;
	return { from: chosen.from, to: chosen.to, insert, select: [4, 4 + said.length] };
};

/** What Enter makes within a list or a quote: the next item; in an empty one its end. Nothing elsewhere. */
export const nextItem = ({ text, from, to }: Chosen): Edit | null => {
	const start = text.lastIndexOf('\n', from - 1) + 1;
	const match = /^(\s*)(?:([-*+])|(\d{1,9})([.)])|(>))( +)/.exec(text.slice(start, from));
	if (!match || from !== to) return null;
	const [all, blank = '', bullet, number, dot, quote, space = ' '] = match;
	const next = text.indexOf('\n', from);
	const rest = text.slice(start + all.length, next === -1 ? text.length : next);
	if (rest.trim() === '') return { from: start, to: from, insert: '', select: [0, 0] };
	const insert = `\n${blank}${bullet ?? quote ?? `${Number(number) + 1}${dot}`}${space}`;
	return { from, to, insert, select: [insert.length, insert.length] };
};

const widest = 20;
const longest = 200;

const cellText = (cell: string) =>
	cell
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*_[\]<|]/g, '\\$&');

/** Rows of cells as a table in Markdown; nothing where they make none, or one that is too large. */
export const tableOf = (rows: string[][]): string | null => {
	const width = Math.max(0, ...rows.map((row) => row.length));
	if (rows.length < 2 || width < 2 || rows.length > longest || width > widest) return null;
	const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, i) => cellText(row[i] ?? '')).join(' | ')} |`);
	return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
};

/** The rows of what was copied from a spreadsheet as text: cells with a tab between, in quotes where they have lines. */
export const rowsOfText = (text: string): string[][] => {
	const plain = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
	if (!plain.includes('\t')) return [];
	const rows: string[][] = [[]];
	for (const [, sign = '', quoted, bare = ''] of plain.matchAll(
		/(^|\t|\n)(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))/g
	)) {
		if (sign === '\n') rows.push([]);
		rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
	}
	return rows.every((row) => row.length === rows[0]?.length) ? rows : [];
};

/** An address, when that is all there is. */
export const addressIn = (text: string): string | null => {
	const one = text.trim();
	return /^(https?:\/\/|mailto:)[^\s<>]+$/i.test(one) && URL.canParse(one) ? one : null;
};

/** What is typed behind a sign for a mention, up to the caret, and where the sign is. */
export const calledBefore = (text: string, caret: number): { at: number; words: string } | null => {
	const before = text.slice(Math.max(0, caret - 60), caret);
	const match =
		/(?<![\p{L}\p{N}_.@/])@([\p{L}\p{N}\p{M}\p{Cf}'\u2018\u2019\u02bb\u02bc-]*(?: [\p{L}\p{N}\p{M}\p{Cf}'\u2018\u2019\u02bb\u02bc-]+){0,2})$/u.exec(
			before
		);
	return match ? { at: caret - match[0].length, words: match[1] ?? '' } : null;
};
