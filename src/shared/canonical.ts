import type { DocumentNode } from './documents.ts';

/** What an attribute does to the canonical text: nothing, or it counts; a value that is the usual one stands for none. */
type Counting = 'not' | { usual: unknown };
const counts = (usual?: unknown): Counting => ({ usual });
const cell: Record<string, Counting> = { colspan: counts(1), rowspan: counts(1), colwidth: 'not' };

/**
 * Which attributes of nodes and marks belong to the text that people agree on and publish: what changes its meaning, not
 * how it looks or how a program finds it again. A test asks for a decision on every attribute of the schema.
 */
export const counting: Readonly<Record<string, Readonly<Record<string, Counting>>>> = {
	paragraph: { dir: 'not' },
	heading: { level: counts(1), id: 'not', dir: 'not', guide: 'not' },
	bulletList: { dir: 'not' },
	orderedList: { start: counts(1), dir: 'not' },
	listItem: { id: 'not' },
	taskList: { dir: 'not' },
	taskItem: { checked: counts(false), id: 'not' },
	blockquote: { dir: 'not' },
	callout: { tone: counts('note'), dir: 'not' },
	table: { id: 'not', dir: 'not', totals: counts(false) },
	tableHeader: cell,
	tableCell: cell,
	footnote: { id: 'not' },
	image: { hash: counts(), alt: counts(''), width: 'not', height: 'not' },
	link: { href: counts() }
};

type Attributes = Record<string, unknown>;
type Canonical = string | [string, Attributes, ...Canonical[]];

const sorted = (attributes: Attributes): Attributes =>
	Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));

const attributesOf = (type: string, attributes: Attributes = {}): Attributes =>
	sorted(
		Object.fromEntries(
			Object.entries(attributes).filter(([name, value]) => {
				const decided = counting[type]?.[name] ?? counts();
				return decided !== 'not' && value !== null && value !== undefined && value !== decided.usual;
			})
		)
	);

/** The letters of one run, each mark around them in the order of names. */
const marked = (node: DocumentNode): string => {
	const marks = (node.marks ?? []).map(({ type, attrs }): [string, Attributes] => [type, attributesOf(type, attrs)]);
	return JSON.stringify(marks.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const childrenOf = (nodes: DocumentNode[]): Canonical[] => {
	const children: Canonical[] = [];
	let run = null as { marks: string; text: string } | null;
	const endRun = () => {
		if (run) children.push(['text', { marks: JSON.parse(run.marks) as unknown }, run.text]);
		run = null;
	};
	for (const node of nodes) {
		if (node.type !== 'text') {
			endRun();
			children.push(canonicalOf(node));
		} else if (node.text) {
			const marks = marked(node);
			if (run?.marks !== marks) endRun();
			run = { marks, text: (run?.text ?? '') + node.text };
		}
	}
	endRun();
	return children;
};

const canonicalOf = (node: DocumentNode): Canonical => [
	node.type,
	attributesOf(node.type, node.attrs),
	...childrenOf(node.content ?? [])
];

const isEmptyLine = ({ type, content = [] }: DocumentNode) =>
	type === 'paragraph' && content.every((node) => node.type === 'text' && !node.text);

/**
 * The canonical text of a document, of which people speak by its hash: kinds and order of blocks, cells, letters, marks,
 * addresses of links, pictures by their hashes and what stands for them. Not: ids of blocks, comments, carets, into how many runs letters are split, empty lines at the end.
 * JSON: each node is its kind, its attributes by name, and what is in it.
 */
export const canonicalText = (text: DocumentNode): string => {
	const content = text.content ?? [];
	const end = content.findLastIndex((node) => !isEmptyLine(node));
	return JSON.stringify(canonicalOf({ ...text, content: content.slice(0, end + 1) }));
};

/** The canonical form of one block, by which two are told to be the same. */
export const canonicalBlock = (block: DocumentNode): string => JSON.stringify(canonicalOf(block));

/** The SHA-256 of the canonical text, in hexadecimal digits. */
export const hashOf = async (text: DocumentNode): Promise<string> => {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalText(text)));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
