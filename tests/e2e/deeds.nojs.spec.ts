import { expect, test } from '@playwright/test';
import { findGroup, prisons, signInAs } from '../support/pages.ts';

test('reacting, editing, deleting, closing and writing a document from a thread go by plain forms', async ({
	browser
}) => {
	const page = await signInAs(browser, 'Бурул');
	await page.goto(await findGroup(page, prisons));
	await page.getByText('Start a thread').first().click();
	await page.getByLabel('Title').first().fill('By hand');
	await page.getByLabel('First message').fill('Befor the gate');
	await page.getByRole('button', { name: 'Start a thread' }).click();
	const path = new URL(page.url()).pathname;
	const letter = page.getByRole('article').first();

	await letter.getByRole('link', { name: 'More' }).click();
	await page.getByRole('button', { name: 'Useful' }).click();
	await expect(letter.getByRole('button', { name: 'Useful 1' })).toHaveAttribute('aria-pressed', 'true');
	await letter.getByRole('button', { name: 'Useful 1' }).click();
	await expect(letter.getByRole('button', { name: 'Useful 1' })).toHaveCount(0);

	await letter.getByRole('link', { name: 'More' }).click();
	await page.getByLabel('Your words').fill('Before the gate');
	await page.locator('form[action="?/edit"]').getByLabel('Language').selectOption('ru');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(letter).toContainText('Before the gate');
	await expect(letter.locator('[lang="ru"]').first()).toBeAttached();
	await letter.getByRole('link', { name: /edited/ }).click();
	await expect(page.getByText('Befor the gate', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Delete' }).click();
	await expect(letter).toContainText('Deleted by whoever wrote it');
	await letter.getByRole('button', { name: 'Put it back' }).click();
	await expect(letter).toContainText('Before the gate');

	await page.goto(`${path}/settings`);
	await page.getByLabel('Title').fill('A list for the gate');
	await page.getByRole('button', { name: 'Begin a document' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A list for the gate');
	await page.getByRole('link', { name: 'By hand' }).click();
	await expect(page.getByRole('link', { name: 'A list for the gate' }).first()).toBeVisible();

	await page.goto(`${path}/settings`);
	await page.getByLabel('What came of it').fill('We wrote it down.');
	await page.getByRole('button', { name: 'Close the thread' }).click();
	await expect(page.getByText('We wrote it down.')).toBeVisible();
	await expect(page.getByText('This thread is closed.')).toBeVisible();
	await page.context().close();
});
