import { expect, test } from '@playwright/test';
import { findGroup } from '../support/pages.ts';

test('a document is read and its title changed without JavaScript', async ({ page }) => {
	await page.goto('/sign-in');
	await page.locator('form[action*=signInAs] button').first().click();
	await page.goto(await findGroup(page, 'Prisons and rehabilitation'));
	await page.getByRole('main').getByRole('link', { name: 'The first week at home' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator('.text p').first()).not.toBeEmpty();
	await page.getByText('Change the title').click();
	await page.getByRole('textbox', { name: 'Title' }).fill('Another title');
	await page.getByRole('button', { name: 'Save the title' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another title');
});
