import type { Id } from './ids.ts';

/** What some words of a message are besides words. */
export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'code' } | { type: 'link'; attrs: { href: string } };

/** Words; a text without marks has no `marks`. */
export interface BodyText {
	type: 'text';
	text: string;
	marks?: Mark[];
}

/** Whom a message calls: a person, those who lead the space, or everybody in it. The label is how the writer says it. */
export interface Mention {
	type: 'mention';
	attrs: { kind: 'person'; personId: Id; label: string } | { kind: 'leads' | 'group'; label: string };
}

/** What stands in a line. */
export type Inline = BodyText | { type: 'hardBreak' } | Mention;

/** An item of a list, with whatever stands under it. */
export interface ListItem {
	type: 'listItem';
	content: Block[];
}

/** One cell of a table; those of the first row are headers. */
export interface TableCell {
	type: 'tableHeader' | 'tableCell';
	content: Inline[];
}

/** A row of a table. */
export interface TableRow {
	type: 'tableRow';
	content: TableCell[];
}

/** What stands on lines of its own. */
export type Block =
	| { type: 'paragraph'; content: Inline[] }
	| { type: 'bulletList'; content: ListItem[] }
	| { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
	| { type: 'blockquote'; content: Block[] }
	| { type: 'codeBlock'; text: string }
	| { type: 'table'; content: TableRow[] };

/** What a message says: the JSON of a small schema, never HTML. `dir` where the writer chose a direction for all of it. */
export interface Body {
	type: 'doc';
	attrs?: { dir: 'ltr' | 'rtl' };
	content: Block[];
}

/** The plain text of what stands in a line. */
export const textOfLine = (content: Inline[]): string =>
	content
		.map((node) => (node.type === 'text' ? node.text : node.type === 'mention' ? `@${node.attrs.label}` : '\n'))
		.join('');

const textOfItem = (item: ListItem, sign: string): string => `${sign} ${item.content.map(textOfBlock).join('\n')}`;

/** The plain text of one block: items behind a sign, cells with a tab between. */
export const textOfBlock = (block: Block): string => {
	switch (block.type) {
		case 'paragraph':
			return textOfLine(block.content);
		case 'bulletList':
			return block.content.map((item) => textOfItem(item, '•')).join('\n');
		case 'orderedList':
			return block.content.map((item, i) => textOfItem(item, `${block.attrs.start + i}.`)).join('\n');
		case 'blockquote':
			return block.content.map(textOfBlock).join('\n\n');
		case 'codeBlock':
			return block.text;
		case 'table':
			return block.content.map((row) => row.content.map((cell) => textOfLine(cell.content)).join('\t')).join('\n');
	}
};

/** The plain text of a body: a line break for each hard break, an empty line between blocks. */
export const textOf = (body: { content: Block[] }): string => body.content.map(textOfBlock).join('\n\n');

/** The body that plain text means: an empty line begins a paragraph, a line end is a hard break. */
export const bodyOf = (text: string): Body => ({
	type: 'doc',
	content: text
		.replace(/\r\n?/g, '\n')
		.trim()
		.split(/\n\s*\n/)
		.map((paragraph) => ({
			type: 'paragraph',
			content: paragraph
				.split('\n')
				.flatMap((line, i) => [
					...(i > 0 ? [{ type: 'hardBreak' as const }] : []),
					...(line !== '' ? [{ type: 'text' as const, text: line }] : [])
				])
		}))
});

/** All that stands in lines of a body, wherever. */
export const linesIn = (blocks: Block[]): Inline[][] =>
	blocks.flatMap((block): Inline[][] => {
		switch (block.type) {
			case 'paragraph':
				return [block.content];
			case 'bulletList':
			case 'orderedList':
				return block.content.flatMap((item) => linesIn(item.content));
			case 'blockquote':
				return linesIn(block.content);
			case 'codeBlock':
				return [];
			case 'table':
				return block.content.flatMap((row) => row.content.map((cell) => cell.content));
		}
	});

/** Whom a body mentions. */
export const mentionsIn = (body: Body): Mention[] =>
	linesIn(body.content).flatMap((line) => line.filter((node) => node.type === 'mention'));
