import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { closeAll, findDocument, send, signIn, signInAs, startThread, visit } from '../support/pages.ts';

const open = async (page: Page, document: string) => {
	await page.goto(document);
	await expect(page.getByRole('textbox', { name: 'Text of the document' })).toBeVisible();
};
const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the document' });
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Formatting' });

/** Goes to a new line at the end of the text. */
const newLine = async (page: Page) => {
	await text(page).locator('p').last().click();
	await page.keyboard.press('Control+End');
	await page.keyboard.press('Enter');
};

test('two people write in one document, see each other, and find it again', async ({ browser }) => {
	const [one, two] = [await signIn(browser, 0), await signIn(browser, 1)];
	const document = await findDocument(one);
	await open(one, document);
	await open(two, document);
	await newLine(one);
	await one.keyboard.type('Written by the first.');
	await expect(one.locator('[data-state=saved]')).toBeVisible();
	await expect(text(two)).toContainText('Written by the first.');
	await newLine(two);
	await two.keyboard.type('Written by the second.');
	await expect(text(one)).toContainText('Written by the second.');
	await expect(one.getByText('Here now:')).toBeVisible();
	await expect(one.locator('.caret')).toHaveCount(1);
	await expect(two.locator('[data-state=saved]')).toBeVisible();
	await one.reload();
	await expect(text(one)).toContainText('Written by the second.');
	await two.context().close();
	await expect(one.getByText('Nobody else is here now.')).toBeVisible();
	await one.context().close();
});

test('everything of the toolbar is done by keyboard', async ({ browser }) => {
	const page = await signIn(browser, 0);
	await open(page, await findDocument(page));
	await newLine(page);
	await page.keyboard.type('important');
	await page.keyboard.press('Shift+Home');
	await toolbar(page).getByRole('combobox').focus();
	await page.keyboard.press('ArrowRight');
	await expect(toolbar(page).getByRole('button', { name: 'Bold' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(toolbar(page).getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
	await expect(text(page).locator('strong', { hasText: 'important' })).toHaveCount(1);
	await toolbar(page).getByRole('button', { name: 'Link', exact: true }).press('Enter');
	await page.getByLabel('Address of the link').fill('javascript:alert(1)');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toContainText('https://');
	await page.getByLabel('Address of the link').fill('example.org');
	await page.keyboard.press('Enter');
	await expect(text(page).locator('a[href="https://example.org"]', { hasText: 'important' })).toHaveCount(1);
	await toolbar(page).getByRole('button', { name: 'Numbered list' }).press('Enter');
	await expect(text(page).locator('ol li', { hasText: 'important' })).toHaveCount(1);
	await toolbar(page).getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(page.locator('[data-state=saved]')).toBeVisible();
	await page.context().close();
});

test('without a line one writes on, is told, and it is kept when the line is back', async ({ browser }) => {
	const [one, two] = [await signIn(browser, 0), await signIn(browser, 1)];
	const document = await findDocument(one);
	await open(one, document);
	await open(two, document);
	await one.context().setOffline(true);
	await newLine(one);
	await one.keyboard.type('Written without a line.');
	await expect(one.locator('[data-state=not-saved]')).toHaveText(/Not saved yet/, { timeout: 40_000 });
	await one.context().setOffline(false);
	await expect(one.locator('[data-state=saved]')).toBeVisible();
	await expect(text(two)).toContainText('Written without a line.');
	await one.context().close();
	await two.context().close();
});

test('a document that is begun from a thread stands on the open page of whoever reads it, without a reload', async ({
	browser
}) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	const thread = await startThread(burul, 'What should be written down');
	await visit(mavzuna, thread);
	const form = { title: 'Written down from it', kind: 'note', clientId: randomUUID() };
	await send(burul, `${thread}/settings?/createDocument`, form);
	const head = mavzuna.getByRole('main').locator('header').filter({ hasText: 'What should be written down' });
	await expect(head.getByRole('link', { name: 'Written down from it' })).toBeVisible();
	await closeAll(burul, mavzuna);
});
