import { chromium, expect, test, type Page } from '@playwright/test';
import { browser as ours } from '../support/browser.ts';
import { findGroup, signInAs } from '../support/pages.ts';
import { startServer } from '../support/server.ts';

const expectCalendar = async (page: Page) => {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(new Date().getUTCFullYear()));
	await expect(page).toHaveTitle('Calendar');
	expect(await page.content()).not.toMatch(/dastarkhan|network|prison/i);
};
const leave = (page: Page) => page.getByRole('button', { name: 'Quick exit' }).first().click();

test('without JavaScript a form leads away, and Back shows nothing of us', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	await page.goto(await findGroup(page, 'Prisons and rehabilitation'));
	await page.locator('main a[href^="/threads/"]').first().click();
	await page.goto('/forgotten');
	await leave(page);
	await expectCalendar(page);
	await expect(page).toHaveURL('/calendar');
	for (let i = 0; i < 4; i++) {
		await page.goBack();
		await expectCalendar(page);
	}
	// Nobody can tell Back from a typed address here: one goes on by hand.
	await page.goto('/people');
	await expectCalendar(page);
	await page.getByRole('button', { name: 'Continue' }).click();
	await expect(page).toHaveURL('/people');
	await page.goto('/questions');
	await expect(page).toHaveURL('/questions');
	await expect(page).toHaveTitle(/Questions/);
	await page.context().close();
});

test('a browser that keeps pages in memory does not bring them back either', async ({ baseURL }) => {
	const browser = await chromium.launch({ ...ours.launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
	const page = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
	await page.goto('/');
	await page.goto('/forgotten');
	await leave(page);
	await expectCalendar(page);
	await page.goBack();
	await expectCalendar(page);
	await page.goBack();
	await expectCalendar(page);
	await browser.close();
});

test('an address that the operator set is gone to without JavaScript as well', async ({ browser }) => {
	const server = await startServer({ env: { QUICK_EXIT_URL: 'https://weather.example.org/today' } });
	const page = await (await browser.newContext()).newPage();
	await page.route('https://weather.example.org/**', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<h1>Rain</h1>' })
	);
	await page.goto(`${server.url}/forgotten`);
	await leave(page);
	await expect(page.getByRole('heading')).toHaveText('Rain');
	await page.goBack();
	await expect(page).toHaveTitle('Calendar');
	await page.context().close();
	await server.dispose();
});
