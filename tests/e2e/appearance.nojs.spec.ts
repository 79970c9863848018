import { expect, test } from '@playwright/test';

test('without JavaScript one chooses how pages look, on this browser, and gives the choice back to the device', async ({
	page
}) => {
	const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/gallery');
	const light = await ground();
	await page.getByRole('button', { name: 'Dark', exact: true }).click();
	await expect(page).toHaveURL(/\/gallery$/);
	await expect(page.getByRole('button', { name: 'Dark', exact: true })).toHaveAttribute('aria-pressed', 'true');
	const dark = await ground();
	expect(dark).not.toBe(light);
	await page.goto('/sign-in');
	expect(await ground()).toBe(dark);

	await page.goto('/gallery');
	await page.getByRole('button', { name: 'More contrast' }).click();
	expect([light, dark]).not.toContain(await ground());
	await page.getByRole('button', { name: 'As my device has it' }).click();
	expect(await ground()).toBe(light);
	expect((await page.context().cookies()).filter(({ name }) => name === 'appearance')).toEqual([]);
});
