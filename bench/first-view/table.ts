import { printTable as printColumns } from '../support/report.ts';
import type { Cost } from './measure.ts';

/** What a first view may cost. */
const budget = { bytes: 100_000, later: 300_000, milliseconds: 3000, shift: 0.02, task: 200 };

const counted = ({ html, style, script, data, other }: Cost['first']) => html + style + script + data + other;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);

interface Column {
	head: string;
	of: (cost: Cost) => string;
	met?: (cost: Cost) => boolean;
}

/** Tasks of less than 50 ms are not told by the browser. */
const task = ({ longestTask }: Cost) => (longestTask === 0 ? '< 50' : `${Math.round(longestTask)}`);

const columns: Column[] = [
	{ head: 'page', of: ({ view }) => view.page },
	{
		head: 'KB at first',
		of: ({ first }) => kilobytes(counted(first)),
		met: ({ first }) => counted(first) <= budget.bytes
	},
	{ head: 'HTML', of: ({ first }) => kilobytes(first.html) },
	{ head: 'CSS', of: ({ first }) => kilobytes(first.style) },
	{ head: 'script', of: ({ first }) => kilobytes(first.script) },
	{
		head: 'KB after',
		of: ({ later }) => kilobytes(counted(later)),
		met: ({ later }) => counted(later) <= budget.later
	},
	{ head: 'fonts', of: ({ first, later }) => kilobytes(first.font + later.font) },
	{ head: 'images', of: ({ first, later }) => kilobytes(first.image + later.image) },
	{ head: 'requests', of: ({ requests }) => `${requests}` },
	{ head: 'foreign', of: ({ foreign }) => `${foreign.length}`, met: ({ foreign }) => foreign.length === 0 },
	{
		head: 'interactive, s',
		of: ({ interactive }) => (interactive / 1000).toFixed(2),
		met: ({ interactive }) => interactive <= budget.milliseconds
	},
	{ head: 'longest task, ms', of: task, met: ({ longestTask }) => longestTask <= budget.task },
	{ head: 'layout shift', of: ({ shift }) => shift.toFixed(3), met: ({ shift }) => shift <= budget.shift },
	{
		head: 'with 20 messages',
		of: ({ shiftLive }) => shiftLive?.toFixed(3) ?? '',
		met: ({ shiftLive }) => (shiftLive ?? 0) <= budget.shift
	}
];

/** Whether a view keeps to every budget. */
export const isMet = (cost: Cost): boolean => columns.every(({ met }) => met?.(cost) ?? true);

const rowsOf = (costs: Cost[]) =>
	costs
		.toSorted((a, b) => counted(b.first) - counted(a.first))
		.map((cost) => columns.map(({ of, met }) => `${of(cost)}${met && !met(cost) ? ' ✗' : ''}`));

/** Prints the costs, the heaviest first; what is beyond its budget is crossed. */
export const printTable = (costs: Cost[]) => {
	printColumns([columns.map(({ head }) => head), ...rowsOf(costs)]);
	console.log(
		`  budget: ${kilobytes(budget.bytes)} KB at first, ${kilobytes(budget.later)} KB after; ${budget.milliseconds / 1000} s; shift ${budget.shift}; task ${budget.task} ms`
	);
};

/** The same as a table for the README. */
export const toMarkdown = (costs: Cost[]): string => {
	const heads = columns.map(({ head }) => head);
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	const rows = rowsOf(costs).map(([page, ...cells]) => line([`\`${page}\``, ...cells]));
	return [line(heads), line(heads.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows].join('\n');
};
