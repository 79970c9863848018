import { Buffer } from 'node:buffer';
import { expect, test } from '@playwright/test';
import { findGroup, prisons, signInAs } from '../support/pages.ts';

test('one file is attached by the plain form, and saved by a plain link', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	await page.goto(await findGroup(page, prisons));
	await page.locator('main a[href^="/threads/"]').first().click();
	const file = { name: 'what we said.txt', mimeType: 'text/plain', buffer: Buffer.from('what we said') };
	await page.getByLabel('Attach files').setInputFiles(file);
	await page.getByRole('textbox', { name: 'Your message' }).fill('Written down');
	await page.getByRole('button', { name: 'Send' }).click();
	const letter = page.getByRole('article').filter({ hasText: 'Written down' });
	const [download] = await Promise.all([page.waitForEvent('download'), letter.getByText('what we said.txt').click()]);
	expect(download.suggestedFilename()).toBe('what we said.txt');
	await page.context().close();
});
