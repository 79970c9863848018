import { randomUUID } from 'node:crypto';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { aPicture } from '../support/files.ts';
import { closeAll, findGroup, prisons, send, signIn } from '../support/pages.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the document' });
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Formatting' });
const saved = (page: Page) => expect(page.locator('p[data-state=saved]')).toBeVisible();
const isDrawn = (image: Locator) =>
	expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);

const begin = async (page: Page, title: string) => {
	const form = { title, kind: 'note', language: 'en', clientId: randomUUID() };
	await page.goto(await send(page, `${await findGroup(page, prisons)}?/createDocument`, form));
	await expect(text(page)).toBeVisible();
	await text(page).click();
	return page.url();
};
const choose = async (page: Page, name = 'hands.png') =>
	page.getByLabel('Choose a picture').setInputFiles({ name, mimeType: 'image/png', buffer: await aPicture(900, 600) });

test('a picture comes into the text with words for it, is seen by all who read it, and published', async ({
	browser
}) => {
	const page = await signIn(browser, 0);
	const address = await begin(page, 'With a picture');
	await page.keyboard.type('Above it.');
	await toolbar(page).getByRole('button', { name: 'Insert' }).press('Enter');
	await page.getByRole('menuitem', { name: 'Picture' }).press('Enter');
	await choose(page);
	await page.getByLabel('What is to be seen in it').fill('Two hands over a cloth');
	await page.keyboard.press('Enter');
	const image = text(page).getByRole('img', { name: 'Two hands over a cloth' });
	await isDrawn(image);
	await saved(page);
	// Somebody else who has it open sees it, and so does whoever reads it without a script.
	const other = await signIn(browser, 1);
	await other.goto(address);
	await isDrawn(text(other).getByRole('img', { name: 'Two hands over a cloth' }));
	const plain = await browser.newContext({
		storageState: await page.context().storageState(),
		javaScriptEnabled: false
	});
	const reading = await plain.newPage();
	await reading.goto(address);
	await isDrawn(reading.getByRole('img', { name: 'Two hands over a cloth' }));
	// Other words for it, by the picture that is chosen.
	await image.click();
	await page.getByLabel('What is to be seen in it').fill('Hands');
	await page.getByRole('button', { name: 'Keep these words' }).click();
	await isDrawn(text(other).getByRole('img', { name: 'Hands', exact: true }));
	await saved(page);
	await send(page, `${new URL(address).pathname}/versions?/name`, { versionId: 'now', name: 'Agreed' });
	await page.goto(`${address}/versions`);
	await page.getByRole('link', { name: 'Agreed' }).click();
	await expect(page.getByRole('heading', { name: 'Agreed' })).toBeVisible();
	const published = await send(page, `${new URL(page.url()).pathname}?/publish`, {});
	const visitor = await (await browser.newContext()).newPage();
	await visitor.goto(published);
	const shown = visitor.getByRole('img', { name: 'Hands', exact: true });
	await isDrawn(shown);
	expect(await shown.getAttribute('src')).toContain(new URL(visitor.url()).pathname);
	// Nobody finds it where the document is.
	const inside = (await shown.getAttribute('src'))?.replace(/^\/published\/[^/]+/, new URL(address).pathname) ?? '';
	expect((await visitor.request.get(inside, { maxRedirects: 0 })).status()).toBe(303);
	await closeAll(page, other, reading, visitor);
});

test('a picture is asked about when it is pasted or dropped, and one of another page does not come along', async ({
	browser
}) => {
	const page = await signIn(browser, 0);
	await begin(page, 'Pasted');
	const bytes = [...(await aPicture(40, 30))];
	const bring = (how: 'paste' | 'drop', html = '') =>
		text(page).evaluate(
			(field, [kind, file, words]) => {
				const data = new DataTransfer();
				if (words === '') data.items.add(new File([new Uint8Array(file)], 'pasted.png', { type: 'image/png' }));
				else data.setData('text/html', words);
				const { left, top } = field.getBoundingClientRect();
				const about = { bubbles: true, cancelable: true, clientX: left + 20, clientY: top + 10 };
				field.dispatchEvent(
					kind === 'paste'
						? new ClipboardEvent('paste', { ...about, clipboardData: data })
						: new DragEvent('drop', { ...about, dataTransfer: data })
				);
			},
			[how, bytes, html] as const
		);
	await bring('paste');
	await page.getByLabel('What is to be seen in it').fill('Pasted');
	await page.getByRole('button', { name: 'Put it in' }).click();
	await isDrawn(text(page).getByRole('img', { name: 'Pasted' }));
	await bring('drop');
	await page.getByRole('button', { name: 'Put it in' }).click();
	await expect(text(page).locator('img')).toHaveCount(2);
	await bring('paste', '<p>Words <img src="https://elsewhere.example/a.png" alt="x"></p>');
	await expect(page.getByText('Pictures of another page do not come along.')).toBeVisible();
	await expect(text(page)).toContainText('Words');
	await expect(text(page).locator('img')).toHaveCount(2);
	await saved(page);
	await closeAll(page);
});

test('what is no picture is refused in words, and nothing is lost', async ({ browser }) => {
	const page = await signIn(browser, 0);
	await begin(page, 'No picture');
	await page.keyboard.type('/pict');
	await page.keyboard.press('Enter');
	await page
		.getByLabel('Choose a picture')
		.setInputFiles({ name: 'words.txt', mimeType: 'text/plain', buffer: Buffer.from('only words') });
	await expect(page.getByRole('alert')).toContainText('Only pictures');
	await page.keyboard.press('Escape');
	await expect(text(page)).toBeFocused();
	await page.keyboard.type('Goes on');
	await saved(page);
	await expect(text(page)).toContainText('Goes on');
	await closeAll(page);
});
