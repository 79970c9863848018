import { expect, test, type Browser, type Page } from '@playwright/test';
import { findGroup } from '../support/pages.ts';

const comeIn = async (browser: Browser, name: string): Promise<Page> => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await page.goto('/sign-in');
	await page.locator('li', { hasText: name }).getByRole('button').first().click();
	return page;
};

test('by plain forms one is called, finds it, reads it, mutes the thread, and mutes and blocks who wrote it', async ({
	browser
}) => {
	const burul = await comeIn(browser, 'Бурул');
	await burul.goto(await findGroup(burul, 'Prisons and rehabilitation'));
	await burul.locator('summary', { hasText: 'Start a thread' }).click();
	await burul.getByLabel('Title').first().fill('Who hears what');
	await burul.getByLabel('First message').fill('The first for @Мавзуна');
	await burul.getByRole('button', { name: 'Start a thread' }).click();
	const path = new URL(burul.url()).pathname;
	await expect(burul.getByRole('link', { name: 'You follow this' })).toBeVisible();

	const mavzuna = await comeIn(browser, 'Мавзуна');
	const main = mavzuna.getByRole('main');
	await expect(main.getByText('The first for @Мавзуна')).toBeVisible();
	await mavzuna.goto('/for-you');
	const waits = main.getByRole('region', { name: 'Who hears what' });
	await expect(waits).toContainText('calls you');
	await waits.getByRole('button', { name: 'Mark as read' }).click();
	await expect(waits).toHaveCount(0);

	await mavzuna.goto(path);
	await mavzuna.getByRole('link', { name: 'Follow or mute' }).click();
	await mavzuna.getByLabel('Mute it').check();
	await mavzuna.getByRole('button', { name: 'Save' }).click();
	await expect(mavzuna.getByRole('link', { name: 'You muted this' })).toBeVisible();
	await burul.getByRole('textbox', { name: 'Your message' }).fill('The second for @Мавзуна');
	await burul.getByRole('button', { name: 'Send' }).click();
	await mavzuna.goto('/for-you');
	await expect(waits).toHaveCount(0);

	await mavzuna.goto(path);
	const letter = mavzuna.getByRole('article').first();
	await letter.getByRole('link', { name: 'More' }).click();
	await mavzuna.getByRole('link', { name: 'Mute or block' }).click();
	await mavzuna.getByRole('button', { name: 'Block' }).click();
	await expect(mavzuna.getByText('Blocked by you')).toBeVisible();
	await mavzuna.goto(path);
	await expect(letter.getByText('The first for')).toBeHidden();
	await letter.getByText('You muted this person').click();
	await expect(letter.getByText('The first for')).toBeVisible();
	await mavzuna.goto('/account');
	await mavzuna.locator('#muted ~ ul').getByRole('button', { name: 'Take it back' }).click();
	await mavzuna.goto(path);
	await expect(letter.getByText('The first for')).toBeVisible();
	for (const page of [burul, mavzuna]) await page.context().close();
});
