import { expect, test, type Page } from '@playwright/test';
import { closeAll, findGroup, hydrated, signInAs } from '../support/pages.ts';

/** Holds the scripts of the page back until it is called. */
const holdScripts = async (page: Page) => {
	const { promise, resolve } = Promise.withResolvers<void>();
	await page.route(/\/_app\/.*\.js$/, async (route) => {
		await promise;
		await route.continue();
	});
	return resolve;
};

test('what one writes before a page comes alive is still there afterwards', async ({ browser }) => {
	const page = await (await browser.newContext()).newPage();
	const release = await holdScripts(page);
	await page.goto('/sign-in', { waitUntil: 'commit' });
	const [email, password] = [page.getByLabel('E-mail address'), page.getByLabel('Password')];
	const shared = page.getByLabel('This is a shared computer');
	await email.fill('quick@example.org');
	await password.fill('a password of many words');
	await shared.check();
	release();
	await hydrated(page);
	await expect(email).toHaveValue('quick@example.org');
	await expect(password).toHaveValue('a password of many words');
	await expect(shared).toBeChecked();
	await closeAll(page);
});

test('nor is a message lost that was begun on a slow line, and it is kept as a draft', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	const group = await findGroup(page, 'Prisons and rehabilitation');
	await page.goto(group);
	const thread = await page.getByRole('main').locator('a[href*="/threads/"]').first().getAttribute('href');
	// What the service worker keeps would come at once.
	const cold = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
	await cold.context().addCookies(await page.context().cookies());
	const release = await holdScripts(cold);
	await cold.goto(thread ?? '', { waitUntil: 'commit' });
	const composer = cold.getByRole('textbox', { name: 'Your message' });
	await composer.fill('Begun before the page was');
	release();
	await hydrated(cold);
	await expect(composer).toHaveValue('Begun before the page was');
	await cold.unroute(/\/_app\/.*\.js$/);
	await cold.reload();
	await hydrated(cold);
	await expect(composer).toHaveValue('Begun before the page was');
	await closeAll(page, cold);
});
