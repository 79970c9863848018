import type { Browser, BrowserContext, Page } from '@playwright/test';
import { cookieOf, House, type HouseName } from './house.ts';
import type { View } from './views.ts';

/** Widths in CSS pixels: a phone and a desk. */
export const sizes = [360, 1280] as const;
/** What the reader's system asks for. */
export const themes = ['light', 'dark'] as const;
/** One language of each direction and kind of script. */
export const languages = ['en', 'rtl'] as const;
export type Language = (typeof languages)[number];

/** The houses that views are in, each opened when it is first asked for. */
export class Houses {
	readonly #open = new Map<HouseName, Promise<House>>();

	get(name: HouseName): Promise<House> {
		const house = this.#open.get(name) ?? House.open(name);
		this.#open.set(name, house);
		return house;
	}

	/** Ends them all. */
	async close() {
		for (const house of this.#open.values()) await (await house).close();
	}
}

const whoIn = (house: House, { who }: View) => (who === 'first' ? (house.first?.name ?? '') : who);

/** A browser of whoever sees a view, at the house's address. */
export const enter = async (
	browser: Browser,
	house: House,
	view: View,
	options: Parameters<Browser['newContext']>[0] = {}
): Promise<BrowserContext> => {
	const context = await browser.newContext({ baseURL: house.server.url, reducedMotion: 'reduce', ...options });
	if (view.who !== 'visitor') await context.addCookies([cookieOf(house, await house.session(whoIn(house, view)))]);
	return context;
};

/** Opens a view as it is, alive and in its state. Throws when the server answers otherwise than the view says. */
export const openView = async (page: Page, house: House, view: View, language: Language): Promise<void> => {
	const path = await view.at(house);
	const answer = await page.goto(path);
	if (answer?.status() !== view.status) throw new Error(`${path} (${nameOf(view)}) answered ${answer?.status()}`);
	await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
	if (language === 'rtl') await page.evaluate(() => (document.documentElement.dir = 'rtl'));
	await view.arrange?.(page);
	await page.evaluate(() => document.fonts.ready);
};

/** A view in a word, fit for a file. */
export const nameOf = ({ page, state }: View): string => {
	const words = `${page === '/' ? 'landing' : page.slice(1)} ${state === 'usual' ? '' : state}`;
	return words
		.replace(/\[\w+\]/g, 'one')
		.trim()
		.replace(/[^\w]+/g, '-');
};
