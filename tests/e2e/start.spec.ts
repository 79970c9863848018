import { expect, test, type Page } from '@playwright/test';
import { violationsOn } from '../support/axe.ts';
import { hydrated, visit } from '../support/pages.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
test.beforeAll(async () => {
	server = await startServer();
});
test.afterAll(() => server.dispose());

const password = 'a password of many words';
const signIn = async (page: Page) => {
	await page.goto(`${server.url}/sign-in`);
	await page.getByLabel('E-mail address').fill('first@example.org');
	await page.getByRole('textbox', { name: 'Password' }).fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL('**/today');
};

test('the real thing: a link at the terminal, the first steward, a group with a thread; killed and started again, all is there', async ({
	browser
}) => {
	const link = /http\S+\/set-up\/\S+/.exec(server.output())?.[0] ?? '';
	const page = await (await browser.newContext()).newPage();
	await page.goto(link);
	await hydrated(page);
	expect(await violationsOn(page)).toEqual([]);
	const fill = async (given: string) => {
		await page.getByLabel('Name of the network').fill('Our network');
		await page.getByLabel('Your name').fill('Гүлнара');
		await page.getByLabel('E-mail address').fill('first@example.org');
		await page.getByLabel('Password').fill(given);
		await page.getByRole('button', { name: 'Name the network' }).click();
	};
	await fill('short');
	await expect(page.getByText('A password has at least')).toBeVisible();
	await expect(page.getByLabel('Your name')).toHaveValue('Гүлнара');
	await fill(password);
	await page.waitForURL('**/today');
	expect((await page.request.get(link)).status()).toBe(404);

	await visit(page, `${server.url}/groups`);
	const begin = page.locator('form[action="?/startGroup"]');
	if (!(await begin.isVisible())) await page.locator('summary', { hasText: 'Start a group' }).click();
	await begin.getByLabel('Name of the group').fill('Returning families');
	await begin.getByRole('button', { name: 'Start a group' }).click();
	await page.waitForURL('**/groups/*');
	await hydrated(page);
	// Where no thread is yet, the form to start one stands open.
	await page.getByLabel('Title').first().fill('The first evening');
	await page.getByLabel('First message').fill('Who is at the door?');
	await page.getByRole('button', { name: 'Start a thread' }).click();
	await page.waitForURL('**/threads/*');
	await expect(page.getByRole('article')).toContainText('Who is at the door?');
	const thread = page.url();

	await server.kill();
	await server.restart();
	expect(server.output().split('/set-up/')).toHaveLength(2);
	await page.goto(thread);
	await expect(page.getByRole('article')).toContainText('Who is at the door?');
	await page.context().close();

	const again = await (await browser.newContext()).newPage();
	await again.goto(`${server.url}/sign-in`);
	// Invented people are in the demo only.
	await expect(again.locator('form[action*=signInAs]')).toHaveCount(0);
	await signIn(again);
	await again.goto(thread);
	await expect(again.getByRole('heading', { level: 1 })).toHaveText('The first evening');
	await again.context().close();
});
