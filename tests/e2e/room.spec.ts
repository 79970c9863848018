import { expect, test, type Page } from '@playwright/test';
import { closeAll, findGroup, signInAs, visit } from '../support/pages.ts';

const families = 'Families of returnees';
const notice = (page: Page) => page.getByText('who can read what you wrote here');

test('whoever wrote is told who came to read along, until she has seen it, on all her devices', async ({ browser }) => {
	const [akmaral, phone] = [await signInAs(browser, 'Ақмарал'), await signInAs(browser, 'Ақмарал')];
	// She is signed in on today's page.
	await expect(akmaral.getByText('who can read what you wrote').first()).toBeVisible();
	const group = await findGroup(akmaral, families);
	await visit(akmaral, group);
	await expect(notice(akmaral)).toBeVisible();
	await visit(phone, group);
	await expect(notice(phone)).toBeVisible();
	await akmaral.getByRole('button', { name: 'I have seen this' }).click();
	await expect(notice(akmaral)).toHaveCount(0);
	await expect(notice(phone)).toHaveCount(0);
	await closeAll(akmaral, phone);
});

test('a session that was ended while the browser was closed leaves nothing there, at whatever page it opens', async ({
	browser
}) => {
	const [here, there] = [await signInAs(browser, 'Тилек'), await signInAs(browser, 'Тилек')];
	await visit(here, await findGroup(here, families));
	await here.locator('main a[href^="/threads/"]').first().click();
	await here.getByRole('textbox', { name: 'Your message' }).fill('Begun and not sent');
	const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => /draft|outbox/.test(key)));
	await expect.poll(() => kept(here)).not.toEqual([]);
	// Closed: no page of ours hears what happens meanwhile.
	await here.goto('about:blank');
	await visit(there, '/account');
	await there.getByRole('button', { name: 'Sign out everywhere' }).click();
	await there.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click();
	await there.waitForURL('**/sign-in');
	await here.goto('/');
	expect(await kept(here)).toEqual([]);
	await closeAll(here, there);
});

test('a door that opens while somebody stands before it is open once she looks again', async ({ browser }) => {
	const [kubat, mavzuna] = [await signInAs(browser, 'Кубат'), await signInAs(browser, 'Мавзуна')];
	const group = await findGroup(mavzuna, 'Police and community');
	await visit(mavzuna, group);
	await expect(mavzuna.getByRole('button', { name: 'Ask to come in' })).toBeVisible();
	const setDoor = async (name: RegExp) => {
		await visit(kubat, `${group}/settings`);
		await kubat.getByRole('radio', { name }).check();
		await kubat.getByRole('button', { name: 'Save' }).click();
		await kubat.waitForURL(`**${group}`);
	};
	const look = () => mavzuna.evaluate(() => void window.dispatchEvent(new Event('focus')));
	const join = mavzuna.getByRole('button', { name: 'Join this group' });
	await setDoor(/^Open/);
	await expect.poll(() => look().then(() => join.isVisible())).toBe(true);
	await setDoor(/^By request/);
	await expect(mavzuna.getByRole('button', { name: 'Ask to come in' })).toBeVisible();
	await closeAll(kubat, mavzuna);
});
