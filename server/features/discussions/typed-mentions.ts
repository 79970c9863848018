import type { Block, Body, Inline, Mention } from '#shared/body-text.ts';
import { linesIn } from '#shared/body-text.ts';
import { fold } from '#shared/fold.ts';
import { interfaceLanguages } from '#shared/locales.ts';
import { m } from '#shared/messages/messages.js';

/** Whom a folded name may mean; two that go by one name are both here. */
export type Callable = Map<string, Mention['attrs'][]>;

/** So many names behind a sign are looked at in one message. */
const mostTyped = 20;
const mostWords = 6;

const sign = /(?<![\p{L}\p{N}_.@/])@(?=[\p{L}\p{N}])/gu;
const word = /[\p{L}\p{N}\p{M}\p{Cf}'\u2018\u2019\u02bb\u02bc-]+\.?/uy;

/** The ends of the first words of a text, as far as they stand with a single blank between. */
const endsOf = (text: string): number[] => {
	const ends: number[] = [];
	let at = 0;
	while (ends.length < mostWords) {
		word.lastIndex = at;
		const match = word.exec(text);
		if (!match) break;
		ends.push(word.lastIndex);
		if (text[word.lastIndex] !== ' ') break;
		at = word.lastIndex + 1;
	}
	return ends;
};

const isWords = (node: Inline) =>
	node.type === 'text' && !node.marks?.some(({ type }) => type === 'code' || type === 'link');

/** The folded first words behind the signs of a body: what to look for among names. */
export const typedIn = (body: Body): string[] => {
	const found = linesIn(body.content)
		.flat()
		.flatMap((node) => {
			if (node.type !== 'text' || !node.text.includes('@') || !isWords(node)) return [];
			return [...node.text.matchAll(sign)].map((match) => {
				const rest = node.text.slice(match.index + 1);
				return fold(rest.slice(0, endsOf(rest)[0] ?? 0));
			});
		});
	return [...new Set(found.filter((one) => one !== ''))].slice(0, mostTyped);
};

/** The leads and the group, by the words for them in every language of the pages. */
export const callableWords = (): Callable => {
	const words: Callable = new Map();
	for (const locale of interfaceLanguages) {
		for (const [kind, label] of [
			['leads', m.mention_leads({}, { locale })],
			['group', m.mention_group({}, { locale })]
		] as const) {
			words.set(fold(label), [{ kind, label }]);
		}
	}
	return words;
};

/** Adds somebody by each name, and by the first word of each: who is the only one of that name needs no other. */
export const addCallable = (to: Callable, personId: string, names: string[]) => {
	for (const name of names) {
		const folded = fold(name);
		for (const key of new Set([folded, folded.split(' ')[0] ?? ''])) {
			const known = to.get(key) ?? [];
			if (key === '' || known.some((one) => one.kind === 'person' && one.personId === personId)) continue;
			to.set(key, [...known, { kind: 'person', personId, label: name }]);
		}
	}
};

const splitLine = (line: Inline[], callable: Callable): Inline[] =>
	line.flatMap((node): Inline[] => {
		if (node.type !== 'text' || !node.text.includes('@') || !isWords(node)) return [node];
		const parts: Inline[] = [];
		let from = 0;
		const take = (to: number) => {
			if (to > from) parts.push({ ...node, text: node.text.slice(from, to) });
		};
		for (const { index } of node.text.matchAll(sign)) {
			if (index < from) continue;
			const rest = node.text.slice(index + 1);
			for (const end of endsOf(rest).reverse()) {
				const label = rest.slice(0, end).replace(/[.'\u2018\u2019-]+$/u, '');
				const meant = callable.get(fold(label));
				if (!meant) continue;
				const [only] = meant;
				if (meant.length > 1 || !only) break;
				take(index);
				parts.push({ type: 'mention', attrs: { ...only, label } });
				from = index + 1 + label.length;
				break;
			}
		}
		take(node.text.length);
		return parts;
	});

const mapLines = (blocks: Block[], change: (line: Inline[]) => Inline[]): Block[] =>
	blocks.map((block): Block => {
		switch (block.type) {
			case 'paragraph':
				return { ...block, content: change(block.content) };
			case 'blockquote':
				return { ...block, content: mapLines(block.content, change) };
			case 'bulletList':
			case 'orderedList':
				return {
					...block,
					content: block.content.map((item) => ({ ...item, content: mapLines(item.content, change) }))
				};
			case 'codeBlock':
				return block;
			case 'table':
				return {
					...block,
					content: block.content.map((row) => ({
						...row,
						content: row.content.map((cell) => ({ ...cell, content: change(cell.content) }))
					}))
				};
		}
	});

/** Makes mentions of the names that were typed behind a sign and mean one person; the others stay words. */
export const withTyped = (body: Body, callable: Callable): Body => ({
	...body,
	content: mapLines(body.content, (line) => splitLine(line, callable))
});

/** Changes each mention, or makes words of it where there is nobody to mention. */
export const withMentions = (body: Body, change: (attrs: Mention['attrs']) => Mention['attrs'] | null): Body => ({
	...body,
	content: mapLines(body.content, (line) =>
		line.map((node): Inline => {
			if (node.type !== 'mention') return node;
			const attrs = change(node.attrs);
			return attrs ? { type: 'mention', attrs } : { type: 'text', text: `@${node.attrs.label}` };
		})
	)
});
