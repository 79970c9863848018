import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { closeAll, findGroup, prisons, send, signIn } from '../support/pages.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the document' });
const saved = (page: Page) => expect(page.locator('p[data-state=saved]')).toBeVisible();

test('a text is kept under a name, compared, set back, published and withdrawn', async ({ browser }) => {
	const page = await signIn(browser, 0);
	const form = { title: 'Kept and published', kind: 'note', language: 'en', clientId: randomUUID() };
	await page.goto(await send(page, `${await findGroup(page, prisons)}?/createDocument`, form));
	const document = page.url();
	await text(page).click();
	await page.keyboard.type('Schools come first');
	await saved(page);

	await page.getByRole('link', { name: 'Versions' }).click();
	await page.getByLabel('Name of this version').fill('Sent to the ministry');
	await page.getByRole('button', { name: 'Keep under this name' }).click();
	await expect(page.getByRole('link', { name: 'Sent to the ministry' })).toBeVisible();

	await page.goto(document);
	await text(page).click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(' and last');
	await saved(page);
	await page.goto(`${document}/versions`);
	await page.getByRole('button', { name: 'Compare' }).click();
	await expect(page.getByRole('heading', { name: 'What differs' })).toBeVisible();
	await expect(page.locator('ins')).toContainText('and last');

	await page.goto(`${document}/versions`);
	await page.getByRole('link', { name: 'Sent to the ministry' }).click();
	await page.getByText('Publish this version').click();
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	await page.waitForURL('**/published/**');
	await page.goto(`${document}/versions`);
	const published = page.getByRole('region', { name: 'Published' }).getByRole('link', { name: 'Kept and published' });
	const address = (await published.getAttribute('href')) ?? '';
	const visitor = await (await browser.newContext()).newPage();
	await visitor.goto(new URL(address, document).href);
	await expect(visitor.getByRole('main')).toContainText('Schools come first');
	await expect(visitor.getByRole('main')).not.toContainText('and last');
	const file = await visitor.request.get(`${new URL(address, document).href}/markdown`);
	expect(await file.text()).toContain('Schools come first');

	await page.getByRole('link', { name: 'Sent to the ministry' }).click();
	await page.getByText('Set the text back to this version').click();
	await page.getByRole('button', { name: 'Set the text back', exact: true }).click();
	await page.waitForURL(document);
	await expect(text(page)).toHaveText('Schools come first');

	await page.goto(`${document}/versions`);
	await page.getByRole('button', { name: 'Withdraw' }).click();
	await expect(page.getByRole('button', { name: 'Withdraw' })).toHaveCount(0);
	expect((await visitor.request.get(new URL(address, document).href)).status()).toBe(404);
	await closeAll(page, visitor);
});
