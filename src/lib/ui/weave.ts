/** The four dyes. */
const dyes = ['var(--dye-lapis)', 'var(--dye-pomegranate)', 'var(--dye-saffron)', 'var(--dye-pistachio)'] as const;

/** Rings of a stepped diamond from the middle out: m the main dye, o the other, - bare cloth. */
const bands = ['omm-', 'm-mo', 'o-mm', 'mmo-', 'm-oo', 'oom-'] as const;

/** How many cells a tile has along each side; odd, so that it has a middle. */
export const tileSize = 7;

/** The weave of a space: two paths, each the cells of one dye. Computed from the id, so it is the same everywhere. */
export const weaveOf = (id: string): { dye: string; cells: string }[] => {
	// FNV-1a, then a small mixer: neighbouring ids must not look alike.
	let seed = 2166136261;
	for (let i = 0; i < id.length; i++) seed = Math.imul(seed ^ id.charCodeAt(i), 16777619) >>> 0;
	const next = (n: number) => (seed = (Math.imul(seed ^ (seed >>> 15), 2246822507) ^ (seed >>> 13)) >>> 0) % n;
	const square = next(4) === 0;
	const main = next(4);
	const other = (main + 1 + next(3)) % 4;
	const band = bands[next(bands.length)] ?? bands[0];
	const middle = (tileSize - 1) / 2;
	const paths = { m: '', o: '' };
	const kindAt = (x: number, y: number) => {
		const [dx, dy] = [Math.abs(x - middle), Math.abs(y - middle)];
		return band[(square ? Math.max(dx, dy) : dx + dy) % band.length];
	};
	for (let y = 0; y < tileSize; y++) {
		for (let x = 0, end; x < tileSize; x = end) {
			const kind = kindAt(x, y);
			// A run of cells is one rectangle: tiles stand in every list.
			for (end = x + 1; end < tileSize && kindAt(end, y) === kind; end++);
			if (kind === 'm' || kind === 'o') paths[kind] += `M${x} ${y}h${end - x}v1H${x}z`;
		}
	}
	return [
		{ dye: dyes[main] ?? dyes[0], cells: paths.m },
		{ dye: dyes[other] ?? dyes[1], cells: paths.o }
	];
};
