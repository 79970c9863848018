import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { signInAs } from '../support/pages.ts';

/** So many tabs at once: each waits until its page asks for nothing any more. */
const tabs = 4;

/** Follows the links of pages, each kind of page once or twice, and notes who is asked for anything. */
const wander = async (context: BrowserContext, from: string[]) => {
	const asked = new Set<string>();
	context.on('request', (request) => asked.add(new URL(request.url()).origin));
	const seen = new Map<string, number>();
	let links = from;
	const follow = async (page: Page, paths: string[]) => {
		page.on('websocket', (socket) => asked.add(new URL(socket.url()).origin.replace(/^ws/, 'http')));
		const found: string[] = [];
		for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
			await page.goto(path);
			await page.waitForLoadState('networkidle');
			const all = page.locator('a[href^="/"]:not([download])');
			found.push(...(await all.evaluateAll((some) => some.map((link) => link.getAttribute('href') ?? ''))));
		}
		await page.close();
		return found;
	};
	while (links.length > 0) {
		const next = [...new Set(links)].filter((path) => {
			const kind = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '#').replace(/\?.*/, '');
			const times = seen.get(kind) ?? 0;
			seen.set(kind, times + 1);
			return times < 2;
		});
		const pages = await Promise.all(Array.from({ length: Math.min(tabs, next.length) }, () => context.newPage()));
		links = (await Promise.all(pages.map((page) => follow(page, next)))).flat();
	}
	return { asked: [...asked].filter((origin) => origin !== 'null'), kinds: [...seen.keys()] };
};

test('no page asks anybody but us for anything', async ({ browser, baseURL }) => {
	test.setTimeout(240_000);
	const outside = await browser.newContext();
	const first = await wander(outside, ['/', '/forgotten', '/calendar', '/offline', '/nowhere']);
	expect(first.kinds.length).toBeGreaterThan(6);
	expect(first.asked).toEqual([baseURL]);
	await outside.close();

	const inside = (await signInAs(browser, 'Бурул')).context();
	const second = await wander(inside, ['/today', '/nowhere']);
	expect(second.kinds.length).toBeGreaterThan(15);
	expect(second.asked).toEqual([baseURL]);
	await inside.close();
});
