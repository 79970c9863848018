import { expect, test, type Browser, type Page } from '@playwright/test';
import { signInAs } from '../support/pages.ts';

const password = 'a password of many words';
const stewardName = 'Данияр';
const leadName = 'Бурул';

/** A browser that nobody here has seen. */
const stranger = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();
const hydrated = (page: Page) => page.waitForSelector('html[data-hydrated]', { state: 'attached' });

/** Makes an invitation and gives its link, which is shown this once. */
const invite = async (page: Page, where: string | RegExp, note = ''): Promise<string> => {
	await page.goto('/invitations');
	await hydrated(page);
	const options = await page.getByLabel('To what').locator('option').allTextContents();
	await page.getByLabel('To what').selectOption(options.find((text) => text.match(where)) ?? '');
	await page.getByLabel('A few words').fill(note);
	await page.getByRole('button', { name: 'Make the invitation' }).click();
	return page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
};

const comeIn = async (page: Page, link: string, name: string, email: string) => {
	await page.goto(link);
	await hydrated(page);
	await page.getByLabel('Your name').fill(name);
	await page.getByLabel('E-mail address').fill(email);
	await page.getByLabel('Password').fill(password);
	const rules = page.getByRole('checkbox');
	if ((await rules.count()) > 0) await rules.check();
	await page.getByRole('button', { name: 'Accept and come in' }).click();
	await page.waitForURL((url) => !url.pathname.startsWith('/invitation'));
};

const signInWith = async (page: Page, email: string, given: string) => {
	await page.getByLabel('E-mail address').fill(email);
	await page.getByRole('textbox', { name: 'Password' }).fill(given);
	await page.locator('form[action^="?/signIn"]:not([action*="signInAs"]) button').click();
	await page.waitForURL('**/today');
};

test('a steward invites, and whoever has the link comes in with an account of her own, once', async ({ browser }) => {
	const steward = await signInAs(browser, stewardName);
	const link = await invite(steward, 'Prevention Practitioners', 'We met in Bishkek.');
	await expect(steward.getByRole('img', { name: 'The link as a picture' })).toBeVisible();

	const guest = await stranger(browser);
	await guest.goto(link);
	await expect(guest.getByRole('heading', { level: 1 })).toContainText(stewardName);
	await expect(guest.getByText('We met in Bishkek.')).toBeVisible();
	await comeIn(guest, link, 'Гүлнара Токтосунова', 'gulnara@example.org');
	await guest.goto('/today');
	await expect(guest.getByText('Гүлнара').first()).toBeVisible();

	const late = await stranger(browser);
	expect((await late.goto(link))?.status()).toBe(404);
	await steward.goto('/invitations');
	await expect(steward.getByText('Гүлнара Токтосунова')).toBeVisible();
	for (const page of [steward, guest, late]) await page.context().close();
});

test('what was typed is kept when it is refused, and the reason stands beside it', async ({ browser }) => {
	const steward = await signInAs(browser, stewardName);
	const link = await invite(steward, 'Prevention Practitioners');
	const guest = await stranger(browser);
	await guest.goto(link);
	await guest.getByLabel('Your name').fill('Мадина');
	await guest.getByLabel('E-mail address').fill('burul@example.org');
	await guest.getByLabel('Password').fill(password);
	await guest.getByRole('button', { name: 'Accept and come in' }).click();
	await expect(guest.getByText('An account has this address already.')).toBeVisible();
	await expect(guest.getByLabel('Your name')).toHaveValue('Мадина');
	await expect(guest.getByLabel('Password')).toHaveValue('');
	for (const page of [steward, guest]) await page.context().close();
});

test("a lead's invitation opens her group; a steward confirms, and the network opens", async ({ browser }) => {
	const lead = await signInAs(browser, leadName);
	const link = await invite(lead, /./);
	const guest = await stranger(browser);
	await comeIn(guest, link, 'Шерзод Каримов', 'sherzod@example.org');
	await guest.goto('/today');
	await expect(guest.locator('main a[href^="/groups/"], nav a[href^="/groups/"]').first()).toBeVisible();
	expect((await guest.request.get('/people')).status()).not.toBe(200);

	const steward = await signInAs(browser, stewardName);
	await steward.goto('/steward');
	await steward.locator('li', { hasText: 'Шерзод Каримов' }).getByRole('button', { name: 'Confirm' }).first().click();
	await expect(async () => expect((await guest.request.get('/people')).status()).toBe(200)).toPass();
	await expect(async () => {
		await steward.goto('/mails');
		await expect(steward.getByText('sherzod@example.org').first()).toBeVisible({ timeout: 500 });
	}).toPass();
	for (const page of [lead, guest, steward]) await page.context().close();
});

test('a forgotten password is set anew by the link that was mailed', async ({ browser }) => {
	const steward = await signInAs(browser, stewardName);
	const email = 'forgetful@example.org';
	const guest = await stranger(browser);
	await comeIn(guest, await invite(steward, 'Prevention Practitioners'), 'Forgetful', email);
	await guest.context().clearCookies();
	await guest.goto('/forgotten');
	await guest.getByLabel('E-mail address').fill(email);
	await guest.getByRole('button', { name: 'Send me a link' }).click();
	await expect(guest.getByText('a mail is on its way')).toBeVisible();
	await expect(async () => {
		await guest.goto('/mails');
		await guest.locator('li', { hasText: email }).locator('a[href*="/reset/"]').first().click({ timeout: 500 });
	}).toPass();
	await guest.getByLabel('New password').fill('another password of words');
	await guest.getByRole('button', { name: 'Set the password' }).click();
	await expect(guest.getByText('Your new password is set.')).toBeVisible();
	await signInWith(guest, email, 'another password of words');
	for (const page of [steward, guest]) await page.context().close();
});

test('changing the password keeps this browser signed in and no other', async ({ browser }) => {
	const steward = await signInAs(browser, stewardName);
	const [here, there] = [await stranger(browser), await stranger(browser)];
	const email = 'two-devices@example.org';
	await comeIn(here, await invite(steward, 'Prevention Practitioners'), 'Two Devices', email);
	await there.goto('/sign-in');
	await signInWith(there, email, password);
	await hydrated(there);

	await here.goto('/account');
	await hydrated(here);
	await here.getByText('Change the password').first().click();
	await here.getByLabel('Password so far').fill(password);
	await here.getByLabel('New password').fill('a wholly different one');
	await here.getByRole('button', { name: 'Change the password' }).click();
	await expect(here.getByText('Your password is changed.')).toBeVisible();
	await there.waitForURL('**/sign-in**');
	await here.goto('/today');
	await expect(here).toHaveURL(/\/today$/);
	for (const page of [steward, here, there]) await page.context().close();
});
