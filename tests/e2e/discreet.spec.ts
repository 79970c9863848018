import { expect, test, type Page } from '@playwright/test';
import { findGroup, hydrated, signInAs, visit } from '../support/pages.ts';

const icon = (page: Page) =>
	page.locator('link[rel=icon]').evaluate((link: HTMLLinkElement) => new URL(link.href).pathname);
const nameInPhone = async (page: Page) => {
	const manifest = await page.locator('link[rel=manifest]').getAttribute('href');
	return ((await (await page.request.get(manifest ?? '')).json()) as { name: string }).name;
};
const turn = (page: Page, how: 'on' | 'off') => page.getByRole('button', { name: `Turn discreet mode ${how}` }).click();

test('in discreet mode no tab, icon or name in a phone says anything, whatever page one goes to', async ({
	browser
}) => {
	const page = await (await browser.newContext()).newPage();
	await visit(page, '/sign-in');
	await expect(page).toHaveTitle(/Dastarkhan/);
	await turn(page, 'on');
	await expect(page).toHaveURL('/sign-in');
	await hydrated(page);
	await expect(page).toHaveTitle('Notes');
	await page.locator('li', { hasText: 'Бурул' }).getByRole('button').first().click();
	await page.waitForURL('**/today');
	await visit(page, await findGroup(page, 'Prisons and rehabilitation'));
	await page.locator('main a[href^="/threads/"]').first().click();
	await page.waitForURL('**/threads/*');
	await expect(page.getByRole('article').first()).toBeVisible();

	// What the browser itself calls the tab; scripts of the page still hear the real title.
	const tab = async () => {
		const session = await page.context().newCDPSession(page);
		const { targetInfo } = await session.send('Target.getTargetInfo');
		const { entries } = await session.send('Page.getNavigationHistory');
		return [targetInfo.title, ...entries.map(({ title }) => title)];
	};
	expect(new Set((await tab()).filter((title) => title !== '' && title !== 'about:blank'))).toEqual(
		// What was called so before stays so.
		new Set(['Notes', 'Choose a seat at the table · Dastarkhan'])
	);
	expect(await page.evaluate(() => document.title)).toContain('Dastarkhan');
	expect(await icon(page)).toBe('/plain.svg');
	expect(await nameInPhone(page)).toBe('Notes');

	await visit(page, '/nowhere');
	expect((await tab())[0]).toBe('Notes');
	await visit(page, '/account');
	await turn(page, 'off');
	await expect(page).toHaveTitle(/Dastarkhan/);
	expect(await icon(page)).toBe('/icon.svg');
	expect(await nameInPhone(page)).toBe('Dastarkhan');
	await page.context().close();
});

test('whoever wants it everywhere has it wherever she signs in, from the first page on', async ({ browser }) => {
	const page = await signInAs(browser, 'Nadeem');
	await page.goto('/account');
	await page.getByLabel('Turn discreet mode on wherever').check();
	await page.getByRole('button', { name: 'Save', exact: false }).first().click();
	await expect(page.getByRole('status').filter({ hasText: /\S/ }).first()).toBeVisible();
	await expect(page.getByLabel('Turn discreet mode on wherever')).toBeChecked();
	const other = await signInAs(browser, 'Nadeem');
	const session = await other.context().newCDPSession(other);
	expect((await session.send('Target.getTargetInfo')).targetInfo.title).toBe('Notes');
	await page.getByLabel('Turn discreet mode on wherever').uncheck();
	await page.getByRole('button', { name: 'Save', exact: false }).first().click();
	for (const one of [page, other]) await one.context().close();
});
