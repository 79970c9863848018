import * as Y from 'yjs';
import type { DocumentNode } from '#shared/documents.ts';
import type { VersionNode } from '#shared/versions.ts';
import { stretchAt, type Authors } from './authors.ts';
import { marksOf, toNodes } from './text.ts';

/** The text of a Yjs document as nodes whose letters know the stretch that they were written in. */
export const authoredNodes = (doc: Y.Doc, authors: Authors): VersionNode =>
	toNodes(doc, (text) => authoredLetters(text, authors)) as VersionNode;

const authoredLetters = (text: Y.XmlText, authors: Authors): DocumentNode[] => {
	const letters: VersionNode[] = [];
	const format: Record<string, unknown> = {};
	for (let item = text._start; item !== null; item = item.right) {
		if (item.deleted) continue;
		const { content } = item;
		if (content instanceof Y.ContentFormat) {
			if (content.value === null) delete format[content.key];
			else format[content.key] = content.value;
		}
		if (content instanceof Y.ContentString) letters.push(...runsOf(item, content.str, marksOf(format), authors));
	}
	return joined(letters);
};

/** One item may go on where a new stretch begins. */
const runsOf = (
	{ id, length }: Y.Item,
	text: string,
	marks: NonNullable<DocumentNode['marks']>,
	authors: Authors
): VersionNode[] => {
	const runs: VersionNode[] = [];
	for (let clock = id.clock; clock < id.clock + length;) {
		const stretch = stretchAt(authors, id.client, clock);
		const next = Math.min(stretch?.end ?? Infinity, id.clock + length);
		const letters = text.slice(clock - id.clock, next - id.clock);
		const by: [number, number] | undefined = stretch ? [id.client, stretch.clock] : undefined;
		runs.push({ type: 'text', text: letters, ...(marks.length > 0 && { marks }), ...(by && { by }) });
		clock = next;
	}
	return runs;
};

const joined = (runs: VersionNode[]): VersionNode[] => {
	const all: VersionNode[] = [];
	const keyOf = ({ marks, by }: VersionNode) => JSON.stringify([marks, by]);
	for (const run of runs) {
		const last = all.at(-1);
		if (last && keyOf(last) === keyOf(run)) last.text = `${last.text ?? ''}${run.text ?? ''}`;
		else all.push(run);
	}
	return all;
};

/** The same without the authors. */
export const plainNodes = ({ by: _, content, ...node }: VersionNode): DocumentNode => ({
	...node,
	...(content && { content: content.map(plainNodes) })
});
