import type { Browser, BrowserContext, Page } from '@playwright/test';
import { interfaceLanguages, type InterfaceLanguage } from '#shared/locales.ts';
import { sessionCookie } from '#server/core/session-cookie.ts';
import { House, type HouseName } from './house.ts';
import type { View } from './views.ts';

/** Widths in CSS pixels: a phone and a desk. */
export const sizes = [360, 1280] as const;
/** What the reader's system asks for. */
export const themes = ['light', 'dark'] as const;
/** The languages of the interface: two directions, three kinds of script. */
export const languages = interfaceLanguages;

/** The houses that views are in, each opened when it is first asked for. */
export class Houses {
	readonly #open = new Map<HouseName, Promise<House>>();
	#language: InterfaceLanguage = 'en';

	get(name: HouseName): Promise<House> {
		const house = this.#open.get(name) ?? this.#openIn(name);
		this.#open.set(name, house);
		return house;
	}

	async #openIn(name: HouseName) {
		const house = await House.open(name);
		await house.speak(this.#language);
		return house;
	}

	/** Has all pages speak a language from now on. */
	async speak(language: InterfaceLanguage) {
		this.#language = language;
		for (const house of this.#open.values()) await (await house).speak(language);
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
	const { url } = house.server;
	await context.addCookies([{ name: 'language', value: house.language, url }]);
	// Whoever is signed in has been here: the browser said then in which zone it is.
	const zone = { name: 'zone', value: Intl.DateTimeFormat().resolvedOptions().timeZone, url };
	if (view.who !== 'visitor')
		await context.addCookies([{ name: sessionCookie, value: await house.session(whoIn(house, view)), url }, zone]);
	return context;
};

/** Opens a view as it is, alive and in its state. Throws when the server answers otherwise than the view says. */
export const openView = async (page: Page, house: House, view: View): Promise<void> => {
	const path = await view.at(house);
	const answer = await page.goto(path);
	if (answer?.status() !== view.status) throw new Error(`${path} (${nameOf(view)}) answered ${answer?.status()}`);
	await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
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
