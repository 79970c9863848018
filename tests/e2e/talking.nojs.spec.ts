import { expect, test, type Browser, type Page } from '@playwright/test';
import { findGroup } from '../support/pages.ts';

const comeIn = async (browser: Browser, name: string): Promise<Page> => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await page.goto('/sign-in');
	await page.locator('li', { hasText: name }).getByRole('button').click();
	return page;
};
const letters = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });
const open = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).click();

test('reading, starting a thread, posting, answering: everything goes by plain forms', async ({ browser }) => {
	const burul = await comeIn(browser, 'Бурул');
	await burul.goto(await findGroup(burul, 'Prisons and rehabilitation'));
	await burul.locator('main a[href^="/threads/"]').first().click();
	await expect(burul.getByRole('article').first()).toBeVisible();

	await burul.goBack();
	await open(burul, 'Start a thread');
	await burul.getByLabel('Title').first().fill('Without scripts');
	await burul.getByLabel('First message').fill('   ');
	await burul.getByRole('button', { name: 'Start a thread' }).click();
	// Refused, with the reason; what was typed is still there.
	await expect(burul.locator('#thread-body-wrong')).not.toBeEmpty();
	await expect(burul.locator('#thread-title')).toHaveValue('Without scripts');
	await burul.getByLabel('First message').fill('What do you do by hand?');
	await burul.getByRole('button', { name: 'Start a thread' }).click();
	await expect(burul.getByRole('heading', { level: 1 })).toHaveText('Without scripts');
	await expect(letters(burul, 'What do you do by hand?')).toHaveCount(1);

	const mavzuna = await comeIn(browser, 'Мавзуна');
	await mavzuna.goto(burul.url());
	await letters(mavzuna, 'by hand?').getByRole('link', { name: 'Reply' }).click();
	await expect(mavzuna.locator('.answering')).toContainText('What do you do by hand?');
	await mavzuna.getByRole('textbox', { name: 'Your message' }).fill('The list.\n\nOn paper.');
	await mavzuna.getByRole('button', { name: 'Send' }).click();
	await expect(letters(mavzuna, 'On paper.')).toHaveCount(1);
	await expect(letters(mavzuna, 'On paper.').getByRole('blockquote')).toContainText('What do you do by hand?');

	await burul.reload();
	await expect(letters(burul, 'On paper.').locator('p').filter({ hasText: 'The list.' })).toBeVisible();
	await burul.getByRole('textbox', { name: 'Your message' }).fill('Thank you.');
	await burul.getByRole('button', { name: 'Send' }).click();
	await expect(letters(burul, 'Thank you.')).toHaveCount(1);
	await expect(letters(burul, 'Thank you.').getByRole('blockquote')).toHaveCount(0);
	await burul.context().close();
	await mavzuna.context().close();
});

test('joining, beginning a document, reading it, leaving, signing out go by plain forms', async ({ browser }) => {
	const page = await comeIn(browser, 'Данияр');
	await page.goto(await findGroup(page, 'Prisons and rehabilitation'));
	const group = page.url();
	await page.getByRole('button', { name: 'Join this group' }).click();
	await expect(page.getByText('agree').first()).toBeVisible();
	await expect(page.locator('#agreed-wrong')).not.toBeEmpty();
	await page.getByRole('checkbox').check();
	await page.getByRole('button', { name: 'Join this group' }).click();
	await expect(page.getByRole('complementary').getByText('Данияр').first()).toBeVisible();

	await open(page, 'Begin a document');
	await page.locator('#document-title').fill('  ');
	await page.getByLabel('Kind').selectOption('practice');
	await page.getByRole('button', { name: 'Begin a document' }).click();
	await expect(page.locator('#document-title-wrong')).not.toBeEmpty();
	await expect(page.getByLabel('Kind')).toHaveValue('practice');
	await page.locator('#document-title').fill('A list by hand');
	await page.getByRole('button', { name: 'Begin a document' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A list by hand');

	await page.goto(group);
	await page.getByRole('link', { name: 'A list by hand' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A list by hand');
	await page.goto(group);
	await page.getByRole('button', { name: 'Leave this group' }).click();
	await page.goto(group);
	await expect(page.getByRole('button', { name: 'Join this group' })).toBeVisible();
	await page.getByRole('button', { name: 'Sign out' }).click();
	await expect(page).toHaveURL(/\/sign-in/);
	await page.goto(group);
	await expect(page).toHaveURL(/\/sign-in/);
	await page.context().close();
});
