import { expect, test, type Page } from '@playwright/test';
import { findDocument, signIn } from '../support/pages.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the document' });
const card = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

/** Puts the caret behind the last letter of the text, and waits until the editor knows: it learns a moment later of what keys select. */
const goToEnd = async (page: Page) => {
	await text(page).locator('p').last().click();
	await expect(async () => {
		await page.keyboard.press('Control+End');
		await page.waitForTimeout(150);
		const behind = await text(page).evaluate((field) => {
			const range = getSelection()?.getRangeAt(0).cloneRange();
			range?.setEndAfter(field);
			return range?.toString().trim();
		});
		expect(behind).toBe('');
	}).toPass();
};

test('a comment is marked in the text of everybody, moves along, and is detached when its words go', async ({
	browser
}) => {
	const [one, two] = [await signIn(browser, 0), await signIn(browser, 1)];
	const address = await findDocument(one);
	for (const page of [one, two]) {
		await page.goto(address);
		await expect(text(page)).toBeVisible();
	}
	await goToEnd(one);
	await one.keyboard.press('Enter');
	await one.keyboard.type('A sentence about walnuts');
	await expect(one.locator('[data-state=saved]')).toBeVisible();
	// By keyboard: the last word, and the keys for commenting.
	await one.keyboard.press('Control+Shift+ArrowLeft');
	await one.keyboard.press('Control+Alt+m');
	await one.getByRole('textbox', { name: 'Your words' }).first().fill('Why these?');
	await one.getByRole('button', { name: 'Comment', exact: true }).click();
	for (const page of [one, two]) {
		await expect(page.locator('.commented', { hasText: 'walnuts' })).toBeVisible();
		await expect(card(page, 'Why these?').locator('blockquote')).toHaveText('walnuts');
	}
	const said = card(two, 'Why these?');
	await said.getByText('Reply').first().click();
	await said.getByRole('textbox', { name: 'Your words' }).fill('They are what we have.');
	await said.getByRole('button', { name: 'Reply' }).click();
	await expect(card(one, 'They are what we have.')).toBeVisible();
	await text(two).locator('.commented', { hasText: 'walnuts' }).click();
	await expect(card(two, 'Why these?')).toHaveClass(/chosen/);
	await goToEnd(one);
	for (let i = 0; i < 'walnuts'.length; i++) await one.keyboard.press('Backspace');
	for (const page of [one, two])
		await expect(card(page, 'Why these?')).toContainText('These words are no longer in the text.');
	await card(one, 'Why these?').getByRole('button', { name: 'Resolve' }).click();
	for (const page of [one, two]) await expect(card(page, 'Why these?')).toBeHidden();
	await one.context().close();
	await two.context().close();
});
