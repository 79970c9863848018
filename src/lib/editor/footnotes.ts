import type { DocumentNode } from '#shared/documents.ts';

/** A footnote of a text: its words, and the id by which its place is found. */
export interface Note {
	id: string | null;
	words: string;
}

/** The words of a footnote. */
export const wordsOf = (footnote: DocumentNode): string => (footnote.content ?? []).map(({ text }) => text).join('');

/** All footnotes of a text, in their order. */
export const footnotesIn = (nodes: DocumentNode[]): DocumentNode[] =>
	nodes.flatMap((node) => (node.type === 'footnote' ? [node] : footnotesIn(node.content ?? [])));
