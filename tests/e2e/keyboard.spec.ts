import { expect, test, type Page } from '@playwright/test';
import { Keyboard } from '../support/keyboard.ts';
import { closeAll, letters, postAll, prisons, signInAs, startThread, visit } from '../support/pages.ts';

// The twelve core journeys, by keyboard alone: one person's first day, each journey where the one before left her.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

/** Where the day is begun once more, it is another's. */
const email = () => `keys-${test.info().retry}@example.org`;
const password = 'a password of many words';

let page: Page;
let keys: Keyboard;
const link = (name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const main = () => page.getByRole('main');
const letter = (text: string) => letters(page, text);
/** To a page of the network by the links around every page. */
const goTo = async (place: RegExp, path: RegExp) => {
	await keys.enter(page.getByRole('navigation').getByRole('link', { name: place }).first());
	await page.waitForURL(path);
};

test.beforeAll(async ({ browser }) => {
	page = await (await browser.newContext()).newPage();
	keys = new Keyboard(page);
});
test.afterAll(() => page.context().close());

test('1: accepting an invitation', async ({ browser }) => {
	const steward = await signInAs(browser, 'Данияр');
	await visit(steward, '/invitations');
	await steward.getByRole('button', { name: 'Make the invitation' }).click();
	const invitation = await steward.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
	await steward.context().close();
	await visit(page, invitation);
	await keys.write(box('Your name'), 'Клавиша Ключева');
	await keys.write(box('E-mail address'), email());
	await keys.write(box('Password'), password);
	await keys.enter(button('Accept and come in'));
	await page.waitForURL((url) => !url.pathname.startsWith('/invitation'));
});

test('2: signing in', async () => {
	await page.context().clearCookies();
	await visit(page, '/sign-in');
	await keys.write(box('E-mail address'), email());
	await keys.write(box('Password'), password);
	await page.keyboard.press('Enter');
	await page.waitForURL('**/today');
});

test('3: making a profile', async () => {
	await visit(page, '/profile');
	await keys.write(page.getByLabel('What you work on', { exact: true }), 'Doors that open by a key');
	await keys.tick(page.getByRole('checkbox', { name: 'Mental health' }));
	await keys.enter(button('Keep'));
	await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
});

test('4: finding a group and joining it', async () => {
	await goTo(/^(My groups|Groups)$/, /\/groups$/);
	await keys.enter(main().getByRole('link', { name: prisons, exact: true }));
	await page.waitForURL(/\/groups\/.+/);
	await keys.tick(page.getByRole('checkbox', { name: 'I agree to these rules' }));
	await keys.enter(button('Join this group'));
	await expect(button('Join this group')).toHaveCount(0);
});

test('5: reading to the first unread message', async ({ browser }) => {
	// Somebody writes while she is here.
	const burul = await signInAs(browser, 'Бурул');
	const thread = await startThread(burul, 'Keys', 'Who has one?');
	await postAll(
		burul,
		thread,
		Array.from({ length: 20 }, (_, i) => `Line ${i + 1} of many.\n\nAnd more of it.`)
	);
	await closeAll(burul);
	await keys.enter(main().getByRole('link', { name: /^Keys/ }).first());
	await page.waitForURL('**/threads/*');
	// The page opens there, and one reads on with the keys that scroll.
	await expect(letter('Who has one?').first()).toBeInViewport();
	await page.keyboard.press('End');
	await expect(letter('Line 20 of')).toBeInViewport();
});

test('6: posting', async () => {
	await keys.write(box('Your message'), 'I have one.');
	await keys.enter(button('Send'));
	await expect(letter('I have one.')).toHaveCount(1);
});

test('7: replying', async () => {
	await keys.enter(letter('Line 20 of').getByRole('link', { name: 'Reply' }));
	await expect(box('Your message')).toBeFocused();
	await page.keyboard.type('To which door?');
	await page.keyboard.press('Control+Enter');
	await expect(letter('To which door?').getByRole('blockquote')).toContainText('Line 20');
});

test('8: asking the network', async () => {
	await goTo(/^Questions$/, /\/questions/);
	await keys.enter(link('Ask a question'));
	await page.waitForURL('**/questions/ask');
	await keys.write(box('Your question in one sentence'), 'Which key opens a heart?');
	await keys.write(box('The situation, and what you have tried'), 'All of them.');
	await keys.tick(page.getByRole('checkbox', { name: 'Mental health' }));
	await keys.enter(button('Ask the network'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which key opens a heart?');
});

test('9: answering', async () => {
	await goTo(/^Questions$/, /\/questions/);
	await keys.enter(main().getByRole('link', { name: /The interpreter at the door/ }));
	await page.waitForURL(/\/questions\/.+/);
	await keys.write(box('Your message'), 'I listen first.');
	await keys.enter(button('Send'));
	await expect(letter('I listen first.')).toHaveCount(1);
});

test('10: finding a person', async () => {
	await goTo(/^People$/, /\/people/);
	await keys.write(page.getByRole('main').getByRole('searchbox'), 'vasudha');
	await page.keyboard.press('Enter');
	await page.waitForURL(/vasudha/);
	await keys.enter(main().getByRole('link', { name: /Vasudha/ }));
	await page.waitForURL(/\/people\/.+/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Vasudha');
});

test('11: writing in a document, and out of it again', async () => {
	await goTo(/^(My groups|Groups)$/, /\/groups$/);
	await keys.enter(main().getByRole('link', { name: prisons, exact: true }));
	await keys.enter(main().getByRole('link', { name: /The first week at home/ }));
	await page.waitForURL('**/documents/*');
	const text = box('Text of the document');
	await keys.to(text);
	await page.keyboard.press('Control+End');
	await page.keyboard.type(' Written without a mouse.');
	await expect(page.getByText('Saved', { exact: true })).toBeVisible();
	await expect(text).toContainText('Written without a mouse.');
	// What takes every key must let one go.
	await page.keyboard.press('Shift+Tab');
	await expect(text).not.toBeFocused();
});

test('12: signing out everywhere', async () => {
	await visit(page, '/account');
	await keys.enter(button('Sign out everywhere'));
	const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
	await keys.enter(dialog.getByRole('button', { name: 'Sign out everywhere' }));
	await page.waitForURL('**/sign-in**');
});
