import { remember } from './remember.ts';

const dyes = ['lapis', 'pomegranate', 'saffron', 'pistachio'] as const;

/** How many cells a tile has along each side; odd, so that it has a middle. */
export const tileSize = 7;
const middle = (tileSize - 1) / 2;

/**
 * How far a cell is from the middle, in rings; each way gives figures of its own. None draws a cross: a tile must not be
 * taken for the sign of a faith, an army or a hospital.
 */
const shapes: ((far: number, near: number) => number)[] = [
	(far, near) => far + near,
	(far) => far,
	(far, near) => (far === near ? 0 : far - near + 1),
	(far, near) => (far === near ? far : far + near),
	(far, near) => far + (far + near >= 4 ? 1 : 0),
	(far, near) => Math.floor((far + near + 1) / 2)
];

/** Numbers that follow from an id: the same everywhere, and far apart for ids that are near (FNV-1a, then mulberry32). */
const numbersOf = (id: string) => {
	let seed = 2166136261;
	for (let i = 0; i < id.length; i++) seed = Math.imul(seed ^ id.charCodeAt(i), 16777619);
	return (below: number) => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) % below;
	};
};

/** Bare cloth, or one of three dyes by its place in the tile's own order. */
const bare = -1;
const threads = [bare, 0, 1, 2] as const;
const other = (next: (below: number) => number, than: number | undefined) => {
	const rest = threads.filter((thread) => thread !== than);
	return rest[next(rest.length)] ?? bare;
};

/** One tile, cell by cell: a figure of rings within a border of two threads. It may be too bare, or all of one dye. */
const weave = (next: (below: number) => number): number[] => {
	const shape = shapes[next(shapes.length)] ?? Math.max;
	const rings: number[] = [];
	for (let i = 0; i <= 2 * middle; i++) rings.push(other(next, rings[i - 1]));
	const hem = other(next, undefined);
	const hemToo = other(next, hem);
	// Which cells along the border have the second thread, from the middle of a side to its corner.
	const along = 1 + next(2 ** (middle + 1) - 1);
	return Array.from({ length: tileSize ** 2 }, (_, i) => {
		const [x, y] = [Math.abs((i % tileSize) - middle), Math.abs(Math.floor(i / tileSize) - middle)];
		const [far, near] = [Math.max(x, y), Math.min(x, y)];
		if (far === middle) return (along >> near) & 1 ? hemToo : hem;
		return rings[shape(far, near)] ?? bare;
	});
};

const isEven = (cells: number[]) => {
	const [empty = 0, ...dyed] = threads.map((thread) => cells.filter((cell) => cell === thread).length);
	return empty >= 4 && empty <= 21 && Math.max(...dyed) <= 30 && dyed.filter((count) => count > 0).length >= 2;
};

/** The cells of a space's tile, row by row: the name of a dye, or null for bare cloth. */
export const cellsOf = (id: string): ((typeof dyes)[number] | null)[] => {
	const next = numbersOf(id);
	const order: (typeof dyes)[number][] = [...dyes];
	for (let i = order.length - 1; i > 0; i--) order.push(...order.splice(next(i + 1), 1));
	let cells = weave(next);
	while (!isEven(cells)) cells = weave(next);
	return cells.map((thread) => order[thread] ?? null);
};

/** A stroke along the cells of one dye, those beside each other in one piece: its width, 1, makes them as high as wide. */
const pathOf = (cells: (string | null)[], dye: string): string => {
	const rows = Array.from({ length: tileSize }, (_, y) => cells.slice(y * tileSize, (y + 1) * tileSize));
	const pieceOf = (row: (string | null)[], x: number) => {
		const end = row.findIndex((cell, i) => i > x && cell !== dye);
		return (end < 0 ? tileSize : end) - x;
	};
	return rows
		.flatMap((row, y) =>
			row.map((cell, x) => {
				if (cell !== dye || row[x - 1] === dye) return '';
				return `M${x} ${y}h${pieceOf(row, x)}`;
			})
		)
		.join('');
};

/**
 * The weave of a space, computed from its id: for each of its dyes a path that an SVG strokes along the middle of its cells,
 * so that the tile begins half a cell above 0.
 */
export const weaveOf = remember((id): { dye: string; path: string }[] => {
	const cells = cellsOf(id);
	return dyes
		.filter((dye) => cells.includes(dye))
		.map((dye) => ({ dye: `var(--dye-${dye})`, path: pathOf(cells, dye) }));
});
