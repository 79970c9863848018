import MarkdownIt, { type Token } from 'markdown-it';
import * as z from 'zod/mini';
import { Body as BodySchema, isHref, maxWrittenLength, type Said } from '#shared/body.ts';
import {
	bodyOf,
	type Block,
	type Body,
	type Inline,
	type ListItem,
	type Mark,
	type Mention
} from '#shared/body-text.ts';
import { parse } from './parse.ts';

/** How deep lists and quotes stand in each other; what is deeper stands on the deepest level. */
const deepest = 4;

/** Deeper than this the parser leaves things out. */
const parserDepth = 90;

const mentionAddress = /^mention:(leads|group|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

const parser = new MarkdownIt({ html: false, linkify: true })
	// What people type for other reasons stays as typed: a number sign, a line of dashes, an indent.
	.disable(['heading', 'lheading', 'hr', 'code', 'reference', 'html_block', 'image', 'strikethrough']);
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add('//', null).add('ftp:', null);
parser.validateLink = (url) => isHref(url) || mentionAddress.test(url);

/** The tokens of a text, one after the other. */
class Reader {
	#position = 0;
	readonly tokens: Token[];

	constructor(tokens: Token[]) {
		this.tokens = tokens;
	}

	next(): Token | undefined {
		return this.tokens[this.#position++];
	}

	/** Takes everything up to the end of what has just begun. */
	*until(end: string): Generator<Token> {
		for (let token = this.next(); token && token.type !== end; token = this.next()) yield token;
	}
}

const blocksIn = (reader: Reader, end: string, depth: number): Block[] => {
	const blocks: Block[] = [];
	for (const token of reader.until(end)) blocks.push(...blockOf(reader, token, depth));
	return blocks;
};

const emptyLine = (): Block => ({ type: 'paragraph', content: [] });

const itemsIn = (reader: Reader, end: string, depth: number): ListItem[] => {
	const items: ListItem[] = [];
	for (const token of reader.until(end)) {
		if (token.type !== 'list_item_open') continue;
		const content = blocksIn(reader, 'list_item_close', depth);
		items.push({ type: 'listItem', content: content.length > 0 ? content : [emptyLine()] });
	}
	return items;
};

const blockOf = (reader: Reader, token: Token, depth: number): Block[] => {
	switch (token.type) {
		case 'inline': {
			const content = lineOf(token.children ?? []);
			return content.length > 0 ? [{ type: 'paragraph', content }] : [];
		}
		case 'blockquote_open': {
			const content = blocksIn(reader, 'blockquote_close', depth + 1);
			return depth >= deepest || content.length === 0 ? content : [{ type: 'blockquote', content }];
		}
		case 'bullet_list_open':
		case 'ordered_list_open':
			return listOf(reader, token, depth);
		case 'fence':
			return [{ type: 'codeBlock', text: token.content.replace(/\n$/, '').replaceAll('\t', '    ') }];
		case 'table_open':
			return [tableOf(reader)];
		default:
			return [];
	}
};

const listOf = (reader: Reader, token: Token, depth: number): Block[] => {
	const isOrdered = token.type === 'ordered_list_open';
	const items = itemsIn(reader, isOrdered ? 'ordered_list_close' : 'bullet_list_close', depth + 1);
	if (depth >= deepest) return items.flatMap((item) => item.content);
	if (!isOrdered) return [{ type: 'bulletList', content: items }];
	return [{ type: 'orderedList', attrs: { start: Number(token.attrGet('start') ?? 1) }, content: items }];
};

const tableOf = (reader: Reader): Block => {
	const table: Extract<Block, { type: 'table' }> = { type: 'table', content: [] };
	let isHead = true;
	for (const token of reader.until('table_close')) {
		if (token.type === 'tr_open') table.content.push({ type: 'tableRow', content: [] });
		if (token.type === 'thead_close') isHead = false;
		if (token.type !== 'inline') continue;
		const content = lineOf(token.children ?? []);
		table.content.at(-1)?.content.push({ type: isHead ? 'tableHeader' : 'tableCell', content });
	}
	return table;
};

const sameMarks = (a: Mark[], b: Mark[]) => JSON.stringify(a) === JSON.stringify(b);
const order = ['link', 'bold', 'italic', 'code'];

/** Puts words behind others, together with them where they look the same. */
const append = (line: Inline[], text: string, marks: Mark[]) => {
	if (text === '') return;
	const last = line.at(-1);
	if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += text;
	else line.push({ type: 'text', text, ...(marks.length > 0 && { marks }) });
};

const mentionOf = (address: string, words: string): Mention | null => {
	const [, whom] = mentionAddress.exec(address) ?? [];
	const label = words.replace(/^@/, '').trim().slice(0, 200);
	if (!whom || label === '') return null;
	if (whom === 'leads' || whom === 'group') return { type: 'mention', attrs: { kind: whom, label } };
	return { type: 'mention', attrs: { kind: 'person', personId: whom, label } };
};

const lineOf = (tokens: Token[]): Inline[] => {
	const line: Inline[] = [];
	const open = { bold: 0, italic: 0 };
	let href: string | null = null;
	const marks = (...more: Mark[]): Mark[] =>
		[
			...(href === null ? [] : [{ type: 'link' as const, attrs: { href } }]),
			...(open.bold > 0 ? [{ type: 'bold' as const }] : []),
			...(open.italic > 0 ? [{ type: 'italic' as const }] : []),
			...more
		].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));

	const reader = new Reader(tokens);
	for (let token = reader.next(); token; token = reader.next()) {
		switch (token.type) {
			case 'text':
				append(line, token.content, marks());
				break;
			case 'code_inline':
				append(line, token.content, marks({ type: 'code' }));
				break;
			case 'softbreak':
			case 'hardbreak':
				line.push({ type: 'hardBreak' });
				break;
			case 'strong_open':
			case 'strong_close':
				open.bold += token.nesting;
				break;
			case 'em_open':
			case 'em_close':
				open.italic += token.nesting;
				break;
			case 'link_open': {
				const address = String(token.attrGet('href') ?? '');
				if (!mentionAddress.test(address)) href = address;
				else {
					const words = [...reader.until('link_close')].map((inner) => inner.content).join('');
					const mention = mentionOf(address, words);
					if (mention) line.push(mention);
					else append(line, words, marks());
				}
				break;
			}
			case 'link_close':
				href = null;
		}
	}
	while (line.at(-1)?.type === 'hardBreak') line.pop();
	return line;
};

/** Whether the parser would leave something out: cells beyond the width of their table, levels beyond the depth it reads. */
const leavesOut = (tokens: Token[], text: string): boolean => {
	if (tokens.some((token) => token.level >= parserDepth)) return true;
	const lines = text.split('\n');
	let columns = 0;
	let isHead = false;
	return tokens.some((token) => {
		if (token.type === 'table_open') columns = 0;
		if (token.type === 'thead_open' || token.type === 'thead_close') isHead = token.nesting === 1;
		if (token.type === 'th_open') columns++;
		if (isHead || token.type !== 'tr_open' || !token.map) return false;
		const row = (lines[token.map[0]] ?? '')
			.trim()
			.replace(/^[\s>]*\|/, '')
			.replace(/(?<!\\)\|$/, '');
		return row.split(/(?<!\\)\|/).length > columns;
	});
};

/**
 * What a text in Markdown says: bold, italic, code, links, lists, quotes, tables, mentions. Line ends stay line ends, and what is no
 * sign stays as typed. The same text always gives the same body; it may still say nothing or too much, which the schema refuses.
 */
export const parseMarkdown = (written: string): Body => {
	const [, mark, text = ''] =
		/^\s*([\u200e\u200f]?)([^]*)$/.exec(written.replace(/\r\n?/g, '\n').slice(0, maxWrittenLength)) ?? [];
	const dir: Pick<Body, 'attrs'> = mark ? { attrs: { dir: mark === '\u200e' ? 'ltr' : 'rtl' } } : {};
	const tokens = parser.parse(text, {});
	if (leavesOut(tokens, text)) return { ...bodyOf(text), ...dir };
	const content = blocksIn(new Reader(tokens), '', 0);
	return { type: 'doc', ...dir, content: content.length > 0 ? content : [emptyLine()] };
};

const Parsed = z.strictObject({ body: BodySchema });

/** The body that somebody wrote or sent. Throws `bad_input` where it says nothing, too much, or has too large a table. */
export const bodyFrom = (said: Said): Body =>
	typeof said === 'string' ? parse(Parsed, { body: parseMarkdown(said) }).body : said;
