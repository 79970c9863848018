import { expect, test } from '@playwright/test';
import { findGroup, prisons, signIn } from '../support/pages.ts';

test('a document is read and its title changed without JavaScript', async ({ browser }) => {
	const page = await signIn(browser, 0);
	await page.goto(await findGroup(page, prisons));
	await page.getByRole('main').getByRole('link', { name: 'The first week at home' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator('.text p').first()).not.toBeEmpty();
	await page.getByText('Title and stage').click();
	await page.getByRole('textbox', { name: 'Title' }).fill('Another title');
	await page.getByRole('button', { name: 'Save the title' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another title');
});
