import type { VersionNode } from '#shared/versions.ts';

/** What stands in the place of a passage: as long whatever it was. */
const taken = '▇▇▇';

/** Names of blocks and pictures are nobody's words: a short passage may be in one by chance. */
export const isName = (attribute: string) => attribute === 'id' || attribute === 'hash';
/** A line of text, such as a title, without a passage. */
export const withoutWords = (text: string, passage: string): string => text.replaceAll(passage, () => taken);

/** A text without a passage, and how often that stood there. */
export const withoutPassage = (node: VersionNode, passage: string): { node: VersionNode; count: number } => {
	let count = 0;
	const clean = ({ attrs, marks, content, ...rest }: VersionNode): VersionNode => ({
		...rest,
		...(attrs && { attrs: isTaken(attrs) ? {} : withoutValues(attrs) }),
		...(marks && { marks: marks.filter((mark) => !has(mark.attrs)) }),
		...(content && { content: cleanLine(content) })
	});
	const has = (values: object = {}) => {
		const found = Object.values(values).some((value) => typeof value === 'string' && value.includes(passage));
		if (found) count++;
		return found;
	};
	/** A picture is named by all of its hash: it goes with the words that stand for it. */
	const isTaken = ({ hash }: Record<string, unknown>) => {
		if (hash !== passage) return false;
		count++;
		return true;
	};
	const withoutValues = (attrs: Record<string, unknown>) =>
		Object.fromEntries(Object.entries(attrs).filter(([name, value]) => isName(name) || !has({ [name]: value })));
	/** It may go over letters that look different, which are runs of their own. */
	const cleanLine = (nodes: VersionNode[]): VersionNode[] => {
		const all: VersionNode[] = [];
		let runs: VersionNode[] = [];
		const endRuns = () => {
			all.push(...cleanRuns(runs));
			runs = [];
		};
		for (const one of nodes) {
			if (one.type === 'text') runs.push(clean(one));
			else {
				endRuns();
				all.push(clean(one));
			}
		}
		endRuns();
		return all;
	};
	const cleanRuns = (runs: VersionNode[]): VersionNode[] => {
		const whole = runs.map(({ text = '' }) => text).join('');
		const places: number[] = [];
		for (let at = whole.indexOf(passage); at !== -1; at = whole.indexOf(passage, at + passage.length)) places.push(at);
		count += places.length;
		let from = 0;
		return runs.flatMap((run) => {
			const [start, end] = [from, (from += run.text?.length ?? 0)];
			const text = cut(whole, places, passage.length, start, end);
			return text === '' ? [] : [{ ...run, text }];
		});
	};
	return { node: clean(node), count };
};

/** The letters from `start` to `end` without those of passages; the sign for one stands where it began. */
const cut = (whole: string, places: number[], length: number, start: number, end: number): string => {
	let text = '';
	let at = start;
	for (const place of places) {
		if (place + length <= start || place >= end) continue;
		text += whole.slice(at, Math.max(at, place));
		if (place >= start) text += taken;
		at = Math.min(end, place + length);
	}
	return text + whole.slice(at, end);
};
