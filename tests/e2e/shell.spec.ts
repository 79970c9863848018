import { expect, test } from '@playwright/test';
import { closeAll, findGroup, hydrated, signInAs, visit } from '../support/pages.ts';

const families = 'Families of returnees';

test('Ctrl and K finds people, groups and threads, and goes there', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	await hydrated(page);
	await page.keyboard.press('Control+k');
	const field = page.getByRole('combobox');
	await field.fill('prisons and');
	await expect(page.getByRole('option', { name: 'Prisons and rehabilitation' }).first()).toBeVisible();
	await field.fill('nadeem');
	await expect(page.getByRole('option', { name: /Nadeem/ })).toBeVisible();
	await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/found/);
	await page.keyboard.press('Enter');
	await page.waitForURL('**/people/*');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

	await page.keyboard.press('Control+k');
	await expect(page.getByRole('option', { name: 'Today' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await closeAll(page);
});

test('nobody finds a group, nor what is in it, that is not there for them', async ({ browser }) => {
	const [dilbar, nadeem] = [await signInAs(browser, 'Dilbar'), await signInAs(browser, 'Nadeem')];
	await dilbar.goto(await findGroup(dilbar, families));
	const title = await dilbar.locator('main a[href^="/threads/"]').first().innerText();
	const found = async (page: typeof dilbar, words: string) => {
		await visit(page, `/find?words=${encodeURIComponent(words)}`);
		return page.locator('main section a').allInnerTexts();
	};
	expect((await found(dilbar, title)).join()).toContain(title);
	expect((await found(dilbar, families)).join()).toContain(families);
	expect(await found(nadeem, title)).toEqual([]);
	expect((await found(nadeem, families)).join()).not.toContain(families);
	await closeAll(dilbar, nadeem);
});

test('five keys go somewhere, not where one writes, and not once they are switched off', async ({ browser }) => {
	const page = await signInAs(browser, 'Мавзуна');
	await hydrated(page);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toContainText('Reply');
	await page.keyboard.press('Escape');
	await page.keyboard.press('/');
	await expect(page.getByRole('combobox')).toBeFocused();
	await page.keyboard.press('Escape');

	await visit(page, await findGroup(page, 'Prisons and rehabilitation'));
	await page.locator('main a[href^="/threads/"]').first().click();
	await page.waitForURL('**/threads/*');
	await expect(page.locator('#composer')).toBeVisible();
	await page.keyboard.press('r');
	await expect(page.locator('#composer')).toBeFocused();
	await page.keyboard.type('n?/pr');
	await expect(page.locator('#composer')).toHaveValue('n?/pr');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.locator('#composer').fill('');

	await visit(page, '/account');
	await page.getByRole('switch', { name: 'Single keys are on' }).uncheck();
	await page.locator('form[action*="keys"] button').click();
	await expect(page.getByText('Saved.')).toBeVisible();
	await visit(page, '/today');
	await page.keyboard.press('?');
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('combobox')).toBeVisible();
	await expect(page.getByRole('dialog')).toHaveCount(1);
	await closeAll(page);
});

test('on a phone the bar lies over nothing one writes in', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	await page.setViewportSize({ width: 360, height: 640 });
	await visit(page, await findGroup(page, 'Prisons and rehabilitation'));
	await page.locator('main a[href^="/threads/"]').first().click();
	await page.waitForURL('**/threads/*');
	const bar = page.getByRole('navigation').last();
	await expect(bar.getByRole('link')).toHaveCount(5);
	const [lower, upper] = [await page.locator('.compose').boundingBox(), await bar.boundingBox()];
	expect((lower?.y ?? 0) + (lower?.height ?? 0)).toBeLessThanOrEqual((upper?.y ?? 0) + 1);
	for (const link of await bar.getByRole('link').all())
		expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	await closeAll(page);
});

test('while one writes on a phone the way out stays under the thumb, and lies on nothing', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул', {
		hasTouch: true,
		isMobile: true,
		viewport: { width: 360, height: 640 }
	});
	await visit(page, await findGroup(page, 'Prisons and rehabilitation'));
	await page.locator('main a[href^="/threads/"]').first().click();
	await page.waitForURL('**/threads/*');
	await page.locator('#composer').tap();
	// What the keys on the screen leave.
	await page.setViewportSize({ width: 360, height: 320 });
	const exit = page.getByRole('button', { name: 'Quick exit' });
	await expect(exit).toBeInViewport({ ratio: 1 });
	await expect(page.locator('#composer')).toBeInViewport({ ratio: 1 });
	const [form, button] = [await page.locator('.compose').boundingBox(), await exit.boundingBox()];
	expect((form?.y ?? 0) + (form?.height ?? 0)).toBeLessThanOrEqual((button?.y ?? 0) + 1);
	await exit.tap();
	await page.waitForURL('**/calendar');
	await closeAll(page);
});
