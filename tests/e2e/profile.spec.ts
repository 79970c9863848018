import { expect, test, type Page } from '@playwright/test';
import { signInAs } from '../support/pages.ts';

const hydrated = (page: Page) => page.waitForSelector('html[data-hydrated]', { state: 'attached' });

test('somebody says who she is, and is found from another browser by what she shows', async ({ browser }) => {
	const sugath = await signInAs(browser, 'Sugath');
	await sugath.goto('/profile');
	await hydrated(sugath);
	await sugath.getByLabel('Town or province', { exact: true }).fill('Қамбар');
	await sugath.getByLabel('What you work on', { exact: true }).fill('Visits with a thermos of ginger tea');
	await sugath.getByLabel('What one can ask you about: who sees it').selectOption('nobody');
	await sugath.getByLabel('Mental health').check();
	await sugath.getByRole('button', { name: 'Keep' }).click();
	await expect(sugath.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
	await expect(sugath.locator('#preview details').first()).toContainText('ginger tea');

	const burul = await signInAs(browser, 'Бурул');
	await burul.getByRole('link', { name: 'People', exact: true }).click();
	await burul.getByRole('searchbox').fill('камбар GINGER');
	await burul.getByRole('button', { name: 'Find' }).click();
	await expect(burul.locator('main li h3 a')).toHaveText(['Sugath Ellepola']);
	await burul.getByText('More to choose by').click();
	await burul.getByLabel('Theme').selectOption({ label: 'Mental health' });
	await burul.getByRole('button', { name: 'Find' }).click();
	await expect(burul).toHaveURL(/theme=mental_health/);
	await burul.locator('main li h3 a').click();
	await expect(burul.getByText('ginger tea')).toBeVisible();
	await expect(burul.getByText('Can be asked about')).toHaveCount(0);
	await expect(sugath.locator('#ask-about')).toHaveCount(0);
});

test('what is refused says why beside the field, and nothing typed is lost', async ({ browser }) => {
	const page = await signInAs(browser, 'Sugath');
	await page.goto('/profile');
	await hydrated(page);
	await page.getByLabel('Your name, as you write it').fill(' ');
	for (const other of await page.getByLabel('In another script').all()) await other.fill('');
	await page.getByLabel('Town or province', { exact: true }).fill('A town not to be lost');
	await page.getByRole('button', { name: 'Keep' }).click();
	await expect(page.getByLabel('Your name, as you write it')).toHaveAccessibleDescription(/fill this in/);
	await expect(page.getByLabel('Town or province', { exact: true })).toHaveValue('A town not to be lost');
});
