import { diffArrays } from 'diff';
import { canonicalBlock } from '#shared/canonical.ts';
import { nodeRule } from '#shared/document-schema.ts';
import type { Id } from '#shared/ids.ts';
import type { ComparedRow, TextBlock, TextRun, VersionNode } from '#shared/versions.ts';
import { stretchAt, type Authors } from './authors.ts';

/** So many differences are looked for; texts that differ in more are shown one after the other. */
const mostBlocks = 4000;
const mostWords = 2000;
/** Blocks that are the same are shown so far before and after one that is not. */
const around = 1;

/** A line, and what it says, by which two are told to be the same. */
interface KeyedBlock {
	block: TextBlock;
	key: string;
}

const linesOf = (text: VersionNode, authors: Authors): KeyedBlock[] => {
	const lines: KeyedBlock[] = [];
	const walk = (node: VersionNode, parents: VersionNode[]) => {
		const isLine = nodeRule(node.type)?.children.includes('text') || !node.content?.length;
		if (isLine) lines.push({ block: lineOf(node, parents, authors), key: keyOf(node, parents) });
		else for (const child of node.content ?? []) walk(child, [...parents, node]);
	};
	for (const node of text.content ?? []) walk(node, []);
	return lines;
};

/** A text as a list of lines, each with the kinds of what it stands in. */
export const blocksOf = (text: VersionNode, authors: Authors): TextBlock[] =>
	linesOf(text, authors).map(({ block }) => block);

const keyOf = (node: VersionNode, parents: VersionNode[]) =>
	[...parents.map(({ type, attrs }) => canonicalBlock({ type, ...(attrs && { attrs }) })), canonicalBlock(node)].join();

const lineOf = (node: VersionNode, parents: VersionNode[], authors: Authors): TextBlock => ({
	change: 'same',
	kind: node.type,
	level: Number(node.attrs?.level ?? 0),
	within: parents.map(({ type }) => type),
	runs: node.type === 'image' ? [altOf(node)] : (node.content ?? []).flatMap((child) => runsOf(child, authors))
});

/** A picture reads as what stands for it. */
const altOf = ({ attrs }: VersionNode): TextRun => ({
	...{ change: 'same', marks: [], personId: null },
	text: typeof attrs?.alt === 'string' ? attrs.alt : ''
});

const runsOf = (node: VersionNode, authors: Authors): TextRun[] => {
	const run = (text: string, { marks = [], by }: VersionNode): TextRun => ({
		...{ change: 'same', text, marks },
		personId: by ? (stretchAt(authors, ...by)?.personId ?? null) : null
	});
	if (node.type === 'text') return [run(node.text ?? '', node)];
	if (!node.content) return [run('\n', node)];
	return [run(' [', node), ...node.content.flatMap((child) => runsOf(child, authors)), run(']', node)];
};

/** What differs between two texts, by block and within a block by word; long stretches that are the same are left out. */
export const compare = (before: VersionNode, after: VersionNode, authors: Authors): ComparedRow[] => {
	const [lines, others] = [linesOf(before, authors), linesOf(after, authors)];
	const [from, to] = [lines.map(({ block }) => block), others.map(({ block }) => block)];
	const keys = (all: KeyedBlock[]) => all.map(({ key }) => key);
	const parts = diffArrays(keys(lines), keys(others), { maxEditLength: mostBlocks }) ?? [
		{ removed: true, added: false, count: from.length },
		{ removed: false, added: true, count: to.length }
	];
	const blocks: TextBlock[] = [];
	let [i, j, gone]: [number, number, TextBlock[]] = [0, 0, []];
	for (const { removed, added, count } of parts) {
		if (removed) gone = from.slice(i, (i += count));
		else if (added) blocks.push(...paired(gone.splice(0), to.slice(j, (j += count))));
		else {
			blocks.push(...gone.splice(0).map((block) => whole(block, 'removed')), ...to.slice(j, (j += count)));
			i += count;
		}
	}
	blocks.push(...gone.map((block) => whole(block, 'removed')));
	return shortened(blocks);
};

const whole = (block: TextBlock, change: 'added' | 'removed'): TextBlock => ({
	...block,
	change,
	runs: block.runs.map((run) => ({ ...run, change }))
});

/** Where more blocks than these could stand for each other, each with each, nobody looks: a text written anew reads as that. */
const mostPairs = 40_000;

/** What stands in the place of what: a block that keeps some of its words is the same one, changed. */
const paired = (gone: TextBlock[], come: TextBlock[]): TextBlock[] => {
	const removed = (all: TextBlock[]) => all.map((block) => whole(block, 'removed'));
	if (gone.length * come.length > mostPairs) return [...removed(gone), ...come.map((block) => whole(block, 'added'))];
	const blocks: TextBlock[] = [];
	const words = gone.map(wordsIn);
	let from = 0;
	for (const block of come) {
		const own = wordsIn(block);
		const at = words.findIndex((other, i) => i >= from && isLike(other, own));
		if (at === -1) {
			blocks.push(whole(block, 'added'));
			continue;
		}
		blocks.push(...removed(gone.slice(from, at)), changed(gone[at] as TextBlock, block));
		from = at + 1;
	}
	return [...blocks, ...removed(gone.slice(from))];
};

const textOf = ({ runs }: TextBlock) => runs.map(({ text }) => text).join('');
const wordsIn = (block: TextBlock) => new Set(textOf(block).match(/[\p{L}\p{N}]+/gu) ?? []);

const isLike = (one: Set<string>, other: Set<string>): boolean => {
	const common = [...one].filter((word) => other.has(word)).length;
	return common * 2 >= Math.min(one.size, other.size) && (common > 0 || (one.size === 0 && other.size === 0));
};

/** A word, a gap or a sign, with its marks. */
interface Word extends TextRun {
	key: string;
}
const wordsOf = ({ runs }: TextBlock): Word[] =>
	runs.flatMap((run) =>
		(run.text.match(/(?:[\p{L}\p{M}\p{N}'’-]|\u200c|\u200d)+|\s+|./gsu) ?? []).map((text) => ({
			...run,
			text,
			key: JSON.stringify([text, run.marks])
		}))
	);

const changed = (before: TextBlock, after: TextBlock): TextBlock => {
	const [from, to] = [wordsOf(before), wordsOf(after)];
	const keys = (words: Word[]) => words.map(({ key }) => key);
	const parts = diffArrays(keys(from), keys(to), { maxEditLength: mostWords }) ?? [
		{ removed: true, added: false, count: from.length },
		{ removed: false, added: true, count: to.length }
	];
	const runs: TextRun[] = [];
	let [i, j] = [0, 0];
	for (const { removed, added, count } of parts) {
		const change = removed ? 'removed' : added ? 'added' : 'same';
		const words = removed ? from.slice(i, i + count) : to.slice(j, j + count);
		if (!added) i += count;
		if (!removed) j += count;
		runs.push(...words.map(({ key: _, ...run }) => ({ ...run, change }) as TextRun));
	}
	return { ...after, change: 'changed', runs: joined(gathered(runs)) };
};

/** Words that change one after the other are read as one change: what went, then what came, with the gaps between them. */
const gathered = (runs: TextRun[]): TextRun[] => {
	const all: TextRun[] = [];
	let [gone, come]: [TextRun[], TextRun[]] = [[], []];
	const end = () => {
		// A gap at the end is the same on both sides.
		const gap = isGap(gone.at(-1)) && isGap(come.at(-1)) ? come.pop() : undefined;
		if (gap) gone.pop();
		all.push(...gone, ...come, ...(gap ? [{ ...gap, change: 'same' as const }] : []));
		[gone, come] = [[], []];
	};
	for (const run of runs) {
		if (run.change === 'removed') gone.push(run);
		else if (run.change === 'added') come.push(run);
		else if (run.text.trim() === '' && gone.length > 0 && come.length > 0) {
			gone.push({ ...run, change: 'removed' });
			come.push({ ...run, change: 'added' });
		} else {
			end();
			all.push(run);
		}
	}
	end();
	return all;
};

const isGap = (run: TextRun | undefined) => run?.text.trim() === '';

const joined = (runs: TextRun[]): TextRun[] => {
	const all: TextRun[] = [];
	const keyOf = ({ change, marks, personId }: TextRun) => JSON.stringify([change, marks, personId]);
	for (const run of runs) {
		const last = all.at(-1);
		if (last && keyOf(last) === keyOf(run)) last.text += run.text;
		else all.push({ ...run });
	}
	return all;
};

const shortened = (blocks: TextBlock[]): ComparedRow[] => {
	const isNear = (at: number) =>
		blocks.slice(Math.max(0, at - around), at + around + 1).some(({ change }) => change !== 'same');
	const rows: ComparedRow[] = [];
	blocks.forEach((block, i) => {
		const last = rows.at(-1);
		if (isNear(i)) rows.push({ block });
		else if (last && 'same' in last) last.same++;
		else rows.push({ same: 1 });
	});
	return rows;
};

/** How many letters each person wrote, the most first. */
export const sharesOf = (blocks: TextBlock[]): { personId: Id | null; letters: number }[] => {
	const shares = new Map<Id | null, number>();
	// What stands for a picture is credited to nobody.
	const written = blocks.filter(({ kind }) => kind !== 'image');
	for (const { personId, text } of written.flatMap(({ runs }) => runs)) {
		shares.set(personId, (shares.get(personId) ?? 0) + text.trim().length);
	}
	const all = [...shares].map(([personId, letters]) => ({ personId, letters })).filter(({ letters }) => letters > 0);
	return all.sort((a, b) => b.letters - a.letters);
};
