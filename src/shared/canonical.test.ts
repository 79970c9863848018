import { expect, test } from 'vitest';
import { canonicalText, counting, hashOf } from './canonical.ts';
import { markRules, nodeRules } from './document-schema.ts';
import type { DocumentNode } from './documents.ts';

type Marks = NonNullable<DocumentNode['marks']>;
const letters = (text: string, ...marks: Marks): DocumentNode => ({ type: 'text', text, ...(marks[0] && { marks }) });
const block = (type: string, ...content: DocumentNode[]): DocumentNode => ({ type, content });
const line = (text: string) => block('paragraph', letters(text));
const doc = (...content: DocumentNode[]) => block('doc', ...content);
const bold = { type: 'bold' };
const link = (href: string) => ({ type: 'link', attrs: { href } });

const picture = (letter: string, attrs: Record<string, unknown> = {}): DocumentNode => ({
	type: 'image',
	attrs: { hash: letter.repeat(64), ...attrs }
});

const text = () =>
	doc(
		{ type: 'heading', attrs: { level: 2 }, content: [letters('Aims')] },
		line('One '),
		block('bulletList', block('listItem', line('first')), block('listItem', line('second'))),
		block('paragraph', letters('see '), letters('there', bold, link('https://example.org/a'))),
		block('table', block('tableRow', block('tableHeader', line('Costs')), block('tableCell', line('120'))))
	);

/** The text with something done to it. */
const changed = (change: (content: DocumentNode[]) => void) => {
	const copy = structuredClone(text());
	change(copy.content as DocumentNode[]);
	return copy;
};
const lastRun = (content: DocumentNode[]) => content[3]?.content?.[1] as DocumentNode;

test('it is decided of every attribute in the schema whether it counts', () => {
	const all = [
		...Object.entries(nodeRules).flatMap(([kind, { attrs }]) => Object.keys(attrs).map((name) => [kind, name])),
		...Object.entries(markRules).flatMap(([kind, attrs]) => Object.keys(attrs).map((name) => [kind, name]))
	];
	expect(all.filter(([kind = '', name = '']) => !Object.hasOwn(counting[kind] ?? {}, name))).toEqual([]);
});

test.each([
	['one character', changed(([, one]) => Object.assign(one?.content?.[0] as object, { text: 'One' }))],
	['a moved block', changed((content) => void content.push(...content.splice(1, 1)))],
	['another kind of block', changed(([heading]) => Object.assign(heading as object, { type: 'paragraph', attrs: {} }))],
	['another level', changed(([heading]) => Object.assign(heading as object, { attrs: { level: 3 } }))],
	['an item more', changed(([, , list]) => void list?.content?.push(block('listItem', line('third'))))],
	['items in another order', changed(([, , list]) => void list?.content?.reverse())],
	[
		'a mark taken away',
		changed((content) => Object.assign(lastRun(content), { marks: [link('https://example.org/a')] }))
	],
	[
		'a mark over fewer letters',
		changed(
			(content) =>
				void content[3]?.content?.splice(1, 1, letters('t'), letters('here', bold, link('https://example.org/a')))
		)
	],
	[
		'another address',
		changed((content) => Object.assign(lastRun(content), { marks: [bold, link('https://example.org/b')] }))
	],
	['two blocks for one', changed((content) => void content.splice(1, 1, line('On'), line('e ')))],
	['an empty line between', changed((content) => void content.splice(1, 0, block('paragraph')))],
	[
		'a changed cell',
		changed((content) => void content[4]?.content?.[0]?.content?.splice(1, 1, block('tableCell', line('125'))))
	],
	[
		'a wider cell',
		changed((content) => Object.assign(content[4]?.content?.[0]?.content?.[1] as object, { attrs: { colspan: 2 } }))
	],
	['a picture', changed((content) => void content.push(picture('a')))],
	['a break', changed(([, one]) => void one?.content?.push({ type: 'hardBreak' }))]
])('another text: %s', async (_, other) => {
	expect(await hashOf(other)).not.toBe(await hashOf(text()));
});

test.each([
	[
		'runs split elsewhere',
		changed(([, one]) => (one as DocumentNode).content?.splice(0, 1, letters('O'), letters(''), letters('ne ')))
	],
	[
		'marks in another order',
		changed((content) => Object.assign(lastRun(content), { marks: lastRun(content).marks?.toReversed() }))
	],
	['usual values written out', changed((content) => Object.assign(content[2] as object, { attrs: { start: null } }))],
	['other ids', changed(([heading]) => Object.assign(heading?.attrs as object, { id: 'b-abcdefghijkl' }))],
	['empty lines at the end', changed((content) => void content.push(block('paragraph'), { type: 'paragraph' }))]
])('the same text: %s', async (_, other) => {
	expect(await hashOf(other)).toBe(await hashOf(text()));
});

test('a picture counts by its bytes and by what stands for it, and not by how large it is drawn', async () => {
	const hash = (node: DocumentNode) => hashOf(doc(node));
	const one = await hash(picture('a', { alt: 'Two hands', width: 20 }));
	expect(await hash(picture('a', { alt: 'Two hands', width: 200, height: 7 }))).toBe(one);
	expect(await hash(picture('b', { alt: 'Two hands' }))).not.toBe(one);
	expect(await hash(picture('a', { alt: 'A fist' }))).not.toBe(one);
	expect(await hash(picture('a'))).toBe(await hash(picture('a', { alt: '' })));
});

test('neighbouring runs are told apart from one run, and letters from marks', () => {
	const a = doc(block('paragraph', letters('a', bold), letters('b')));
	const b = doc(block('paragraph', letters('a'), letters('b', bold)));
	expect(canonicalText(a)).not.toBe(canonicalText(b));
	expect(canonicalText(doc(line('["text"]')))).not.toBe(canonicalText(doc(line('[\\"text\\"]'))));
});

test('the hash is the one that anybody computes', async () => {
	expect(canonicalText(doc(line('a')))).toBe('["doc",{},["paragraph",{},["text",{"marks":[]},"a"]]]');
	expect(await hashOf(doc(line('a')))).toBe('f0d83d2411c6b5cdebf9c89ff4b86efea0998cd63b8ff147bbe5d413c86e9d83');
});
