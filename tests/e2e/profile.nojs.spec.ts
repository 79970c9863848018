import { expect, test } from '@playwright/test';
import { signInAs } from '../support/pages.ts';

test('a profile is written, found and read without JavaScript', async ({ page, browser }) => {
	await page.goto('/sign-in');
	await page.locator('li', { hasText: 'Бурул' }).getByRole('button').first().click();
	await page.goto('/profile');
	await page.getByLabel('What you work on', { exact: true }).fill('Registers of first weeks without paper');
	await page.getByLabel('Town or province: who sees it').selectOption('nobody');
	await page.getByRole('button', { name: 'Keep' }).click();
	await expect(page.getByText('Saved. This is how others see you')).toBeVisible();

	const other = await signInAs(browser, 'Sugath');
	await other.goto('/people');
	await other.getByRole('searchbox').fill('registers of first weeks');
	await other.getByRole('button', { name: 'Find' }).click();
	await other.locator('main li h3 a').click();
	await expect(other.getByText('Registers of first weeks without paper')).toBeVisible();
	await expect(other.locator('main')).not.toContainText('Osh');

	await page.getByLabel('Your name, as you write it').fill(' ');
	for (const name of await page.getByLabel('In another script').all()) await name.fill(' ');
	await page.getByLabel('What you are', { exact: true }).fill('Kept although refused');
	await page.getByRole('button', { name: 'Keep' }).click();
	await expect(page.getByLabel('What you are', { exact: true })).toHaveValue('Kept although refused');
	await expect(page.getByLabel('Your name, as you write it')).toHaveAccessibleDescription(/fill this in/);
});
