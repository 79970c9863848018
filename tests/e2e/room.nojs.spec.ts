import { expect, test } from '@playwright/test';
import { closeAll, findGroup } from '../support/pages.ts';

test('without JavaScript one is told who came to read along, and says that one has seen it', async ({ browser }) => {
	const burul = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await burul.goto('/sign-in');
	await burul.locator('li', { hasText: 'Бурул' }).getByRole('button').first().click();
	const group = await findGroup(burul, 'Families of returnees');
	await burul.goto(group);
	const notice = burul.getByText('who can read what you wrote here');
	await expect(notice).toBeVisible();
	await burul.getByRole('button', { name: 'I have seen this' }).click();
	await expect(burul).toHaveURL(new RegExp(`${group}$`));
	await expect(notice).toHaveCount(0);
	await closeAll(burul);
});
