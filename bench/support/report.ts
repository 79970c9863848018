/** One line of a bench's report. */
export interface Finding {
	/** What was measured. */
	what: string;
	/** The figure with its unit, and what it is compared with. */
	measured: string;
	/** What it should be; none where the figure only explains another. */
	target?: string;
	met?: boolean;
}

/** Prints rows under each other in columns; the first is the head. */
export function printTable(rows: readonly (readonly string[])[]): void {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
	for (const row of rows) {
		console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd());
	}
	console.log('');
}

/** Prints what was found, each with its target and whether it is met. */
export function printFindings(title: string, findings: readonly Finding[]): void {
	console.log(`\n${title}\n`);
	const verdict = ({ met }: Finding) => (met === undefined ? '' : met ? 'met' : 'NOT MET');
	const rows = findings.map((one) => [one.what, one.measured, one.target ?? '', verdict(one)]);
	printTable([['', 'measured', 'target', ''], ...rows]);
}

/** A finding whose figure must not be smaller than a limit. */
export const atLeast = (what: string, figure: number, limit: number, measured: string, unit = '×'): Finding => ({
	what,
	measured,
	target: `≥ ${limit} ${unit}`,
	met: figure >= limit
});

/** A finding whose figure must not be larger than a limit. */
export const atMost = (what: string, figure: number, limit: number, measured: string, target?: string): Finding => ({
	what,
	measured,
	target: target ?? `≤ ${limit} ×`,
	met: figure <= limit
});
