import { expect, test, type Page } from '@playwright/test';
import { hydrated } from '../support/pages.ts';

// These go with JavaScript and without it: the same steps, in both projects of playwright.config.ts.

const withScripts = () => test.info().project.use.javaScriptEnabled !== false;
/** Once the page is alive; without scripts it is at once. */
const alive = (page: Page) => (withScripts() ? hydrated(page) : undefined);
const visit = async (page: Page, path: string) => {
	await page.goto(path);
	await alive(page);
};
const main = (page: Page) => page.getByRole('main');
const letters = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });
/** What belongs to one project only: both write into one network. */
const mine = (text: string) => `${text} (${withScripts() ? 'with' : 'without'})`;

const signIn = async (page: Page, name: string) => {
	await visit(page, '/sign-in');
	const seat = page.getByRole('button', { name: new RegExp(name) }).first();
	if (!(await seat.isVisible())) await page.getByRole('group').locator('summary').first().click();
	await seat.click();
	await page.waitForURL('**/today');
	await alive(page);
};
const openGroup = async (page: Page, name: string) => {
	await visit(page, '/groups');
	await main(page).getByRole('link', { name, exact: true }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
};
const fold = (page: Page, name: string) => page.locator('summary', { hasText: name }).first().click();
const say = async (page: Page, text: string) => {
	await page.getByRole('textbox', { name: 'Your message' }).fill(text);
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(letters(page, text)).toHaveCount(1);
};

test('signing in with address and password; a wrong one is told', async ({ page }) => {
	await visit(page, '/sign-in');
	await page.getByLabel('E-mail address').fill('nobody@example.org');
	await page.getByRole('textbox', { name: 'Password' }).fill('not this one');
	await page.getByRole('button', { name: 'Sign in', exact: true }).click();
	await expect(page.getByText('The address or the password is not right.')).toBeVisible();
	await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@example.org');
});

test('reading a thread, starting one, posting, replying', async ({ page }) => {
	await signIn(page, 'Бурул');
	await openGroup(page, 'Prisons and rehabilitation');
	await main(page)
		.getByRole('link', { name: /Первая неделя дома/ })
		.click();
	await expect(page.getByRole('article').first()).toBeVisible();

	await openGroup(page, 'Prisons and rehabilitation');
	await fold(page, 'Start a thread');
	await page.getByLabel('Title').first().fill(mine('Before the gate'));
	await page.getByLabel('First message').fill('   ');
	await page.getByRole('button', { name: 'Start a thread' }).click();
	// Refused, with the reason; what was typed is still there.
	await expect(page.getByLabel('First message')).toHaveAccessibleDescription(/fill this in/);
	await expect(page.getByLabel('Title').first()).toHaveValue(mine('Before the gate'));
	await page.getByLabel('First message').fill('How do you begin?');
	await page.getByRole('button', { name: 'Start a thread' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(mine('Before the gate'));
	await say(page, 'With a list.');
	await letters(page, 'With a list.').hover();
	await letters(page, 'With a list.').getByRole('link', { name: 'Reply' }).click();
	await page.getByRole('textbox', { name: 'Your message' }).fill('On paper?');
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(letters(page, 'On paper?').getByRole('blockquote')).toContainText('With a list.');
	await page.reload();
	await expect(letters(page, 'On paper?').getByRole('blockquote')).toContainText('With a list.');
});

test('joining a group takes agreeing to its rules, and leaving is as plain', async ({ page }) => {
	await signIn(page, 'Данияр');
	await openGroup(page, 'Prisons and rehabilitation');
	await page.getByRole('button', { name: 'Join this group' }).click();
	await expect(page.getByRole('checkbox')).toHaveAccessibleDescription(/agree/);
	await page.getByRole('checkbox').check();
	await page.getByRole('button', { name: 'Join this group' }).click();
	await expect(page.getByRole('button', { name: 'Join this group' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Leave this group' }).click();
	await openGroup(page, 'Prisons and rehabilitation');
	await expect(page.getByRole('button', { name: 'Join this group' })).toBeVisible();
});

test('asking the network, and answering what another asked', async ({ page }) => {
	await signIn(page, 'Мавзуна');
	await visit(page, '/questions/ask');
	await page.getByLabel('Your question in one sentence').fill(mine('Who has a list?'));
	await page.getByLabel('The situation, and what you have tried').fill('We have none.');
	await page.getByRole('checkbox', { name: 'Mental health' }).check();
	await page.getByRole('button', { name: 'Ask the network' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(mine('Who has a list?'));

	await visit(page, '/questions');
	await main(page)
		.getByRole('link', { name: /The interpreter at the door/ })
		.click();
	await alive(page);
	await say(page, mine('Tea first.'));
});

test('finding somebody in the directory', async ({ page }) => {
	await signIn(page, 'Бурул');
	await visit(page, '/people');
	await main(page).getByRole('searchbox').fill('vasudha');
	await main(page).getByRole('searchbox').press('Enter');
	await main(page)
		.getByRole('link', { name: /Vasudha/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Vasudha');
});

test('changing the language of the page, before anybody has signed in', async ({ page }) => {
	await visit(page, '/sign-in');
	await page.getByRole('button', { name: 'Русский' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
	await expect(page.getByRole('button', { name: 'Войти', exact: true })).toBeVisible();
	await alive(page);
	await page.getByRole('button', { name: 'اردو' }).click();
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('reporting a person to the stewards, who decide; both are told', async ({ page, browser }) => {
	await signIn(page, 'Бурул');
	await visit(page, '/people');
	await main(page).getByRole('searchbox').fill('vasudha');
	await main(page).getByRole('searchbox').press('Enter');
	await main(page)
		.getByRole('link', { name: /Vasudha/ })
		.first()
		.click();
	await main(page).getByRole('link', { name: 'Report this person' }).click();
	await alive(page);
	await main(page).getByRole('radio').first().check();
	await page.getByLabel('A few words, if you wish').fill(mine('Asks where people live'));
	await main(page).getByRole('button', { name: 'Report' }).click();
	await expect(page.getByText(mine('Asks where people live'))).toBeVisible();

	const steward = await (await browser.newContext()).newPage();
	await signIn(steward, 'Данияр');
	await visit(steward, '/reports');
	const waiting = main(steward).getByRole('listitem').filter({ hasText: 'A report about a person' });
	await waiting.getByRole('button', { name: 'Look at it' }).click();
	await expect(main(steward).getByText(mine('Asks where people live'))).toBeVisible();
	await expect(main(steward).getByRole('link', { name: /Vasudha/ })).toBeVisible();
	await alive(steward);
	await main(steward).getByRole('radio', { name: 'The person is reminded of the rules' }).check();
	await expect(main(steward).getByRole('radio')).toHaveCount(2);
	await steward.getByLabel('Your reason').fill('Ask nobody that, please');
	await main(steward).getByRole('button', { name: 'Decide' }).click();
	await steward.waitForURL('**/reports');
	await steward.context().close();

	await visit(page, '/reports');
	const answered = main(page)
		.getByRole('listitem')
		.filter({ hasText: mine('Asks where people live') });
	await expect(answered).toContainText('The person is reminded of the rules');
});
