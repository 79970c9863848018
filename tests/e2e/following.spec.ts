import { expect, test, type Page } from '@playwright/test';
import { closeAll, findGroup, send, signInAs, startThread, visit } from '../support/pages.ts';

const waits = (page: Page, title: string) => page.getByRole('main').getByRole('region', { name: title });

test('what calls one stands for one at once, on both devices, and is gone from both once it is read on one', async ({
	browser
}) => {
	const [burul, mavzuna, phone] = [
		await signInAs(browser, 'Бурул'),
		await signInAs(browser, 'Мавзуна'),
		await signInAs(browser, 'Мавзуна')
	];
	for (const page of [mavzuna, phone]) await visit(page, '/for-you');
	await visit(burul, await findGroup(burul, 'Prisons and rehabilitation'));
	await burul.locator('summary', { hasText: 'Start a thread' }).click();
	await burul.getByLabel('Title').first().fill('Heard on both');
	await burul.getByLabel('First message').fill('Look here, @Мавзуна');
	await burul.getByRole('button', { name: 'Start a thread' }).click();
	await expect(burul.getByRole('heading', { level: 1 })).toHaveText('Heard on both');
	for (const page of [mavzuna, phone]) await expect(waits(page, 'Heard on both')).toContainText('Look here');
	await waits(mavzuna, 'Heard on both').getByRole('button', { name: 'Mark as read' }).click();
	for (const page of [mavzuna, phone]) await expect(waits(page, 'Heard on both')).toHaveCount(0);

	// What is chosen on one device the other shows, without being asked.
	const path = new URL(burul.url()).pathname;
	await visit(phone, path);
	await visit(mavzuna, `${path}/following`);
	await mavzuna.getByLabel('Mute it').check();
	await mavzuna.getByRole('button', { name: 'Save' }).click();
	for (const page of [mavzuna, phone]) await expect(page.getByRole('link', { name: 'You muted this' })).toBeVisible();
	await closeAll(burul, mavzuna, phone);
});

test('what came of a thread is told to who follows it, until it is noted on one device', async ({ browser }) => {
	const [burul, phone, mavzuna] = [
		await signInAs(browser, 'Бурул'),
		await signInAs(browser, 'Бурул'),
		await signInAs(browser, 'Мавзуна')
	];
	const thread = await startThread(mavzuna, 'It comes to an end');
	await send(burul, `${thread}/following?/set`, { level: 'followed' });
	await send(mavzuna, `${thread}/settings?/close`, { outcome: 'We do it together' });
	const ended = (page: Page) => page.getByRole('listitem').filter({ hasText: 'We do it together' });
	for (const page of [burul, phone]) {
		await visit(page, '/for-you');
		await expect(ended(page)).toBeVisible();
	}
	await ended(burul).getByRole('button', { name: 'Mark as read' }).click();
	for (const page of [burul, phone]) await expect(ended(page)).toHaveCount(0);
	await closeAll(burul, phone, mavzuna);
});
