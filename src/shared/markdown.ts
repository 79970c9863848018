import type { Block, Body, Inline, ListItem, Mark, TableRow } from './body-text.ts';

/** A part of a line: words, a sign that opens or closes something, or what stands as it is. */
interface Piece {
	kind: 'words' | 'open' | 'close' | 'raw';
	text: string;
	/** Whether the first or last letter is written as a number, so that a sign beside it is one. */
	first?: boolean;
	last?: boolean;
}

const numbered = (letter: string) => `&#${letter.codePointAt(0)};`;

const isLetter = (letter: string) => /^[\p{L}\p{N}]$/u.test(letter);
/** What certainly ends a word on the outside of a sign. */
const isApart = (letter: string) => /^[ \n!-/:-@[-`{-~]$/.test(letter);

/** Words in which nothing is a sign. */
const escaped = (text: string, at: { start: boolean; end: boolean }, inTable: boolean, inLink: boolean): string => {
	const letters = [...text];
	return letters
		.map((letter, i) => {
			const before = letters[i - 1] ?? '';
			const after = letters[i + 1] ?? '';
			const isEdge = (i === 0 && at.start) || (i === letters.length - 1 && at.end);
			if (/\s|\p{Cf}/u.test(letter) && letter !== ' ')
				return /[\n\r\t\u00a0\u2028\u2029\ufeff]/.test(letter) || isEdge ? numbered(letter) : letter;
			if (letter === ' ') return isEdge ? numbered(letter) : letter;
			if (letter === '\\' || letter === '*' || letter === '`') return `\\${letter}`;
			if (letter === '_') return isLetter(before) && isLetter(after) ? letter : '\\_';
			if (letter === '|') return inTable ? '\\|' : letter;
			if (letter === '[') return inLink ? '\\[' : letter;
			if (letter === ']') return inLink || after === '(' || after === '' ? '\\]' : letter;
			if (letter === '<') return after === '' || /[A-Za-z]/.test(after) ? '\\<' : letter;
			if (letter === '&') return /^&#?\w+;/.test(letters.slice(i, i + 40).join('')) ? '\\&' : letter;
			if (letter === ':')
				return /(https?|mailto)$/i.test(letters.slice(Math.max(0, i - 6), i).join('')) ? '\\:' : letter;
			return letter;
		})
		.join('');
};

/** Code between as many signs as it does not contain. */
const codeSpan = (text: string, inTable: boolean): string => {
	const runs = new Set([...text.matchAll(/`+/g)].map(([run]) => run.length));
	let size = 1;
	while (runs.has(size)) size++;
	const pad = /^`|`$|^ .*[^ ].* $/s.test(text) ? ' ' : '';
	const sign = '`'.repeat(size);
	return `${sign}${pad}${inTable ? text.replaceAll('|', '\\|') : text}${pad}${sign}`;
};

const address = (href: string): string => {
	const safe = href.replace(/&(?=[#\w]+;)/g, '\\&');
	return /[()]/.test(safe) ? `<${safe}>` : safe;
};

const hrefOf = (node: Inline | undefined) => {
	const link = node?.type === 'text' ? node.marks?.find((mark) => mark.type === 'link') : undefined;
	return link?.type === 'link' ? link.attrs.href : null;
};

/** An address that is its own text, and that nothing beside it lengthens. */
const isPlainAddress = (line: Inline[], i: number, href: string): boolean => {
	const node = line[i];
	if (node?.type !== 'text' || node.marks?.length !== 1 || node.text !== href) return false;
	if (!/^https?:\/\/[\w.-]+(\/[\w/.~%?=#-]*)?$/.test(href) || !/[a-z0-9/]$/i.test(href)) return false;
	const [before, after] = [line[i - 1], line[i + 1]];
	const isFree = (one: Inline | undefined, edge: RegExp) =>
		!one || one.type === 'hardBreak' || (one.type === 'text' && !one.marks && edge.test(one.text));
	return isFree(before, / $/) && isFree(after, /^ /);
};

const signs = { bold: '**', italic: '_' };
type Wrapping = 'bold' | 'italic';

const piecesOf = (line: Inline[], inTable: boolean): Piece[] => {
	const pieces: Piece[] = [];
	const stack: Wrapping[] = [];
	let href: string | null = null;
	const closeTo = (size: number) => {
		while (stack.length > size) pieces.push({ kind: 'close', text: signs[stack.pop() as Wrapping] });
	};
	const turnTo = (to: string | null, wanted: Wrapping[]) => {
		if (to !== href) {
			closeTo(0);
			if (href !== null) pieces.push({ kind: 'raw', text: `](${address(href)})` });
			if (to !== null) pieces.push({ kind: 'raw', text: '[' });
			href = to;
		}
		let same = 0;
		while (same < stack.length && stack[same] === wanted[same]) same++;
		closeTo(same);
		for (const one of wanted.slice(same)) {
			stack.push(one);
			pieces.push({ kind: 'open', text: signs[one] });
		}
	};
	line.forEach((node, i) => {
		const to = hrefOf(node);
		const has = (type: Mark['type']) => node.type === 'text' && (node.marks ?? []).some((mark) => mark.type === type);
		if (to !== null && isPlainAddress(line, i, to)) {
			turnTo(null, []);
			return pieces.push({ kind: 'raw', text: to });
		}
		turnTo(to, (['bold', 'italic'] as const).filter(has));
		if (node.type === 'hardBreak') pieces.push({ kind: 'raw', text: '\n' });
		else if (node.type === 'mention') pieces.push({ kind: 'raw', text: mentionLink(node.attrs, inTable) });
		else if (has('code')) pieces.push({ kind: 'raw', text: codeSpan(node.text, inTable) });
		else pieces.push({ kind: 'words', text: node.text });
	});
	turnTo(null, []);
	return pieces;
};

const mentionLink = (attrs: Extract<Inline, { type: 'mention' }>['attrs'], inTable: boolean) =>
	`[@${escaped(attrs.label, { start: false, end: false }, inTable, true)}](mention:${attrs.kind === 'person' ? attrs.personId : attrs.kind})`;

const isSign = (piece: Piece | undefined) => piece?.kind === 'open' || piece?.kind === 'close';

/** The letter of some words beside a sign: one that is written as a number looks like a punctuation mark there. */
const letterAt = (piece: Piece | undefined, side: 'first' | 'last'): string => {
	if (piece?.kind !== 'words') return '';
	const letters = [...piece.text];
	const isNumbered = piece[side] ?? (letters.length === 1 && (piece.first ?? piece.last));
	return isNumbered ? ';' : (letters.at(side === 'first' ? 0 : -1) ?? '');
};

/** Sees to it that each sign for bold and italic is read as one, whatever letters stand beside it. */
const settle = (pieces: Piece[]): Piece[] => {
	let isSettled = true;
	pieces.forEach((piece, i) => {
		if (!isSign(piece)) return;
		const step = piece.kind === 'open' ? 1 : -1;
		const [near, far] = step === 1 ? (['first', 'last'] as const) : (['last', 'first'] as const);
		let at = i + step;
		while (isSign(pieces[at])) at += step;
		const [beside, inner, outer] = [pieces[i + step], pieces[at], pieces[i - step]];
		if (inner && /^\s$/u.test(letterAt(inner, near))) {
			inner[near] = true;
			isSettled = false;
		}
		if (outer?.kind !== 'words') return;
		const letter = letterAt(outer, far);
		const isInWord = isLetter(letter) && isLetter(letterAt(beside, near));
		if (isApart(letter) || (piece.text === '**' && isInWord)) return;
		outer[far] = true;
		isSettled = false;
	});
	return isSettled ? pieces : settle(pieces);
};

/** What would begin a block at the start of a line does not. */
const asLine = (text: string): string => {
	if (/^[-|:\s]+$/.test(text) || /^([-+])(?=\s|$)/.test(text) || /^(>|~~~)/.test(text)) return `\\${text}`;
	return text.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
};

const lineOf = (line: Inline[], inTable = false): string => {
	const pieces = settle(piecesOf(line, inTable));
	let inLink = false;
	const text = pieces
		.map((piece, i) => {
			if (piece.kind !== 'words') {
				if (piece.text === '[') inLink = true;
				else if (piece.text.startsWith('](')) inLink = false;
				return piece.text;
			}
			const isBreak = (one: Piece | undefined) => !one || one.text === '\n';
			const letters = [...piece.text];
			const first = piece.first ? numbered(letters.shift() ?? '') : '';
			const last = piece.last && letters.length > 0 ? numbered(letters.pop() ?? '') : '';
			const at = { start: first === '' && isBreak(pieces[i - 1]), end: last === '' && isBreak(pieces[i + 1]) };
			return first + escaped(letters.join(''), at, inTable, inLink) + last;
		})
		.join('');
	if (inTable) return text;
	const lines = text.split('\n');
	return lines.map((one, i) => (one === '' && i < lines.length - 1 ? '\\' : asLine(one))).join('\n');
};

const indent = (text: string, first: string, rest: string) =>
	text
		.split('\n')
		.map((line, i) => (i === 0 ? first + line : line === '' && rest.trim() === '' ? '' : rest + line))
		.join('\n');

const itemsOf = (items: ListItem[], signFor: (i: number) => string): string =>
	items
		.map((item, i) => {
			const sign = `${signFor(i)} `;
			return indent(blocksOf(item.content), sign, ' '.repeat(sign.length)).trimEnd();
		})
		.join(items.some((item) => item.content.length > 1) ? '\n\n' : '\n');

const rowOf = (row: TableRow) => `| ${row.content.map((cell) => lineOf(cell.content, true)).join(' | ')} |`;

const fence = (text: string): string => {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const sign = '`'.repeat(longest + 1);
	return `${sign}\n${text === '' ? '' : `${text}\n`}${sign}`;
};

/** A block, with the other of two signs where a list follows one of its kind, so that they stay two. */
const blockOf = (block: Block, isSecond: boolean): string => {
	switch (block.type) {
		case 'paragraph':
			return lineOf(block.content);
		case 'bulletList':
			return itemsOf(block.content, () => (isSecond ? '*' : '-'));
		case 'orderedList':
			return itemsOf(block.content, (i) => `${block.attrs.start + i}${isSecond ? ')' : '.'}`);
		case 'blockquote':
			return indent(blocksOf(block.content), '> ', '> ');
		case 'codeBlock':
			return fence(block.text);
		case 'table': {
			const [head, ...rows] = block.content.map(rowOf);
			const under = `|${' --- |'.repeat(block.content[0]?.content.length ?? 1)}`;
			return [head, under, ...rows].join('\n');
		}
	}
};

const blocksOf = (blocks: Block[]): string => {
	let isSecond = false;
	return blocks
		.map((block, i) => {
			isSecond = blocks[i - 1]?.type === block.type && !isSecond;
			return blockOf(block, isSecond);
		})
		.join('\n\n');
};

/** The marks that say which way a whole text runs, at its beginning; without one each block goes its own way. */
export const directionMarks = { ltr: '\u200e', rtl: '\u200f' };

/** A body as Markdown: read again it says the same. */
export const toMarkdown = (body: Body): string =>
	(body.attrs ? directionMarks[body.attrs.dir] : '') + blocksOf(body.content);
