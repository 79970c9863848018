import type { PageServerLoad } from './$types';
import { accessDemo } from '#server/features/people/commands.ts';
import { readAppearance } from '#server/http/appearance.ts';
import { readOpenly } from '#server/http/read.ts';
import { contrast, pairs, paletteOf, palettes } from '$lib/ui/palette.ts';
import tokens from '$lib/ui/tokens.css?raw';

/** Each theme with what stands on what in it, and how well it reads. */
const swatches = palettes.map((name) => {
	const palette = paletteOf(tokens, name);
	const shown = pairs.flatMap(({ on, what }) => {
		const [ground, colour] = [palette[on], palette[what]];
		return ground && colour ? [{ on, what, ground, colour, contrast: contrast(ground, colour) }] : [];
	});
	return { name, ground: palette.surface, ink: palette.ink, pairs: shown };
});

export const load: PageServerLoad = async (event) => {
	await readOpenly(event, accessDemo);
	return { swatches, appearance: readAppearance(event) };
};
