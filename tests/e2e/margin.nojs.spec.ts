import { expect, test } from '@playwright/test';
import { findGroup, prisons, signIn } from '../support/pages.ts';

test('one comments on a block, answers and resolves without JavaScript', async ({ browser }) => {
	const page = await signIn(browser, 0);
	await page.goto('/documents?kind=strategy');
	await page.getByRole('main').getByRole('link', { name: 'A strategy for a country' }).first().click();
	await page.getByRole('link', { name: 'Comment on a block or the whole' }).click();
	const blocks = page.getByRole('combobox', { name: 'About' });
	const chosen = await blocks.locator('option').nth(1).textContent();
	await blocks.selectOption({ index: 1 });
	await page.getByRole('textbox', { name: 'Your words' }).fill('Is it so everywhere?');
	await page.getByRole('button', { name: 'Comment', exact: true }).click();
	const card = page.getByRole('article').filter({ hasText: 'Is it so everywhere?' });
	await expect(card.locator('blockquote')).toContainText((chosen ?? '').slice(0, 40));
	await card.getByText('Reply').first().click();
	await card.getByRole('textbox', { name: 'Your words' }).fill('Not in the mountains.');
	await card.getByRole('button', { name: 'Reply' }).click();
	await expect(card).toContainText('Not in the mountains.');
	await card.getByRole('button', { name: 'Resolve' }).click();
	// It goes among the resolved ones, and the address that leads to it opens them.
	await expect(page.getByText(/\d+ resolved/)).toBeVisible();
	await card.getByRole('button', { name: 'Open it again' }).click();
	await expect(card).toBeVisible();
});

test('rights, a link for reading, the trash and the list work without JavaScript', async ({ browser }) => {
	const page = await signIn(browser, 0);
	const group = await findGroup(page, prisons);
	await page.goto(group);
	const title = `To be handed on ${Date.now()}`;
	await page.getByText('Begin a document').first().click();
	await page.getByRole('textbox', { name: 'Title' }).last().fill(title);
	await page.getByRole('button', { name: 'Begin a document' }).click();
	await page.getByRole('link', { name: 'Who may do what' }).click();
	await page.getByRole('combobox', { name: 'Observers' }).selectOption('comment');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('combobox', { name: 'Observers' })).toHaveValue('comment');
	await page.getByRole('button', { name: 'Make a link' }).click();
	const link = await page.getByLabel('The link. You see it only now').inputValue();
	const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await stranger.goto(link);
	await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(title);
	await page.getByRole('button', { name: 'Take the link back' }).click();
	expect((await stranger.goto(link))?.status()).toBe(404);
	await page.getByRole('button', { name: 'Put into the trash' }).click();
	await expect(page.getByRole('main')).toContainText(title);
	await page.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: 'Put back' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await page.goto(`/documents?words=${encodeURIComponent(title)}`);
	await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible();
	await stranger.context().close();
});
