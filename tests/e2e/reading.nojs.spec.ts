import { expect, test } from '@playwright/test';
import { closeAll, findGroup, letters, prisons, signInAs } from '../support/pages.ts';

test('what is unread is said and marked; opening changes nothing, a button does', async ({ browser }) => {
	const burul = await signInAs(browser, 'Бурул');
	await burul.goto(await findGroup(burul, prisons));
	const group = new URL(burul.url()).pathname;
	await burul.locator('summary', { hasText: 'Start a thread' }).click();
	await burul.getByLabel('Title').first().fill('What counts as read');
	await burul.getByLabel('First message').fill('The first by hand');
	await burul.getByRole('button', { name: 'Start a thread' }).click();
	await burul.getByRole('textbox', { name: 'Your message' }).fill('The second by hand');
	await burul.getByRole('button', { name: 'Send' }).click();
	await expect(letters(burul, 'The second by hand')).toHaveCount(1);

	const mavzuna = await signInAs(browser, 'Мавзуна');
	await mavzuna.goto(group);
	const row = mavzuna.getByRole('listitem').filter({ has: mavzuna.getByRole('link', { name: 'What counts as read' }) });
	await expect(row).toContainText('2 unread messages');
	for (let i = 0; i < 2; i++) {
		await mavzuna.goto(group);
		await mavzuna.getByRole('link', { name: 'What counts as read' }).click();
		await expect(mavzuna.locator('#new + div article')).toContainText('The first by hand');
		await expect(mavzuna.locator('#new')).toContainText('New since');
	}
	await mavzuna.getByRole('button', { name: 'Mark all as read' }).click();
	await expect(mavzuna.locator('#new')).toHaveCount(0);
	await mavzuna.goto(group);
	await expect(row).not.toContainText('unread');

	await mavzuna.getByRole('link', { name: 'What counts as read' }).click();
	await letters(mavzuna, 'The second by hand').getByRole('link', { name: 'More' }).click();
	await mavzuna.getByRole('button', { name: 'Unread from here' }).click();
	await expect(mavzuna.locator('#new + div article')).toContainText('The second by hand');
	await mavzuna.goto(group);
	await expect(row).toContainText('1 unread message');
	await closeAll(burul, mavzuna);
});
