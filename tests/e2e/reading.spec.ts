import { expect, test, type Page } from '@playwright/test';
import {
	closeAll,
	composer,
	hydrated,
	letters,
	postAll,
	prisons,
	say,
	signInAs,
	startThread,
	visit
} from '../support/pages.ts';

const inRail = (page: Page) => page.getByRole('navigation').getByRole('link', { name: prisons });

/** Begins a thread in the group with some messages; gives its address. */
const begin = async (page: Page, title: string, count: number): Promise<string> => {
	const thread = await startThread(page, title, `${title} 1.`);
	const texts = Array.from({ length: count - 1 }, (_, i) => `${title} ${i + 2}.`);
	await postAll(page, thread, texts);
	await expect(letters(page, texts.at(-1) ?? `${title} 1.`)).toHaveCount(1);
	return thread;
};
/** What the rail says of the group, 0 where it says nothing. */
const unreadIn = async (page: Page): Promise<number> =>
	parseInt((await inRail(page).locator('.visually-hidden').allTextContents())[0] ?? '0');
const expectUnread = (page: Page, count: number) =>
	expect.poll(() => unreadIn(page), { message: 'unread in the rail' }).toBe(count);

test('a message is unread in the rail of the other, on both devices; reading it on one clears the other, and a reload keeps it', async ({
	browser
}) => {
	const [burul, mavzuna, phone] = [
		await signInAs(browser, 'Бурул'),
		await signInAs(browser, 'Мавзуна'),
		await signInAs(browser, 'Мавзуна')
	];
	await Promise.all([burul, mavzuna, phone].map(hydrated));
	const before = await unreadIn(mavzuna);
	const path = await begin(burul, 'What is new', 3);
	await expectUnread(mavzuna, before + 3);
	await expectUnread(phone, before + 3);
	await mavzuna.reload();
	await expectUnread(mavzuna, before + 3);

	// In the background nothing counts as read.
	await phone.bringToFront();
	await visit(mavzuna, path);
	await expect(mavzuna.locator('#new')).toBeInViewport();
	await expect(mavzuna.locator('#new + div article')).toContainText('What is new 1');
	await mavzuna.bringToFront();
	await expectUnread(mavzuna, before);
	await expectUnread(phone, before);
	await mavzuna.reload();
	await hydrated(mavzuna);
	await expectUnread(mavzuna, before);
	await expect(mavzuna.locator('#new')).toHaveCount(0);
	await closeAll(burul, mavzuna, phone);
});

test('a message made unread is so everywhere, and stays so while one looks on', async ({ browser }) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	await Promise.all([burul, mavzuna].map(hydrated));
	const path = await begin(burul, 'Once more', 4);
	await visit(mavzuna, path);
	const phone = await signInAs(browser, 'Мавзуна');
	await mavzuna.bringToFront();
	await expect(mavzuna.getByRole('main').getByRole('link', { name: 'unread messages' })).toBeHidden();
	const read = await unreadIn(mavzuna);
	const letter = letters(mavzuna, 'Once more 3');
	await letter.hover();
	await letter.getByRole('link', { name: 'More' }).click();
	await letter.getByRole('button', { name: 'Unread from here' }).click();
	await expectUnread(mavzuna, read + 2);
	await expectUnread(phone, read + 2);
	await expect(mavzuna.locator('#new + div article')).toContainText('Once more 3');
	await closeAll(burul, mavzuna, phone);
});

test('a long thread opens at the first unread message, loads both ways without a jump, and keeps the place', async ({
	browser
}) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	const path = await begin(burul, 'Long', 130);
	await visit(mavzuna, path);
	await expect(mavzuna.locator('#new + div article')).toContainText('Long 1');
	// Further down more is loaded before one gets there.
	for (let i = 0; i < 40; i++) {
		await mavzuna.mouse.wheel(0, 900);
		await mavzuna.waitForTimeout(30);
	}
	await expect(letters(mavzuna, 'Long 130.')).toHaveCount(1);

	await visit(mavzuna, `${path}?latest`);
	await expect(letters(mavzuna, 'Long 130.')).toBeVisible();
	await letters(mavzuna, 'Long 90.').scrollIntoViewIfNeeded();
	const top = (text: string) =>
		letters(mavzuna, text).evaluate((element) => Math.round(element.getBoundingClientRect().top));
	await mavzuna.evaluate(() => scrollTo({ top: 700 }));
	await expect(letters(mavzuna, 'Long 60.')).toHaveCount(1);
	await letters(mavzuna, 'Long 85.').scrollIntoViewIfNeeded();
	const was = await top('Long 85.');
	await mavzuna.reload();
	await hydrated(mavzuna);
	await expect.poll(async () => Math.abs((await top('Long 85.')) - was)).toBeLessThan(40);
	await mavzuna.getByRole('link', { name: prisons }).first().click();
	await expect(mavzuna.getByRole('heading', { level: 1 })).toHaveText(prisons);
	await mavzuna.goBack();
	await expect.poll(async () => Math.abs((await top('Long 85.')) - was)).toBeLessThan(40);
	await closeAll(burul, mavzuna);
});

test('what was begun is there again after a reload and after another page, and gone once it is sent', async ({
	browser
}) => {
	const burul = await signInAs(browser, 'Бурул');
	const path = await begin(burul, 'A draft', 1);
	const field = composer(burul);
	await field.fill('Half a sen');
	await burul.reload();
	await hydrated(burul);
	await expect(field).toHaveValue('Half a sen');
	await inRail(burul).click();
	await expect(burul.getByRole('heading', { level: 1 })).toHaveText(prisons);
	await visit(burul, path);
	await expect(field).toHaveValue('Half a sen');
	await say(burul, 'Half a sentence, and its end.');
	await expect(letters(burul, 'and its end.')).toHaveCount(1);
	await burul.reload();
	await hydrated(burul);
	await expect(field).toHaveValue('');
	await closeAll(burul);
});
