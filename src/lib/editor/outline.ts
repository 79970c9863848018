import type { DocumentNode } from '#shared/documents.ts';
import { footnotesIn, wordsOf, type Note } from './footnotes.ts';

/** A heading as the outline shows it. */
export interface Heading {
	id: string | null;
	level: number;
	words: string;
}

/** What is told about a text beside it: its headings, and the words of its footnotes. */
export interface Outline {
	headings: Heading[];
	notes: Note[];
}

const textIn = (node: DocumentNode): string =>
	node.text ?? (node.type === 'footnote' ? '' : (node.content ?? []).map(textIn).join(''));
const idOf = (node: DocumentNode) => (typeof node.attrs?.id === 'string' ? node.attrs.id : null);

/** The outline of a text as the server sent it. */
export const outlineOf = (nodes: DocumentNode[]): Outline => ({
	headings: nodes
		.filter(({ type }) => type === 'heading')
		.map((node) => ({ id: idOf(node), level: Number(node.attrs?.level ?? 1), words: textIn(node) })),
	notes: footnotesIn(nodes).map((note) => ({ id: idOf(note), words: wordsOf(note) }))
});
