import { expect, test } from '@playwright/test';
import { findGroup, prisons, signInAs } from '../support/pages.ts';

test('beginning a document, reading it and signing out go by plain forms', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	const group = await findGroup(page, prisons);
	await page.goto(group);
	await page.locator('summary', { hasText: 'Begin a document' }).click();
	const title = page.locator('form[action="?/createDocument"]').getByLabel('Title');
	await title.fill('  ');
	await page.getByLabel('Kind').selectOption('practice');
	await page.getByRole('button', { name: 'Begin a document' }).click();
	await expect(title).toHaveAccessibleDescription(/fill this in/);
	await expect(page.getByLabel('Kind')).toHaveValue('practice');
	await title.fill('A list by hand');
	await page.getByRole('button', { name: 'Begin a document' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A list by hand');

	await page.goto(group);
	await page.getByRole('link', { name: 'A list by hand' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A list by hand');
	await page.getByRole('button', { name: 'Sign out' }).click();
	await expect(page).toHaveURL(/\/sign-in/);
	await page.goto(group);
	await expect(page).toHaveURL(/\/sign-in/);
	await page.context().close();
});
