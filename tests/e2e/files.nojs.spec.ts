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

test('a thread, also about a document, and a question begin with a file, also after something else was wrong with the form', async ({
	browser
}) => {
	const page = await signInAs(browser, 'Бурул');
	const file = { name: 'to begin with.txt', mimeType: 'text/plain', buffer: Buffer.from('to begin with') };
	await page.goto(await findGroup(page, prisons));
	await page.getByText('Start a thread').first().click();
	const thread = page.locator('form[action="?/startThread"]');
	await thread.getByLabel('Title').fill('It begins with a file');
	await thread.getByLabel('First message').fill('Here it is');
	await thread.getByLabel('Attach files').setInputFiles(file);
	await thread.getByRole('button', { name: 'Start a thread' }).click();
	await expect(page.getByRole('article').getByText('to begin with.txt')).toBeVisible();

	await page.goto(await findGroup(page, prisons));
	await page.locator('main a[href^="/documents/"]').first().click();
	await page.getByText('Start a thread about it').click();
	await thread.getByLabel('Title').fill('About the document');
	await thread.getByLabel('First message').fill('See this');
	await thread.getByLabel('Attach files').setInputFiles(file);
	await thread.getByRole('button', { name: 'Start a thread' }).click();
	await expect(page.getByRole('article').getByText('to begin with.txt')).toBeVisible();

	await page.goto('/questions/ask');
	await page.getByLabel('Your question').fill('Who has one like this?');
	await page.getByLabel('The situation').fill('Ours is old');
	await page.getByLabel('Attach files').setInputFiles(file);
	// Without a theme it comes back, and the file is here already.
	await page.getByRole('button', { name: 'Ask the network' }).click();
	await expect(page.getByText('Your files have come.')).toBeVisible();
	await page.getByRole('checkbox', { name: 'Prisons' }).check();
	await page.getByRole('button', { name: 'Ask the network' }).click();
	await expect(page.getByRole('article').getByText('to begin with.txt')).toBeVisible();
	await page.context().close();
});
