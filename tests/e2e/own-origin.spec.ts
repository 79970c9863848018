import { expect, test, type Page } from '@playwright/test';
import { signInAs } from '../support/pages.ts';

/** Follows the links of pages, each kind of page once or twice, and notes who is asked for anything. */
const wander = async (page: Page, from: string[]) => {
	const asked = new Set<string>();
	page.context().on('request', (request) => asked.add(new URL(request.url()).origin));
	page.on('websocket', (socket) => asked.add(new URL(socket.url()).origin.replace(/^ws/, 'http')));
	const seen = new Map<string, number>();
	const waiting = [...from];
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const kind = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '#').replace(/\?.*/, '');
		const times = seen.get(kind) ?? 0;
		if (times > 1) continue;
		seen.set(kind, times + 1);
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		const links = await page
			.locator('a[href^="/"]:not([download])')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
		waiting.push(...links.filter((link) => !waiting.includes(link)));
	}
	return { asked: [...asked].filter((origin) => origin !== 'null'), kinds: [...seen.keys()] };
};

test('no page asks anybody but us for anything', async ({ browser, baseURL }) => {
	test.setTimeout(240_000);
	const outside = await (await browser.newContext()).newPage();
	const first = await wander(outside, ['/', '/forgotten', '/calendar', '/offline', '/nowhere']);
	expect(first.kinds.length).toBeGreaterThan(6);
	expect(first.asked).toEqual([baseURL]);
	await outside.context().close();

	const inside = await signInAs(browser, 'Бурул');
	const second = await wander(inside, ['/today', '/nowhere']);
	expect(second.kinds.length).toBeGreaterThan(15);
	expect(second.asked).toEqual([baseURL]);
	await inside.context().close();
});
