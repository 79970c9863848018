/** Light, dark, and each with more contrast. */
export const palettes = ['light', 'dark', 'contrast', 'contrast dark'] as const;
export type PaletteName = (typeof palettes)[number];

/** A colour by its role, such as `ink`, as written: `oklch(0.25 0.02 55)`. */
export type Palette = Record<string, string>;

const colour = /oklch\([^)]*\)/g;

/** Reads the colours of a theme out of the tokens: light, dark, and where there are four, the two with more contrast. */
export const paletteOf = (css: string, name: PaletteName): Palette =>
	Object.fromEntries(
		[...css.matchAll(/--([\w-]+):\s*((?:var\(--if-plain,\s*)?light-dark\([^;]*);/g)].map(
			([, role = '', value = '']) => {
				const colours = value.match(colour) ?? [];
				const at = palettes.indexOf(name) % colours.length;
				return [role, colours[at] ?? ''];
			}
		)
	);

/** Linear sRGB of a colour in oklch, cut to what a screen can show. */
const toLinear = (colour: string): number[] => {
	const [l = 0, chroma = 0, hue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
	const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
	const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
		-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
		-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short
	].map((part) => Math.min(1, Math.max(0, part)));
};

const luminance = (colour: string) => {
	const [red = 0, green = 0, blue = 0] = toLinear(colour);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours as WCAG counts it, from 1 to 21. */
export const contrast = (one: string, other: string): number => {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
};

const grounds = ['surface', 'sunk', 'raised'];
const meanings = ['action', 'danger', 'waiting', 'done'];

/** What stands on what, and the least contrast it needs: text 4.5, the edges of things that are pressed or written in 3. */
export const pairs: { on: string; what: string; least: number }[] = [
	...grounds.flatMap((on) => [
		...['ink', 'ink-quiet', 'action-strong', ...meanings].map((what) => ({ on, what, least: 4.5 })),
		{ on, what: 'edge', least: 3 }
	]),
	...meanings.flatMap((on) => [
		{ on, what: `on-${on}`, least: 4.5 },
		...['ink', 'ink-quiet', on].map((what) => ({ on: `${on}-wash`, what, least: 4.5 }))
	]),
	{ on: 'action-strong', what: 'on-action', least: 4.5 }
];
