import { expect, test, type Browser, type Page } from '@playwright/test';
import { findGroup } from '../support/pages.ts';

const comeIn = async (browser: Browser, name: string): Promise<Page> => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await page.goto('/sign-in');
	await page.locator('li', { hasText: name }).getByRole('button').click();
	return page;
};
const open = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).click();

test('joining, beginning a document, reading it, leaving, signing out go by plain forms', async ({ browser }) => {
	const page = await comeIn(browser, 'Данияр');
	await page.goto(await findGroup(page, 'Prisons and rehabilitation'));
	const group = page.url();
	await page.getByRole('button', { name: 'Join this group' }).click();
	await expect(page.getByText('agree').first()).toBeVisible();
	await expect(page.locator('#agreed-wrong')).not.toBeEmpty();
	await page.getByRole('checkbox').check();
	await page.getByRole('button', { name: 'Join this group' }).click();
	await page.locator('summary', { hasText: /\d more p/ }).click();
	await expect(page.getByRole('complementary').getByText('Данияр').first()).toBeVisible();

	await open(page, 'Begin a document');
	await page.locator('#document-title').fill('  ');
	await page.getByLabel('Kind').selectOption('practice');
	await page.getByRole('button', { name: 'Begin a document' }).click();
	await expect(page.locator('#document-title-wrong')).not.toBeEmpty();
	await expect(page.getByLabel('Kind')).toHaveValue('practice');
	await page.locator('#document-title').fill('A list by hand');
	await page.getByRole('button', { name: 'Begin a document' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A list by hand');

	await page.goto(group);
	await page.getByRole('link', { name: 'A list by hand' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A list by hand');
	await page.goto(group);
	await page.getByRole('button', { name: 'Leave this group' }).click();
	await page.goto(group);
	await expect(page.getByRole('button', { name: 'Join this group' })).toBeVisible();
	await page.getByRole('button', { name: 'Sign out' }).click();
	await expect(page).toHaveURL(/\/sign-in/);
	await page.goto(group);
	await expect(page).toHaveURL(/\/sign-in/);
	await page.context().close();
});
