import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import {
	closeAll,
	findDocument,
	findGroup,
	prisons,
	send,
	signIn,
	signInAs,
	startThread,
	visit
} from '../support/pages.ts';

const open = async (page: Page, document: string) => {
	await page.goto(document);
	await expect(page.getByRole('textbox', { name: 'Text of the document' })).toBeVisible();
};
const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the document' });
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Formatting' });

/** Goes to a new line at the end of the text. */
const newLine = async (page: Page) => {
	await text(page).locator('p').last().click();
	await page.keyboard.press('Control+End');
	await page.keyboard.press('Enter');
};

test('two people write in one document, see each other, and find it again', async ({ browser }) => {
	const [one, two] = [await signIn(browser, 0), await signIn(browser, 1)];
	const document = await findDocument(one);
	await open(one, document);
	await open(two, document);
	await newLine(one);
	await one.keyboard.type('Written by the first.');
	await expect(one.locator('[data-state=saved]')).toBeVisible();
	await expect(text(two)).toContainText('Written by the first.');
	await newLine(two);
	await two.keyboard.type('Written by the second.');
	await expect(text(one)).toContainText('Written by the second.');
	await expect(one.getByText('Here now:')).toBeVisible();
	await expect(one.locator('.caret')).toHaveCount(1);
	await expect(two.locator('[data-state=saved]')).toBeVisible();
	await one.reload();
	await expect(text(one)).toContainText('Written by the second.');
	await two.context().close();
	await expect(one.getByText('Nobody else is here now.')).toBeVisible();
	await one.context().close();
});

test('everything of the toolbar is done by keyboard', async ({ browser }) => {
	const page = await signIn(browser, 0);
	await open(page, await findDocument(page));
	await newLine(page);
	await page.keyboard.type('important');
	await page.keyboard.press('Shift+Home');
	await toolbar(page).getByRole('combobox').focus();
	await page.keyboard.press('ArrowRight');
	await expect(toolbar(page).getByRole('button', { name: 'Bold' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(toolbar(page).getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
	await expect(text(page).locator('strong', { hasText: 'important' })).toHaveCount(1);
	await toolbar(page).getByRole('button', { name: 'Link', exact: true }).press('Enter');
	await page.getByLabel('Address of the link').fill('javascript:alert(1)');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toContainText('https://');
	await page.getByLabel('Address of the link').fill('example.org');
	await page.keyboard.press('Enter');
	await expect(text(page).locator('a[href="https://example.org"]', { hasText: 'important' })).toHaveCount(1);
	await toolbar(page).getByRole('combobox').selectOption('Numbered list');
	await expect(text(page).locator('ol li', { hasText: 'important' })).toHaveCount(1);
	await toolbar(page).getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(text(page).locator('ol li', { hasText: 'important' })).toHaveCount(0);
	await toolbar(page).getByRole('button', { name: 'Insert' }).press('Enter');
	await page.getByRole('menuitem', { name: 'Footnote' }).press('Enter');
	await page.getByLabel('What the footnote says').fill('Where it was written first');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Notes' }).getByRole('listitem')).toHaveText(
		/Where it was written first/
	);
	await expect(page.locator('[data-state=saved]')).toBeVisible();
	await page.context().close();
});

/** A new document of the first group, open. */
const begin = async (page: Page, title: string, kind = 'note') => {
	const group = await findGroup(page, prisons);
	const form = { title, kind, language: 'en', clientId: randomUUID() };
	await page.goto(await send(page, `${group}?/createDocument`, form));
	await expect(text(page)).toBeVisible();
	await text(page).click();
};
const saved = (page: Page) => expect(page.locator('p[data-state=saved]')).toBeVisible();
/** Nobody presses the next key before the caret is drawn. */
const drawn = (page: Page) =>
	page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const ids = (page: Page) =>
	text(page)
		.locator(':is(h2, h3, h4, li, table)[id]')
		.evaluateAll((blocks) => blocks.map(({ id, textContent }) => [textContent, id] as const));

test('a table is made behind a slash, filled by the Tab key, counted, and read without the editor', async ({
	browser
}) => {
	const page = await signIn(browser, 0);
	await begin(page, 'What it costs');
	await page.keyboard.type('/tab');
	await expect(page.getByRole('option', { name: 'Table' })).toBeVisible();
	await page.keyboard.press('Enter');
	for (const cell of ['What', '2026', '2027', 'Trainers', '1 200', '800', 'Rooms', '300', '50']) {
		await page.keyboard.type(cell);
		if (cell !== '50') await page.keyboard.press('Tab');
	}
	await toolbar(page).getByRole('button', { name: 'Table' }).press('Enter');
	await page.getByRole('menuitem', { name: 'Totals on or off' }).press('Enter');
	await expect(text(page).locator('tfoot')).toHaveText('Total1500850');
	await saved(page);
	const plain = await browser.newContext({
		storageState: await page.context().storageState(),
		javaScriptEnabled: false
	});
	const reader = await plain.newPage();
	await reader.goto(page.url());
	await expect(reader.locator('.text tbody tr')).toHaveText([
		/What.*2026.*2027/,
		/Trainers.*1 200.*800/,
		/Rooms.*300.*50/
	]);
	await expect(reader.locator('.text tfoot')).toHaveText(/Total\s*1500\s*850/);
	await closeAll(page, reader);
});

test('a table that two change at once, one of them without a line, comes together and does not grow by itself', async ({
	browser
}) => {
	const [one, two] = [await signIn(browser, 0), await signIn(browser, 1)];
	await begin(one, 'A table for two');
	await one.keyboard.type('/tab');
	await one.keyboard.press('Enter');
	await one.keyboard.type('What');
	await saved(one);
	await open(two, one.url());
	const change = async (page: Page, name: string) => {
		await text(page).locator('th').first().click();
		await toolbar(page).getByRole('button', { name: 'Table' }).press('Enter');
		await page.getByRole('menuitem', { name }).press('Enter');
	};
	await one.context().setOffline(true);
	await change(one, 'Column after');
	await change(two, 'Row below');
	await saved(two);
	await one.context().setOffline(false);
	const cells = (page: Page) =>
		text(page)
			.locator('tr')
			.evaluateAll((rows) => rows.map((row) => row.children.length));
	await expect.poll(() => cells(one)).toEqual([4, 3, 4, 4]);
	await expect.poll(() => cells(two)).toEqual([4, 3, 4, 4]);
	await text(one).locator('td').first().click();
	await text(two).locator('td').last().click();
	await Promise.all([one.keyboard.type('from one'), two.keyboard.type('from two')]);
	await Promise.all([saved(one), saved(two)]);
	await expect.poll(() => cells(one)).toEqual([4, 3, 4, 4]);
	// Whoever changes the table next mends it.
	await change(one, 'Row below');
	await saved(one);
	for (const page of [one, two]) await expect.poll(() => cells(page)).toEqual([4, 4, 4, 4, 4]);
	await closeAll(one, two);
});

test('parts keep their ids while one writes, splits, copies and undoes, and their links lead there', async ({
	browser
}) => {
	const page = await signIn(browser, 0);
	await begin(page, 'Parts with names that last');
	await page.keyboard.type('# First part');
	await page.keyboard.press('Enter');
	await page.keyboard.type('1. One thing and another');
	const before = new Map(await ids(page));
	expect(before.size).toBe(2);
	for (let i = 0; i < ' and another'.length; i++) await page.keyboard.press('ArrowLeft');
	await drawn(page);
	await page.keyboard.press('Enter');
	await expect(text(page).locator('ol li')).toHaveCount(2);
	const split = new Map(await ids(page));
	expect(split.get('One thing')).toBe(before.get('One thing and another'));
	expect(split.get(' and another')).not.toBe(before.get('One thing and another'));
	// Undoing may take back more than one thing at once.
	await page.keyboard.press('Control+z');
	await expect(text(page).locator('ol li')).not.toHaveCount(2);
	await page.keyboard.press('Control+Shift+z');
	await expect(text(page).locator('ol li')).toHaveCount(2);
	expect(new Map(await ids(page))).toEqual(split);
	await page.keyboard.press('Control+a');
	await page.keyboard.press('Control+c');
	await page.keyboard.press('ArrowRight');
	await drawn(page);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Control+v');
	await expect(text(page).getByRole('heading', { name: 'First part' })).toHaveCount(2);
	const copied = await ids(page);
	expect(new Set(copied.map(([, id]) => id)).size).toBe(copied.length);
	expect(copied[0]).toEqual(['First part', before.get('First part')]);
	await saved(page);
	await page.getByRole('navigation', { name: 'Contents' }).getByText('Contents').click();
	const link = page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'First part' }).first();
	await expect(link).toHaveAttribute('href', `#${before.get('First part')}`);
	await closeAll(page);
});

test('advice stands under the headings of a new document until somebody writes there', async ({ browser }) => {
	const page = await signIn(browser, 0);
	await begin(page, 'In two pages', 'brief');
	const advice = text(page).locator('.guide');
	await expect(advice).toHaveCount(5);
	await expect(advice.first()).toHaveAttribute('data-guide', /One sentence that can be answered/);
	await advice.first().click();
	await page.keyboard.type('Whether the visits go on after June.');
	await expect(advice).toHaveCount(4);
	await expect(page.getByText('About 0.5 of 2 pages')).toBeVisible();
	await saved(page);
	const words = await text(page).innerText();
	expect(words).toContain('Whether the visits go on');
	expect(words).not.toContain('One sentence that can be answered');
	await closeAll(page);
});

test('words are found and replaced', async ({ browser }) => {
	const page = await signIn(browser, 0);
	await begin(page, 'Words that change');
	await page.keyboard.type('One visit, two Visits, no visitors.');
	await page.keyboard.press('Control+Shift+F');
	const bar = page.getByRole('search', { name: 'Find' });
	await bar.getByLabel('Words to find').fill('visit');
	await expect(bar.getByRole('status')).toHaveText(/of 3/);
	await expect(text(page).locator('.found')).toHaveCount(3);
	await bar.getByLabel('Put in their place').fill('call');
	await bar.getByRole('button', { name: 'Replace all' }).click();
	await expect(text(page)).toContainText('One call, two calls, no callors.');
	await bar.getByRole('button', { name: 'End' }).click();
	await expect(text(page)).toBeFocused();
	await saved(page);
	await closeAll(page);
});

test('without a line one writes on, is told, and it is kept when the line is back', async ({ browser }) => {
	const [one, two] = [await signIn(browser, 0), await signIn(browser, 1)];
	const document = await findDocument(one);
	await open(one, document);
	await open(two, document);
	await one.context().setOffline(true);
	await newLine(one);
	await one.keyboard.type('Written without a line.');
	await expect(one.locator('p[data-state=on-device]')).toHaveText(/No connection now/, { timeout: 40_000 });
	await one.context().setOffline(false);
	await saved(one);
	await expect(text(two)).toContainText('Written without a line.');
	await one.context().close();
	await two.context().close();
});

const copies = (page: Page) =>
	page.evaluate(async () => {
		const databases = await indexedDB.databases();
		return databases.flatMap(({ name }) => (name?.startsWith('document:') ? name : []));
	});

test('what was written without a line outlives the page, and goes out when the document is opened again', async ({
	browser
}) => {
	const page = await signIn(browser, 0);
	await begin(page, 'On the way home');
	await page.keyboard.type('Before the tunnel.');
	await saved(page);
	await page.context().setOffline(true);
	await page.keyboard.type(' In the tunnel.');
	await expect(page.locator('p[data-state=on-device]')).toHaveText(/No connection now/, { timeout: 40_000 });
	const document = page.url();
	const later = await page.context().newPage();
	await page.close();
	await later.context().setOffline(false);
	await later.goto(document);
	await expect(text(later)).toContainText('Before the tunnel. In the tunnel.');
	await saved(later);
	expect(await copies(later)).toHaveLength(1);
	// What is saved needs no copy once the text is closed.
	await later.getByRole('link', { name: 'Today' }).first().click();
	await expect.poll(() => copies(later)).toEqual([]);
	// Whoever signs out leaves nothing here, open or not.
	await later.goto(document);
	await saved(later);
	await expect.poll(() => copies(later)).toHaveLength(1);
	await later.getByRole('button', { name: 'Sign out' }).first().click();
	await expect(later).toHaveURL(/sign-in/);
	await expect.poll(() => copies(later)).toEqual([]);
	await later.context().close();
});

test('a document that is begun from a thread stands on the open page of whoever reads it, without a reload', async ({
	browser
}) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	const thread = await startThread(burul, 'What should be written down');
	await visit(mavzuna, thread);
	const form = { title: 'Written down from it', kind: 'note', clientId: randomUUID() };
	await send(burul, `${thread}/settings?/createDocument`, form);
	const head = mavzuna.getByRole('main').locator('header').filter({ hasText: 'What should be written down' });
	await expect(head.getByRole('link', { name: 'Written down from it' })).toBeVisible();
	await closeAll(burul, mavzuna);
});
