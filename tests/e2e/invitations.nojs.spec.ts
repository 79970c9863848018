import { expect, test } from '@playwright/test';
import { signInAs } from '../support/pages.ts';

test('inviting, coming in, changing the password and taking everything along go without JavaScript', async ({
	browser
}) => {
	const steward = await signInAs(browser, 'Данияр');
	await steward.goto('/invitations');
	await steward.getByLabel('A few words').fill('Without scripts.');
	await steward.getByRole('button', { name: 'Make the invitation' }).click();
	const link = await steward.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
	await expect(steward.getByRole('img', { name: 'The link as a picture' })).toBeVisible();

	const guest = await (await browser.newContext()).newPage();
	await guest.goto(link);
	await guest.getByLabel('Your name').fill('Лола');
	await guest.getByLabel('E-mail address').fill('lola@example.org');
	await guest.getByLabel('Password').fill('short');
	await guest.getByRole('button', { name: 'Accept and come in' }).click();
	await expect(guest.getByText('A password has at least')).toBeVisible();
	await expect(guest.getByLabel('Your name')).toHaveValue('Лола');
	await guest.getByLabel('Password').fill('long enough for this');
	await guest.getByRole('button', { name: 'Accept and come in' }).click();
	await guest.waitForURL((url) => !url.pathname.startsWith('/invitation'));

	await guest.goto('/account');
	await guest.getByText('Change the password').first().click();
	await guest.getByLabel('Password so far').fill('long enough for this');
	await guest.getByLabel('New password').fill('another one, long enough');
	await guest.getByRole('button', { name: 'Change the password' }).click();
	await expect(guest.getByText('Your password is changed.')).toBeVisible();
	const file = await guest.request.get('/account/export');
	expect(file.headers()['content-disposition']).toMatch(/^attachment/);
	expect(await file.json()).toMatchObject({ names: [{ text: 'Лола' }], account: { email: 'lola@example.org' } });
	await steward.context().close();
	await guest.context().close();
});

test('somebody asks to join without JavaScript, and is thanked', async ({ page }) => {
	await page.goto('/ask-to-join');
	await page.getByLabel('Your name').fill('Зебо');
	await page.getByLabel('E-mail address').fill('zebo@example.org');
	await page.getByLabel('Country').fill('Tajikistan');
	await page.getByLabel('What you work on').fill('  ');
	await page.getByRole('button', { name: 'Ask to join' }).click();
	await expect(page.getByText('Please fill this in.')).toHaveCount(1);
	await expect(page.getByLabel('Country')).toHaveValue('Tajikistan');
	await page.getByLabel('What you work on').fill('I teach in a school.');
	await page.getByRole('button', { name: 'Ask to join' }).click();
	await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
});
