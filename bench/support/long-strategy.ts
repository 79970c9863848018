import type { DocumentNode } from '#shared/documents.ts';

/** How many numbered clauses a long strategy has. */
export const numberedClauses = 300;
const chapters = 60;
const wordsPerParagraph = 60;
const wordsPerClause = 30;

const stems =
	'people work office school prison family teacher region plan measure support early help trust local'.split(' ');
/** Words of nothing in particular, the same for the same seed. */
export const sentence = (seed: number, length: number) =>
	Array.from({ length }, (_, i) => stems[(seed * 7 + i * 13 + (i % 5) * seed) % stems.length]).join(' ');
const paragraph = (seed: number, length: number): DocumentNode => ({
	type: 'paragraph',
	content: [{ type: 'text', text: `${sentence(seed, length)}.` }]
});

/** A text of so many words: chapters of paragraphs, with their numbered clauses. 40,000 words are a hundred pages. */
export const longStrategy = (words: number): DocumentNode[] => {
	const clauses = numberedClauses / chapters;
	const paragraphs = Math.round((words / chapters - clauses * wordsPerClause) / wordsPerParagraph);
	return Array.from({ length: chapters }, (_, chapter): DocumentNode[] => [
		{ type: 'heading', attrs: { level: 1 + (chapter % 3) }, content: [{ type: 'text', text: sentence(chapter, 4) }] },
		...Array.from({ length: paragraphs }, (_, i) => paragraph(chapter * 31 + i, wordsPerParagraph)),
		{
			type: 'orderedList',
			attrs: { start: 1 },
			content: Array.from({ length: clauses }, (_, i) => ({
				type: 'listItem',
				content: [paragraph(i + chapter, wordsPerClause)]
			}))
		}
	]).flat();
};
