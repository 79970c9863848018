import { chromium, expect, test, type Page } from '@playwright/test';
import { violationsOn } from '../support/axe.ts';
import { browser as ours } from '../support/browser.ts';
import { findGroup, hydrated, signInAs, visit } from '../support/pages.ts';
import { startServer } from '../support/server.ts';

/** What stands on the screen and in the tab says nothing of us. */
const expectCalendar = async (page: Page) => {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(new Date().getUTCFullYear()));
	await expect(page).toHaveTitle('Calendar');
	await expect(page).toHaveURL('/calendar');
	expect(await page.content()).not.toMatch(/dastarkhan|network|prison/i);
};

const pressEscape = async (page: Page, times: number) => {
	for (let i = 0; i < times; i++) await page.keyboard.press('Escape');
};

/** Presses Escape three times; where a machine that stalls made that too slow, once more. */
const escape = (page: Page) =>
	expect(async () => {
		await pressEscape(page, 3);
		await expect(page).not.toHaveTitle(/Dastarkhan/, { timeout: 3_000 });
	}).toPass();

/** Walks through some pages, by links that load nothing anew and by addresses that do. */
const walk = async (page: Page) => {
	const group = await findGroup(page, 'Prisons and rehabilitation');
	await visit(page, group);
	await page.locator('main a[href^="/threads/"]').first().click();
	await page.waitForURL('**/threads/*');
	await visit(page, '/people');
};

/** Goes back as far as the browser goes, and looks at each page; gives how many there were. */
const goBackAllTheWay = async (page: Page, look: () => Promise<void>) => {
	let steps = 0;
	for (; await page.evaluate(() => navigation.canGoBack); steps++) {
		await page.goBack();
		await look();
	}
	return steps;
};

test('the button leads to a neutral page, and Back shows nothing of us, however often', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	await walk(page);
	await visit(page, '/forgotten');
	await page.getByRole('button', { name: 'Quick exit' }).click();
	await expectCalendar(page);
	expect(await violationsOn(page)).toEqual([]);
	expect(await goBackAllTheWay(page, () => expectCalendar(page))).toBeGreaterThan(3);
	await page.context().close();
});

test('Escape three times leads away from any page, Escape twice from none', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	// What Back would lead to.
	await visit(page, '/people');
	await visit(page, '/today');
	await pressEscape(page, 2);
	await expect(page).toHaveURL('/today');
	await page.waitForTimeout(1_600);
	await escape(page);
	await expectCalendar(page);
	await page.goBack();
	await expectCalendar(page);
	await page.context().close();
});

test('the page is blank before anything is asked of the line', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	await visit(page, '/today');
	await page.evaluate(() =>
		navigation.addEventListener('navigate', () => {
			const seen = [document.documentElement.checkVisibility(), document.title];
			sessionStorage.setItem('seen', JSON.stringify(seen));
		})
	);
	await escape(page);
	await expectCalendar(page);
	expect(await page.evaluate(() => sessionStorage.getItem('seen'))).toBe('[false,"Calendar"]');
	await page.context().close();
});

test('other tabs leave as well', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	const other = await page.context().newPage();
	await visit(other, '/people');
	await visit(page, '/today');
	await escape(page);
	await expectCalendar(page);
	await expectCalendar(other);
	await page.context().close();
});

test('whoever types an address is let in again; the session is still there on her own device', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	await visit(page, '/people');
	await escape(page);
	await expectCalendar(page);
	await page.goBack();
	await page.reload();
	await expectCalendar(page);
	await page.goto('/questions');
	await expect(page).toHaveURL('/questions');
	await hydrated(page);
	await page.goBack();
	await page.goForward();
	await expect(page).toHaveURL('/questions');
	await page.context().close();
});

test('on a shared computer the session ends as well', async ({ browser }) => {
	const server = await startServer();
	const page = await (await browser.newContext()).newPage();
	await page.goto(/http\S+\/set-up\/\S+/.exec(server.output())?.[0] ?? '');
	const account = { email: 'first@example.org', password: 'a password of many words' };
	await page.getByLabel('Name of the network').fill('Ours');
	await page.getByLabel('Your name').fill('Gulnara');
	await page.getByLabel('E-mail address').fill(account.email);
	await page.getByLabel('Password').fill(account.password);
	await page.getByRole('button', { name: 'Name the network' }).click();
	await page.waitForURL('**/today');
	const own = await page.context().cookies();
	await page.context().clearCookies();
	await page.goto(`${server.url}/sign-in`);
	await page.getByLabel('E-mail address').fill(account.email);
	await page.getByLabel('Password').fill(account.password);
	await page.getByLabel('This is a shared computer').check();
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL('**/today');
	await hydrated(page);
	const shared = await page.context().cookies();
	await escape(page);
	await expect(page).toHaveTitle('Calendar');

	const opens = async (cookies: typeof own) => {
		await page.context().clearCookies();
		await page.context().addCookies(cookies.filter(({ name }) => name === 'session'));
		await page.goto(`${server.url}/account`);
		return new URL(page.url()).pathname;
	};
	expect(await opens(shared)).toBe('/sign-in');
	expect(await opens(own)).toBe('/account');
	await page.context().close();
	await server.dispose();
});

test('a browser that keeps pages in memory does not bring them back either', async ({ baseURL }) => {
	const browser = await chromium.launch({ ...ours.launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
	const page = await (await browser.newContext({ baseURL })).newPage();
	await page.goto('/');
	await page.goto('/forgotten');
	await page.goto('/ask-to-join');
	await hydrated(page);
	await escape(page);
	await expectCalendar(page);
	expect(await goBackAllTheWay(page, () => expectCalendar(page))).toBeGreaterThan(1);
	await browser.close();
});

test('an operator may set another address, which nobody asks for anything before', async ({ browser }) => {
	const server = await startServer({ env: { QUICK_EXIT_URL: 'https://weather.example.org/today' } });
	const page = await (await browser.newContext()).newPage();
	const asked: string[] = [];
	await page.route('https://weather.example.org/**', (route) => {
		asked.push(route.request().headers().referer ?? 'nobody');
		return route.fulfill({ contentType: 'text/html', body: '<h1>Rain</h1>' });
	});
	await visit(page, `${server.url}/forgotten`);
	await visit(page, `${server.url}/ask-to-join`);
	expect(asked).toEqual([]);
	await escape(page);
	await expect(page.getByRole('heading')).toHaveText('Rain');
	expect(asked).toEqual(['nobody']);
	await page.goBack();
	await expect(page).toHaveTitle('Calendar');
	await page.context().close();
	await server.dispose();
});

test('the way out stays above keys that a phone lays over the page', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/sign-in');
	await hydrated(page);
	const way = page.locator('form[action="/away"] button');
	const lowerEdge = async () => (await way.boundingBox())?.y ?? 0;
	expect(await lowerEdge()).toBeGreaterThan(600);
	// As Safari on a phone tells it: the window stays as high as it was, what is to be seen of it does not.
	await page.evaluate(() => {
		Object.defineProperty(window.visualViewport, 'height', { configurable: true, value: 440 });
		window.visualViewport?.dispatchEvent(new Event('resize'));
	});
	await expect.poll(lowerEdge).toBeLessThan(440);
});
