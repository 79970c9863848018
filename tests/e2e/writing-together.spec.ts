import { randomUUID } from 'node:crypto';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { closeAll, findGroup, prisons, send, signIn } from '../support/pages.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the document' });

/** A new document that two people have open, with some lines in it. */
const begin = async (browser: Browser, write: (page: Page) => Promise<void>) => {
	const [one, two] = [await signIn(browser, 0), await signIn(browser, 1)] as const;
	const form = { title: 'Together', kind: 'note', language: 'en', clientId: randomUUID() };
	await one.goto(await send(one, `${await findGroup(one, prisons)}?/createDocument`, form));
	await text(one).click();
	await write(one);
	await expect(one.locator('p[data-state=saved]')).toBeVisible();
	await two.goto(one.url());
	await expect(text(two)).toBeVisible();
	return [one, two] as const;
};
/** Puts the caret into a line, before its first letter or behind its last one. */
const caretIn = async (page: Page, line: number, at: 'Home' | 'End') => {
	await text(page).locator(':scope > *').nth(line).click();
	await page.keyboard.press(at);
	// Nobody presses the next key before the caret is drawn.
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};
/** What each line says, without the names beside carets. */
const lines = (page: Page) =>
	text(page)
		.locator(':scope > *')
		.evaluateAll((all) =>
			all.map((line) => {
				const copy = line.cloneNode(true) as HTMLElement;
				for (const caret of copy.querySelectorAll('.caret')) caret.remove();
				return copy.textContent?.replaceAll('\u2060', '') ?? '';
			})
		);
const lineOf = (page: Page, line: number) => expect.poll(async () => (await lines(page))[line]);

test('the caret stays where it is while somebody writes before it in the same line', async ({ browser }) => {
	const [one, two] = await begin(browser, async (page) => {
		await page.keyboard.type('## Aims');
		await page.keyboard.press('Enter');
		await page.keyboard.type('Schools');
	});
	for (const line of [0, 1]) {
		await caretIn(one, line, 'Home');
		await caretIn(two, line, 'End');
		await one.keyboard.type('Some ');
		await lineOf(two, line).toContain('Some ');
		await two.keyboard.type(' first');
		await lineOf(one, line).toContain(' first');
	}
	for (const page of [one, two])
		await expect.poll(() => lines(page)).toEqual(['Some Aims first', 'Some Schools first']);
	await closeAll(one, two);
});

test('two who begin in the same empty line write there, each a word of one piece', async ({ browser }) => {
	const [one, two] = await begin(browser, async (page) => {
		await page.keyboard.type('Above');
		for (let i = 0; i < 3; i++) await page.keyboard.press('Enter');
	});
	await caretIn(one, 1, 'Home');
	await caretIn(two, 1, 'Home');
	await one.keyboard.type('o');
	await lineOf(two, 1).toBe('o');
	await Promise.all([one.keyboard.type('ne'), two.keyboard.type('two')]);
	for (const page of [one, two]) await lineOf(page, 1).toMatch(/^(onetwo|twoone)$/);
	expect(await lines(one)).toHaveLength(4);
	await closeAll(one, two);
});
