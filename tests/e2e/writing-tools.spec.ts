import { expect, test, type Page } from '@playwright/test';
import { looks, violationsOn } from '../support/axe.ts';
import { closeAll, composer, letters, postAll, signInAs, startThread, visit } from '../support/pages.ts';

/** What every thread here begins with. */
const first = 'How do you **begin**?';

const paste = (page: Page, data: Record<string, string>) =>
	composer(page).evaluate((field, given) => {
		const clipboardData = new DataTransfer();
		for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
		field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, data);

test('what one writes with signs, lists, a pasted table and names stands so in the other browser', async ({
	browser
}) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	const thread = await startThread(burul, 'How to write it down', first);
	await visit(mavzuna, thread);
	await expect(letters(mavzuna, 'How do you').locator('strong')).toHaveText('begin');

	const field = composer(burul);
	await field.focus();
	await burul.getByRole('button', { name: 'Formatting' }).click();
	await expect(burul.getByRole('toolbar', { name: 'Formatting' })).toBeVisible();
	await field.fill('certain');
	await field.press('Control+A');
	await field.press('Control+b');
	await expect(field).toHaveValue('**certain**');
	await field.press('Control+z');
	await expect(field).toHaveValue('certain');

	await field.fill('');
	await field.pressSequentially('- one');
	await field.press('Enter');
	await field.pressSequentially('two');
	await expect(field).toHaveValue('- one\n- two');
	await field.press('Enter');
	await field.press('Enter');
	await expect(field).toHaveValue('- one\n- two\n');
	await paste(burul, { 'text/plain': 'Week\tWhat\n1\tvisit' });
	await expect(field).toHaveValue(/\| Week \| What \|\n\| --- \| --- \|\n\| 1 \| visit \|/);

	await field.pressSequentially('@мавз');
	const option = burul.getByRole('listbox').getByRole('option').first();
	await expect(option).toContainText('Мавзуна');
	expect(await violationsOn(burul, looks.slice(0, 2))).toEqual([]);
	await field.focus();
	await field.press('Enter');
	await expect(field).toHaveValue(/@Мавзуна \S+ $/);
	await burul.getByRole('button', { name: 'Preview' }).click();
	await expect(burul.getByRole('region', { name: 'Preview' }).getByRole('columnheader')).toHaveText(['Week', 'What']);
	await field.press('Control+Enter');

	const heard = letters(mavzuna, 'visit');
	await expect(heard.getByRole('listitem')).toHaveText(['one', 'two']);
	await expect(heard.getByRole('columnheader')).toHaveText(['Week', 'What']);
	await expect(heard.getByRole('link', { name: /^@Мавзуна/ })).toHaveAttribute('href', /\/people\//);
	await closeAll(burul, mavzuna);
});

test('who is not in the group is named only after one was told so', async ({ browser }) => {
	const burul = await signInAs(browser, 'Бурул');
	await startThread(burul, 'Who else should know', first);
	const field = composer(burul);
	await field.focus();
	await field.pressSequentially('Ask @rokeya');
	await burul.getByRole('option').filter({ hasText: 'Not here' }).click();
	await expect(burul.getByText(/\S is not here, and is not told of this\./)).toBeVisible();
	await field.press('Control+Enter');
	await expect(letters(burul, 'Ask @').getByRole('link', { name: /^@/ })).toBeVisible();
	await expect(burul.getByText('is not told of this.')).toHaveCount(0);
	await closeAll(burul);
});

test('a part one has chosen is quoted, with whose it is, and its link leads back to it', async ({ browser }) => {
	const burul = await signInAs(browser, 'Бурул');
	const thread = await startThread(burul, 'What exactly is meant', first);
	await postAll(
		burul,
		thread,
		Array.from({ length: 10 }, (_, i) => `And what of ${i}?`)
	);
	const letter = letters(burul, 'How do you');
	await letter.locator('strong').dblclick();
	await letter.hover();
	await letter.getByRole('link', { name: 'Reply' }).click();
	await expect(composer(burul)).toHaveValue('> begin\n\n');
	await composer(burul).pressSequentially('With tea.');
	await composer(burul).press('Control+Enter');
	const quote = letters(burul, 'With tea.').getByRole('blockquote');
	await expect(quote).toContainText('Бурул');
	await expect(quote).toContainText('begin');
	await quote.getByRole('link').click();
	await expect(burul).toHaveURL(/#m-/);
	// Where its words stand on another page the name is there all the same.
	const id = (await letters(burul, 'With tea.').getAttribute('id'))?.replace('m-', '');
	await visit(burul, `${thread}?message=${id}`);
	await expect(letters(burul, 'With tea.').getByRole('blockquote')).toContainText('Бурул');
	await expect(letters(burul, 'How do you')).toHaveCount(0);
	await closeAll(burul);
});
