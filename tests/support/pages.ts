import type { Browser, Page } from '@playwright/test';

/** A browser of its own, signed in as one of the demo's people, in the order of the sign-in page. */
export const signIn = async (browser: Browser, seat: number): Promise<Page> => {
	const page = await (await browser.newContext()).newPage();
	await page.goto('/sign-in');
	await page.locator('form[action*=signInAs] button').nth(seat).click();
	await page.waitForURL('**/today');
	return page;
};

/** A browser of its own, signed in as the one of the demo's people who goes by this name. */
export const signInAs = async (browser: Browser, name: string): Promise<Page> => {
	const page = await (await browser.newContext()).newPage();
	await page.goto('/sign-in');
	await page.locator('li', { hasText: name }).getByRole('button').first().click();
	await page.waitForURL('**/today');
	return page;
};

/** The address of the first document in the groups that the page's person is in. */
export const findDocument = async (page: Page): Promise<string> => {
	await page.goto('/today');
	const links = page.locator('a[href^="/groups/"]');
	const groups = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
	for (const group of new Set(groups)) {
		await page.goto(group ?? '/today');
		const document = page.locator('main a[href^="/documents/"]').first();
		if ((await document.count()) > 0) return (await document.getAttribute('href')) as string;
	}
	throw new Error('no group of this person has a document');
};
