import { expect, test } from '@playwright/test';
import { findGroup, hydrated, signInAs, visit } from '../support/pages.ts';

const switchTo = async (page: Parameters<typeof hydrated>[0], name: string) => {
	await page.getByRole('button', { name, exact: true }).click();
	await page.waitForLoadState();
	await hydrated(page);
};

test('a browser gets the words of its own language and of no other, and the page keeps it once it is alive', async ({
	browser
}) => {
	const page = await (await browser.newContext({ locale: 'ru-KZ' })).newPage();
	const fetched: string[] = [];
	const said: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname.slice(1)));
	page.on('console', (message) => void (message.type() !== 'log' && said.push(message.text())));
	await visit(page, '/sign-in');
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
	await expect(page.getByRole('button', { name: 'Войти', exact: true })).toBeVisible();

	const answer = await page.request.get('/_app/catalogues.json');
	const catalogues = (await answer.json()) as Record<string, Record<string, string>>;
	const all = Object.values(catalogues).flatMap((files) => Object.values(files));
	expect(fetched.filter((file) => all.includes(file))).toEqual([catalogues.ru?.['/(public)/sign-in']]);

	// Without asking the server for a page anew.
	await page.getByRole('link', { name: 'Забыли пароль?' }).click();
	await page.waitForURL('**/forgotten');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Забыли пароль?');
	expect(said).toEqual([]);
	await page.context().close();
});

test('whoever is signed in finds the chosen language again in another browser', async ({ browser }) => {
	const page = await signInAs(browser, 'Мавзуна');
	await page.goto(await findGroup(page, 'Prisons and rehabilitation'));
	const address = page.url();
	await switchTo(page, 'دری');
	expect(page.url()).toBe(address);
	await expect(page.locator('html')).toHaveAttribute('lang', 'fa-AF');
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');

	const other = await signInAs(browser, 'Мавзуна');
	await expect(other.locator('html')).toHaveAttribute('lang', 'fa-AF');
	await switchTo(other, 'English');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.context().close();
	await other.context().close();
});

test('a reader turns the direction of one message, by keyboard, and back; the others stay', async ({ browser }) => {
	const page = await signInAs(browser, 'Мавзуна');
	await visit(page, await findGroup(page, 'Prisons and rehabilitation'));
	await page.locator('main a[href^="/threads/"]').first().click();
	const letters = page.getByRole('article');
	await expect(letters.first()).toBeVisible();
	const directions = () =>
		letters
			.locator('.body p:first-child')
			.evaluateAll((paragraphs) => paragraphs.map((one) => getComputedStyle(one).direction));
	const [first, ...others] = await directions();
	await letters.first().getByRole('link', { name: 'More' }).press('Enter');
	const turn = letters.first().getByRole('button', { name: 'Turn the direction' });
	await turn.focus();
	await page.keyboard.press('Enter');
	await expect(turn).toHaveAttribute('aria-pressed', 'true');
	expect(await directions()).toEqual([first === 'ltr' ? 'rtl' : 'ltr', ...others]);
	await page.keyboard.press('Enter');
	expect(await directions()).toEqual([first, ...others]);
	await page.context().close();
});
