import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** How a page is looked at: a width in CSS pixels, and what the reader's system asks for. */
export interface Look {
	width: number;
	theme: 'light' | 'dark';
}

/** A desk and a phone, by day and by night. */
export const looks: Look[] = [
	{ width: 1280, theme: 'light' },
	{ width: 360, theme: 'dark' },
	{ width: 1280, theme: 'dark' },
	{ width: 360, theme: 'light' }
];
/** What depends on colours and widths: where both widths and both themes were looked at in full, the rest is asked no more. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'target-size'];

/** Widths that 1280 CSS pixels have left at 200 % and 400 %. */
const zoomed = [640, 320];

const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

/**
 * Opens what is folded, and lays out what is far: it must be right too, and of what is not laid out no ground can be told. What
 * a phone's bar half covers is whole as soon as one scrolls.
 */
const unfold = (page: Page) =>
	page.evaluate(() => {
		document.querySelectorAll('details').forEach((details) => (details.open = true));
		const near = new CSSStyleSheet();
		near.replaceSync('* { content-visibility: visible !important; }');
		document.adoptedStyleSheets.push(near);
		document.querySelector<HTMLElement>('.bar')?.style.setProperty('position', 'static');
	});

/** What is far from the window keeps its colours until a frame is drawn: it is looked at as a reader would see it. */
const untilDrawn = (page: Page) =>
	page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

const dress = async (page: Page, { width, theme }: Look) => {
	await page.setViewportSize({ width, height: 800 });
	await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
	await untilDrawn(page);
};

/** What axe finds wrong with the page that is open, and whether something runs out of it. */
export const violationsOn = async (page: Page, some: Look[] = looks, besides: string[] = []): Promise<string[]> => {
	const found: string[] = [];
	await unfold(page);
	for (const [i, look] of some.entries()) {
		await dress(page, look);
		const where = `${new URL(page.url()).pathname}, ${look.theme}, ${look.width} px`;
		// Our pages hold no frames: then axe need not open a page of its own for each result.
		const axe = new AxeBuilder({ page }).setLegacyMode();
		const { violations } = await (i < 2 ? axe.disableRules(besides) : axe.withRules(ofLooks)).analyze();
		for (const { id, nodes } of violations) found.push(`${where}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
		if (await isTooWide(page)) found.push(`${where}: wider than the window`);
	}
	return found;
};

/** What is cut off at an edge, with nothing to say so and no way to scroll there. */
const cutOn = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const found: string[] = [];
		for (const element of document.querySelectorAll<HTMLElement>('body :not(input, textarea, select)')) {
			if (element.clientWidth === 0 || element.scrollWidth <= element.clientWidth + 1) continue;
			const { overflowX, textOverflow, clipPath, webkitLineClamp } = getComputedStyle(element);
			// The dots of a text of a few lines hang over its edge, and say so.
			const hasDots = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
			if (['hidden', 'clip'].includes(overflowX) && !hasDots && clipPath === 'none')
				found.push(`cut off: ${element.outerHTML.slice(0, 160)}`);
		}
		return found;
	});

/** What is lost when the page that is open is read at 200 % and 400 %, or with letters of twice the size. */
export const lostByZoomOn = async (page: Page): Promise<string[]> => {
	const found: string[] = [];
	await unfold(page);
	for (const width of zoomed) {
		await dress(page, { width, theme: 'light' });
		const at = `at ${(1280 / width) * 100} %`;
		if (await isTooWide(page)) found.push(`${at}: wider than the window`);
		for (const cut of await cutOn(page)) found.push(`${at}: ${cut}`);
	}
	await dress(page, { width: 1280, theme: 'light' });
	await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
	if (await isTooWide(page)) found.push('with letters of twice the size: wider than the window');
	await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
	return found;
};

/** What moves on the page that is open although its reader asked for rest. */
export const movementsOn = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		document
			.getAnimations()
			.filter(({ playState }) => playState === 'running')
			.map(({ effect }) => (effect as KeyframeEffect | null)?.target?.outerHTML.slice(0, 120) ?? 'something')
			.map((what) => `moves although nothing shall: ${what}`)
	);
