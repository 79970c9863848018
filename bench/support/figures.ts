/** The value below which this part of all lies; NaN of none. */
export const quantile = (values: number[], part: number): number => {
	if (values.length === 0) return NaN;
	const sorted = Float64Array.from(values).sort();
	return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] as number;
};

/** The one in the middle. */
export const median = (values: number[]): number => quantile(values, 0.5);

/** A figure short enough for a table; a dash for none. */
export const short = (value: number): string => {
	if (!Number.isFinite(value)) return '–';
	return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
};
