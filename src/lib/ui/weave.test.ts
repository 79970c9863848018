import { describe, expect, test } from 'vitest';
import { cellsOf, tileSize, weaveOf } from './weave.ts';

/** Ids as the database makes them: alike at the start, since it holds the time. */
const ids = Array.from(
	{ length: 200 },
	(_, i) => `01940000-0000-7${(i * 7).toString(16).padStart(3, '0')}-8000-${(i * 48271).toString(16).padStart(12, '0')}`
);
const tiles = ids.map(cellsOf);

/** How much of two tiles is not the same: 1 when no cell is. */
const difference = (one: (string | null)[], two: (string | null)[]) =>
	one.filter((cell, i) => cell !== two[i]).length / one.length;

test('a tile is the same every time', () => {
	for (const id of ids.slice(0, 20)) expect(weaveOf(id)).toEqual(weaveOf(id));
});

test('a tile has no direction: it looks the same mirrored and turned', () => {
	for (const cells of tiles) {
		const rows = Array.from({ length: tileSize }, (_, y) => cells.slice(y * tileSize, (y + 1) * tileSize));
		expect(rows.map((row) => row.toReversed())).toEqual(rows);
		expect(rows[0]?.map((_, x) => rows.map((row) => row[x] ?? null))).toEqual(rows);
	}
});

test('a tile shows at least two dyes and some bare cloth, and none fills it', () => {
	for (const cells of tiles) {
		const dyes = new Set(cells.filter((cell) => cell !== null));
		expect(dyes.size).toBeGreaterThanOrEqual(2);
		expect(cells.filter((cell) => cell === null).length).toBeGreaterThanOrEqual(4);
		for (const dye of dyes) expect(cells.filter((cell) => cell === dye).length).toBeLessThanOrEqual(30);
	}
});

describe("one person's groups look different: of 200 spaces", () => {
	const pairs = tiles.flatMap((one, i) => tiles.slice(0, i).map((two) => difference(one, two)));

	test('no two are the same', () => expect(Math.min(...pairs)).toBeGreaterThan(0));

	test('ten of them hold two that share three quarters of their cells in fewer than one case in ten', () => {
		const alike = pairs.filter((part) => part < 0.25).length / pairs.length;
		const pairsOfTen = (10 * 9) / 2;
		expect(1 - (1 - alike) ** pairsOfTen).toBeLessThan(1 / 10);
	});
});
