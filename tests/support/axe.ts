import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Everything at two of the looks; at the others what depends on the look: colours by scheme, sizes by width. */
const looks = [
	{ colorScheme: 'light', width: 1280, rules: null },
	{ colorScheme: 'dark', width: 1280, rules: ['color-contrast', 'link-in-text-block'] },
	{ colorScheme: 'dark', width: 360, rules: null },
	{ colorScheme: 'light', width: 360, rules: ['color-contrast', 'link-in-text-block', 'target-size'] }
] as const;

/** What axe, and a look for text that runs out of the page, finds wrong with the page that is open: light and dark, narrow and wide. */
export const violationsOn = async (page: Page): Promise<string[]> => {
	const found: string[] = [];
	// What is folded away must be right too.
	await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
	// What a phone's bar half covers is whole as soon as one scrolls.
	await page.evaluate(() => document.querySelector<HTMLElement>('.bar')?.style.setProperty('position', 'static'));
	for (const { colorScheme, width, rules } of looks) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const where = `${new URL(page.url()).pathname}, ${colorScheme}, ${width} px`;
		// Our pages hold no frames: then axe need not open a page of its own for each result.
		const axe = new AxeBuilder({ page }).setLegacyMode();
		const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
		for (const { id, nodes } of violations) found.push(`${where}: ${id}: ${nodes[0]?.html}`);
		const overflows = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
		if (overflows) found.push(`${where}: wider than the window`);
	}
	return found;
};
