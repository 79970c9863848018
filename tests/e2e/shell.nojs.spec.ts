import { expect, test } from '@playwright/test';
import { signInAs } from '../support/pages.ts';

test('without JavaScript one finds, sees the groups and switches the keys off', async ({ browser }) => {
	const page = await signInAs(browser, 'Nadeem');
	await page.goto('/today');
	await page.getByRole('link', { name: 'Find' }).first().click();
	await page.getByRole('searchbox').fill('prisons');
	await page.getByRole('main').getByRole('button', { name: 'Find' }).click();
	await expect(page.getByRole('main').getByRole('link', { name: 'Prisons and rehabilitation' }).first()).toBeVisible();
	await page.goto('/groups');
	await expect(page.getByRole('main').getByRole('heading', { name: 'My groups' })).toBeVisible();
	await page.goto('/account');
	await page.getByRole('switch', { name: 'Single keys are on' }).uncheck();
	await page.locator('form[action*="keys"] button').click();
	await expect(page.getByText('Saved.')).toBeVisible();
	await expect(page.getByRole('switch', { name: 'Single keys are on' })).not.toBeChecked();
	await page.context().close();
});
