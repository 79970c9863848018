import { expect, test, type Page } from '@playwright/test';
import { closeAll, hydrated, letters, say, signInAs, startThread, visit } from '../support/pages.ts';

const open = async (page: Page, text: string) => {
	await letters(page, text).hover();
	await letters(page, text).getByRole('link', { name: 'More' }).click();
	return letters(page, text).getByRole('group');
};

test('reacting, editing, deleting, putting back, redacting and closing reach the other browser at once', async ({
	browser
}) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	const path = await startThread(burul, 'What to ask first');
	await visit(mavzuna, path);
	await mavzuna.evaluate(() => void Object.assign(window, { marked: true }));
	await say(mavzuna, 'We ask who will cook.');

	const deeds = await open(burul, 'who will cook');
	await deeds.getByRole('button', { name: 'We did this too' }).click();
	const reaction = letters(mavzuna, 'who will cook').getByRole('button', { name: 'We did this too 1' });
	await expect(reaction).toHaveAttribute('aria-pressed', 'false');
	await reaction.click();
	await expect(letters(burul, 'who will cook').getByRole('button', { name: 'We did this too 2' })).toBeVisible();
	await burul.keyboard.press('Escape');
	await expect(deeds).toHaveCount(0);

	await (await open(mavzuna, 'who will cook')).getByRole('button', { name: 'Edit' }).click();
	await mavzuna.getByLabel('Your words').fill('We ask who will cook on the **first** evening.');
	await mavzuna.getByRole('button', { name: 'Save' }).click();
	await expect(letters(burul, 'cook on the first evening')).toContainText('edited');
	await letters(burul, 'first evening')
		.getByRole('link', { name: /edited/ })
		.click();
	await expect(burul.getByRole('heading', { name: 'What it said before' })).toBeVisible();
	await expect(burul.getByText('We ask who will cook.', { exact: true })).toBeVisible();

	await visit(burul, path);
	await (await open(mavzuna, 'first evening')).getByRole('button', { name: 'Delete' }).click();
	await expect(letters(burul, 'Deleted by whoever wrote it')).toHaveCount(1);
	await expect(letters(burul, 'first evening')).toHaveCount(0);
	await letters(mavzuna, 'Deleted by').getByRole('button', { name: 'Put it back' }).click();
	await expect(letters(burul, 'first evening')).toHaveCount(1);

	await (await open(burul, 'first evening')).getByRole('link', { name: 'Take it out' }).click();
	await burul.getByLabel('Why?').fill('It tells whose family it was');
	await burul.getByRole('button', { name: 'Destroy the words' }).click();
	await expect(letters(mavzuna, 'It tells whose family it was')).toContainText('Taken out by Бурул');
	await expect(letters(mavzuna, 'first evening')).toHaveCount(0);

	await visit(burul, `${path}/settings`);
	await burul.getByLabel('What came of it').fill('We ask who opens the door, then who cooks.');
	await burul.getByRole('button', { name: 'Close the thread' }).click();
	await expect(mavzuna.getByRole('region', { name: 'What came of it' })).toContainText('who opens the door');
	await expect(mavzuna.getByRole('textbox', { name: 'Your message' })).toHaveCount(0);
	await expect(mavzuna.getByText('This thread is closed.')).toBeVisible();
	expect(await mavzuna.evaluate(() => 'marked' in window)).toBe(true);
	await mavzuna.reload();
	await hydrated(mavzuna);
	await expect(letters(mavzuna, 'It tells whose family it was')).toHaveCount(1);
	await closeAll(burul, mavzuna);
});
