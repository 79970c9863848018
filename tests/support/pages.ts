import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** A browser of its own, signed in as one of the demo's people, in the order of the sign-in page. */
export const signIn = async (browser: Browser, seat: number): Promise<Page> => {
	const page = await (await browser.newContext()).newPage();
	await page.goto('/sign-in');
	await page.locator('form[action*=signInAs] button').nth(seat).click();
	await page.waitForURL('**/today');
	return page;
};

/** A browser of its own, signed in as the one of the demo's people who goes by this name. */
export const signInAs = async (browser: Browser, name: string, options?: BrowserContextOptions): Promise<Page> => {
	const page = await (await browser.newContext(options)).newPage();
	await page.goto('/sign-in');
	// The others are folded away.
	await page.evaluate(() =>
		document.querySelectorAll<HTMLDetailsElement>('main details').forEach((details) => (details.open = true))
	);
	await page.locator('li', { hasText: name }).getByRole('button').first().click();
	await page.waitForURL('**/today');
	return page;
};

/** The address of the document that the open group of the demo writes; the first people of the sign-in page are all in it. */
export const findDocument = async (page: Page): Promise<string> => {
	await page.goto(await findGroup(page, 'Prisons and rehabilitation'));
	return (await page.locator('main a[href^="/documents/"]').first().getAttribute('href')) as string;
};

/** Resolves when the page has come alive: until then a form would be sent the plain way. */
export const hydrated = (page: Page) => page.waitForSelector('html[data-hydrated]', { state: 'attached' });

/** Opens a page of the application and waits until it has come alive. */
export const visit = async (page: Page, path: string) => {
	await page.goto(path);
	await hydrated(page);
};

/** The address of a group by its name, from the list of groups. */
export const findGroup = async (page: Page, name: string): Promise<string> => {
	await page.goto('/groups');
	return (await page.getByRole('main').getByRole('link', { name, exact: true }).first().getAttribute('href')) as string;
};

/** Closes the browsers of some pages. */
export const closeAll = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()));
