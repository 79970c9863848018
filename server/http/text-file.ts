import { isSafeHref } from '#shared/document-schema.ts';
import type { DocumentNode } from '#shared/documents.ts';
import type { Format, TextFile } from '#shared/publications.ts';
import { textOf } from './plain-page.ts';

type Marks = NonNullable<DocumentNode['marks']>;
const inside = ({ content = [] }: DocumentNode, each: (node: DocumentNode) => string) => content.map(each).join('');
const levelOf = ({ attrs }: DocumentNode) => Math.min(3, Math.max(1, Number(attrs?.level ?? 1)));
const hrefOf = (mark: Marks[number]) => (isSafeHref(mark.attrs?.href) ? mark.attrs.href : null);

const tags: Record<string, string> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };
const letters = ({ text = '', marks = [] }: DocumentNode): string =>
	marks.reduce((inner, mark) => {
		const href = mark.type === 'link' ? hrefOf(mark) : null;
		if (href !== null) return `<a href="${textOf(href)}" rel="noopener noreferrer nofollow">${inner}</a>`;
		const tag = tags[mark.type];
		return tag ? `<${tag}>${inner}</${tag}>` : inner;
	}, textOf(text));

const elements: Record<string, string> = {
	...{ bulletList: 'ul', orderedList: 'ol', listItem: 'li', taskList: 'ul', taskItem: 'li' },
	...{ blockquote: 'blockquote', callout: 'aside', tableRow: 'tr', tableHeader: 'th', tableCell: 'td' }
};
const spans = ({ attrs }: DocumentNode) =>
	['colspan', 'rowspan']
		.map((name) => [name, Number(attrs?.[name] ?? 1)] as const)
		.filter(([, count]) => count > 1)
		.map(([name, count]) => ` ${name}="${count}"`)
		.join('');

const altOf = ({ attrs }: DocumentNode) => (typeof attrs?.alt === 'string' ? attrs.alt : '');
const srcOf = ({ attrs }: DocumentNode) => (typeof attrs?.src === 'string' ? attrs.src : null);
const pictureOf = (node: DocumentNode) => {
	const src = srcOf(node);
	return src === null ? textOf(altOf(node)) : `<img src="${textOf(src)}" alt="${textOf(altOf(node))}">`;
};

const htmlOf = (node: DocumentNode): string => {
	switch (node.type) {
		case 'text':
			return letters(node);
		case 'hardBreak':
			return '<br>';
		case 'horizontalRule':
			return '<hr>\n';
		case 'heading':
			return `<h${levelOf(node) + 1} dir="auto">${inside(node, htmlOf)}</h${levelOf(node) + 1}>\n`;
		case 'paragraph':
			return `<p dir="auto">${inside(node, htmlOf)}</p>\n`;
		case 'footnote':
			return `<small> (${inside(node, htmlOf)})</small>`;
		case 'image':
			return `<figure>${pictureOf(node)}</figure>\n`;
		case 'table':
			return `<table><tbody>${inside(node, htmlOf)}</tbody></table>\n`;
		case 'orderedList':
			return `<ol start="${Number(node.attrs?.start ?? 1)}">${inside(node, htmlOf)}</ol>\n`;
		case 'taskItem':
			return `<li>${node.attrs?.checked === true ? '☑' : '☐'} ${inside(node, htmlOf)}</li>`;
		default: {
			const element = elements[node.type];
			return element ? `<${element}${spans(node)}>${inside(node, htmlOf)}</${element}>\n` : inside(node, htmlOf);
		}
	}
};

/** A sign that would mean something in Markdown stands for itself. */
const escaped = (text: string) =>
	text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');
const around: Record<string, string> = { bold: '**', italic: '*', strike: '~~' };
const markdownLetters = ({ text = '', marks = [] }: DocumentNode): string => {
	const isCode = marks.some(({ type }) => type === 'code');
	// Marks do not hold around gaps: these stay outside.
	const [, before = '', word = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
	if (word === '') return text;
	const inner = marks.reduce(
		(said, mark) => {
			const href = mark.type === 'link' ? hrefOf(mark) : null;
			if (href !== null) return `[${said}](<${href.replace(/[<>]/g, encodeURIComponent)}>)`;
			const sign = around[mark.type] ?? '';
			return `${sign}${said}${sign}`;
		},
		// A line that ends would end the code.
		isCode ? `\`${word.replaceAll('`', '').replace(/\s+/g, ' ')}\`` : escaped(word)
	);
	return before + inner + after;
};

const indented = (text: string, first: string, rest: string) =>
	text
		.trimEnd()
		.split('\n')
		.map((line, i) => (i === 0 ? first : line === '' ? '' : rest) + line)
		.join('\n');

const markdownOf = (node: DocumentNode): string => {
	switch (node.type) {
		case 'text':
			return markdownLetters(node);
		case 'hardBreak':
			return '\\\n';
		case 'horizontalRule':
			return '---\n\n';
		case 'heading':
			return `${'#'.repeat(levelOf(node) + 1)} ${inside(node, markdownOf)}\n\n`;
		case 'paragraph':
			return `${inside(node, markdownOf)}\n\n`;
		case 'footnote':
			return ` (${inside(node, markdownOf)})`;
		case 'image': {
			const src = srcOf(node);
			return src === null ? `${escaped(altOf(node))}\n\n` : `![${escaped(altOf(node))}](<${src}>)\n\n`;
		}
		case 'bulletList':
			return itemsOf(node, () => '- ');
		case 'taskList':
			return itemsOf(node, (item) => (item.attrs?.checked === true ? '- [x] ' : '- [ ] '));
		case 'orderedList':
			return itemsOf(node, (_, i) => `${Number(node.attrs?.start ?? 1) + i}. `);
		case 'blockquote':
		case 'callout':
			return `${inside(node, markdownOf).trimEnd().replace(/^/gm, '> ')}\n\n`;
		case 'table':
			return tableOf(node);
		default:
			return inside(node, markdownOf);
	}
};

const itemsOf = ({ content = [] }: DocumentNode, sign: (item: DocumentNode, i: number) => string) =>
	`${content.map((item, i) => indented(inside(item, markdownOf), sign(item, i), '    ')).join('\n')}\n\n`;

/** Cells hold one line each; the first row is the head. */
const tableOf = ({ content: rows = [] }: DocumentNode) => {
	const cells = rows.map(({ content = [] }) =>
		content.map((cell) =>
			inside(cell, markdownOf)
				.trim()
				.replace(/\\?\n+/g, ' ')
		)
	);
	const width = Math.max(0, ...cells.map((row) => row.length));
	const line = (row: string[]) => `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |\n`;
	const [head = [], ...rest] = cells;
	return `${line(head)}${line(Array.from({ length: width }, () => '---'))}${rest.map(line).join('')}\n`;
};

const css = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 Georgia,serif}
table{border-collapse:collapse}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:start;vertical-align:top}
figure{margin:1rem 0}img{max-width:100%;height:auto}`;

const writers: Record<Format, { type: string; ending: string; write(file: TextFile): string }> = {
	markdown: {
		type: 'text/markdown',
		ending: 'md',
		write: ({ title, text }) => `# ${escaped(title)}\n\n${inside(text, markdownOf).trimEnd()}\n`
	},
	html: {
		type: 'text/html',
		ending: 'html',
		write: ({ title, language, text }) =>
			`<!doctype html>\n<html lang="${textOf(language ?? 'und')}"><head><meta charset="utf-8"><title>${textOf(title)}</title><style>${css}</style></head>\n` +
			`<body>\n<h1 dir="auto">${textOf(title)}</h1>\n${inside(text, htmlOf)}</body></html>\n`
	}
};

/** Answers with a text, whose pictures know where they are, as a file to keep, which no page of ours shows or runs. */
export const textFile = (file: TextFile, format: Format): Response => {
	const { type, ending, write } = writers[format];
	const name = encodeURIComponent(`${file.title.slice(0, 80)}.${ending}`);
	return new Response(write(file), {
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'content-disposition': `attachment; filename="text.${ending}"; filename*=UTF-8''${name}`,
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			'x-content-type-options': 'nosniff'
		}
	});
};
