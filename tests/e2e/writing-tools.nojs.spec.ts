import { expect, test } from '@playwright/test';
import { findGroup, prisons, signInAs } from '../support/pages.ts';

test('without JavaScript Markdown in a plain field becomes a list, a table, a name and a quote', async ({
	browser
}) => {
	const page = await signInAs(browser, 'Бурул');
	await page.goto(await findGroup(page, prisons));
	await page.getByText('Start a thread').first().click();
	await page.getByLabel('Title').first().fill('Written by hand');
	await page
		.getByLabel('First message')
		.fill('- the paper\n- the bus\n\n| Day | What |\n|---|---|\n| 1 | call |\n\n@Мавзуна');
	await page.getByRole('button', { name: 'Start a thread' }).click();
	const first = page.getByRole('article').first();
	await expect(first.getByRole('listitem')).toHaveText(['the paper', 'the bus']);
	await expect(first.getByRole('columnheader')).toHaveText(['Day', 'What']);
	await expect(first.getByRole('link', { name: '@Мавзуна' })).toHaveAttribute('href', /\/people\//);

	await first.getByRole('link', { name: 'Reply' }).click();
	await page.getByLabel('Your message').fill('> the bus\n\nIt leaves at **six**.');
	await page.getByRole('button', { name: 'Send' }).click();
	const reply = page.getByRole('article').filter({ hasText: 'It leaves' });
	await expect(reply.getByRole('blockquote')).toContainText('the bus');
	await expect(reply.locator('strong')).toHaveText('six');
	// What it answers can be opened by an address of its own, marked.
	await reply.getByRole('blockquote').getByRole('link').click();
	await expect(page).toHaveURL(/#m-/);
	await page.context().close();
});
