import { expect, test } from '@playwright/test';
import { closeAll, signInAs } from '../support/pages.ts';

// That people are found without JavaScript is one of the journeys.
test('a profile is written without JavaScript, and one is found by it', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	await page.goto('/profile');
	await page.getByLabel('What you work on', { exact: true }).fill('Registers of first weeks without paper');
	await page.getByLabel('Town or province: who sees it').selectOption('nobody');
	await page.getByRole('button', { name: 'Keep' }).click();
	await expect(page.getByText('Saved. This is how others see you')).toBeVisible();

	const other = await signInAs(browser, 'Sugath');
	await other.goto('/people?words=registers+of+first+weeks');
	await other.locator('main li h3 a').click();
	await expect(other.getByText('Registers of first weeks without paper')).toBeVisible();
	await expect(other.locator('main')).not.toContainText('Osh');

	await page.getByLabel('Your name, as you write it').fill(' ');
	for (const name of await page.getByLabel('In another script').all()) await name.fill(' ');
	await page.getByLabel('What you are', { exact: true }).fill('Kept although refused');
	await page.getByRole('button', { name: 'Keep' }).click();
	await expect(page.getByLabel('What you are', { exact: true })).toHaveValue('Kept although refused');
	// A field of many lines holds its words without JavaScript, too.
	await expect(page.getByLabel('What you work on', { exact: true })).toHaveValue(
		'Registers of first weeks without paper'
	);
	await expect(page.getByLabel('Your name, as you write it')).toHaveAccessibleDescription(/fill this in/);
	await closeAll(page, other);
});
