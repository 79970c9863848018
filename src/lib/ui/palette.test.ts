import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, paletteOf, palettes, pairs } from './palette.ts';

const css = readFileSync('src/lib/ui/tokens.css', 'utf8');

/** What reads worse than it must, one line each. */
const weak = (name: (typeof palettes)[number], factor = 1) => {
	const palette = paletteOf(css, name);
	return pairs.flatMap(({ on, what, least }) => {
		const [one, other] = [palette[on], palette[what]];
		if (!one || !other) return [`${what} on ${on}: not in the tokens`];
		const has = contrast(one, other);
		return has < least * factor ? [`${what} on ${on}: ${has.toFixed(2)} of ${least * factor}`] : [];
	});
};

test('contrast is counted as WCAG does', () => {
	expect(contrast('oklch(0 0 0)', 'oklch(1 0 0)')).toBeCloseTo(21, 1);
	// #767676 on white, the grey everybody knows.
	expect(contrast('oklch(0.5663 0 0)', 'oklch(1 0 0)')).toBeCloseTo(4.54, 1);
});

describe('every role can be read on everything it stands on', () => {
	test.each(palettes)('%s', (name) => expect(weak(name)).toEqual([]));
});

test('more contrast is more: text has at least seven to one', () => {
	expect(weak('contrast', 7 / 4.5)).toEqual([]);
	expect(weak('contrast dark', 7 / 4.5)).toEqual([]);
});

test('what is read has colours of its own for more contrast', () => {
	const [plain, strong] = [paletteOf(css, 'light'), paletteOf(css, 'contrast')];
	for (const role of ['ink', 'ink-quiet', 'edge', 'action', 'danger', 'waiting', 'done'])
		expect(strong[role]).not.toBe(plain[role]);
});
