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

test('without JavaScript one finds what was said, typed in another alphabet, and comes to it', async ({ browser }) => {
	const page = await signInAs(browser, 'Dilbar');
	await page.goto('/find');
	await page.getByRole('searchbox').fill('мактабдаги');
	await page.getByRole('main').getByRole('button', { name: 'Find' }).click();
	await expect(page.getByRole('main').getByRole('link', { name: 'Maktabdagi birinchi kun' }).first()).toBeVisible();
	await expect(page.locator('mark').first()).toHaveText(/maktabdagi/i);
	await page.getByText('Narrow it down').click();
	await page.getByLabel('Written by').fill('nobody of this name');
	await page.getByRole('main').getByRole('button', { name: 'Find' }).click();
	await expect(page.getByRole('main').getByRole('status')).toContainText('Nothing you may see');
	await page.getByRole('link', { name: 'Look everywhere again' }).click();
	await page.getByRole('searchbox').fill('первая неделя');
	await page.getByRole('main').getByRole('button', { name: 'Find' }).click();
	await page
		.getByRole('link', { name: /^Messages \d+/ })
		.first()
		.click();
	await page.locator('main section li > a').first().click();
	await page.waitForURL(/\?message=.*#m-/);
	await expect(page.locator('article:target')).toBeVisible();
	await page.context().close();
});
