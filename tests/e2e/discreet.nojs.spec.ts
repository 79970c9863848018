import { expect, test } from '@playwright/test';
import { signInAs } from '../support/pages.ts';

test('without JavaScript discreet mode is chosen by a form, and every page keeps to it', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	await page.goto('/account');
	await expect(page).toHaveTitle(/Dastarkhan/);
	await page.getByRole('button', { name: 'Turn discreet mode on' }).click();
	await expect(page).toHaveURL('/account');
	for (const path of ['/account', '/today', '/people', '/questions', '/nowhere', '/forgotten']) {
		await page.goto(path);
		await expect(page).toHaveTitle('Notes');
		await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', '/plain.svg');
	}
	await page.context().close();
});
