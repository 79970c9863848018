import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { contractVersion } from '#shared/live.ts';
import { aPicture } from '../support/files.ts';
import { closeAll, findGroup, prisons, send, signIn } from '../support/pages.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the document' });
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Formatting' });

/** Makes a browser one that was loaded before pictures came: its editor does not know them, and it says that it is older. */
const olden = async (page: Page) => {
	await page.route(/\/_app\/immutable\/.*\.js$/, async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replace(/name:(["'`])image\1/g, 'name:$1somethingElse$1');
		await route.fulfill({ response, body });
	});
	await page.routeWebSocket(/\/socket\.io\//, (browser) => {
		const server = browser.connectToServer();
		const now = `"version":${contractVersion}`;
		browser.onMessage((said) =>
			server.send(typeof said === 'string' ? said.replace(now, `"version":${contractVersion - 1}`) : said)
		);
	});
};

test('a browser that was loaded before the text knew pictures takes none of them away, and is told to load anew', async ({
	browser
}) => {
	// What a service worker fetches, nobody could make older.
	const [one, stale] = [await signIn(browser, 0), await signIn(browser, 1, { serviceWorkers: 'block' })];
	const form = { title: 'Older and newer', kind: 'note', language: 'en', clientId: randomUUID() };
	await one.goto(await send(one, `${await findGroup(one, prisons)}?/createDocument`, form));
	await text(one).click();
	await one.keyboard.type('Above the picture');
	await toolbar(one).getByRole('button', { name: 'Insert' }).press('Enter');
	await one.getByRole('menuitem', { name: 'Picture' }).press('Enter');
	const picture = { name: 'a.png', mimeType: 'image/png', buffer: await aPicture(60, 40) };
	await one.getByLabel('Choose a picture').setInputFiles(picture);
	await one.getByLabel('What is to be seen in it').fill('Two hands');
	await one.keyboard.press('Enter');
	const hands = text(one).getByRole('img', { name: 'Two hands' });
	await expect(hands).toBeVisible();
	await expect(one.locator('p[data-state=saved]')).toBeVisible();

	await olden(stale);
	await stale.goto(one.url());
	await expect(text(stale)).toContainText('Above the picture');
	// It does not know the picture, and drew the text without it.
	await expect(text(stale).getByRole('img')).toHaveCount(0);
	await expect(text(stale)).toHaveAttribute('contenteditable', 'false');
	await expect(stale.locator('p[data-state=out-of-date]')).toHaveText(/Reload it to write/);
	await text(stale).click();
	await stale.keyboard.type('never written');

	await one.keyboard.type('and on');
	await expect(one.locator('p[data-state=saved]')).toBeVisible();
	await expect(hands).toBeVisible();
	await one.reload();
	await expect(text(one)).toContainText('and on');
	await expect(hands).toBeVisible();
	await expect(text(one)).not.toContainText('never written');
	await closeAll(one, stale);
});
