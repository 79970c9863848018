import { Buffer } from 'node:buffer';
import { expect, test, type Page } from '@playwright/test';
import { aPicture } from '../support/files.ts';
import { closeAll, findGroup, letters, prisons, signInAs, startThread, visit } from '../support/pages.ts';

const added = (page: Page) => page.getByRole('list', { name: 'Files you have added' }).getByRole('listitem');
const text = (name: string, content = 'a text') => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
const picture = async (name: string) => ({ name, mimeType: 'image/png', buffer: await aPicture(600, 400) });

/** Begins a thread in a group of both people, and opens it in both browsers. */
const inAThread = async (writer: Page, reader: Page, title: string) => {
	await visit(reader, await startThread(writer, title, 'Here it is'));
};

test('several files are chosen, dropped and pasted; they come, go with the message, and are there for the other', async ({
	browser
}) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	await inAThread(burul, mavzuna, 'Three ways to bring a file');
	await burul.getByLabel('Attach files').setInputFiles([text('notes.txt'), await picture('table.png')]);
	const bring = (kind: 'drop' | 'paste', name: string) =>
		burul.getByRole('textbox', { name: 'Your message' }).evaluate(
			(field, [kind, name]) => {
				const data = new DataTransfer();
				data.items.add(new File(['a text'], name));
				const event =
					kind === 'drop'
						? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
						: new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
				field.dispatchEvent(event);
			},
			[kind, name] as const
		);
	await bring('drop', 'dropped.txt');
	await bring('paste', 'pasted.txt');
	await expect(added(burul)).toHaveCount(4);
	await burul.getByLabel('What is to be seen in table.png').fill('A table with bread');
	await burul.getByRole('textbox', { name: 'Your message' }).fill('All that we have');
	await burul.getByRole('button', { name: 'Send' }).click();
	const letter = letters(mavzuna, 'All that we have');
	await expect(letter.getByRole('img', { name: 'A table with bread' })).toBeVisible();
	for (const name of ['notes.txt', 'dropped.txt', 'pasted.txt']) await expect(letter.getByText(name)).toBeVisible();
	await expect(added(burul)).toHaveCount(0);
	const [download] = await Promise.all([mavzuna.waitForEvent('download'), letter.getByText('notes.txt').click()]);
	expect(download.suggestedFilename()).toBe('notes.txt');
	// The room of the picture is there before the picture.
	const { width, height } = await letter.getByRole('img', { name: 'A table with bread' }).evaluate((img) => ({
		width: img.getAttribute('width'),
		height: img.getAttribute('height')
	}));
	expect([width, height]).toEqual(['480', '320']);
	await closeAll(burul, mavzuna);
});

test('a file that is refused says why, and the message waits until it is taken out', async ({ browser }) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	await inAThread(burul, mavzuna, 'Not everything comes');
	await burul.getByLabel('Attach files').setInputFiles([text('page.png', '<svg onload=alert(1)>'), text('good.txt')]);
	await expect(added(burul).filter({ hasText: 'page.png' })).toContainText('We cannot take this kind of file');
	await burul.getByRole('textbox', { name: 'Your message' }).fill('With one of two');
	await burul.getByRole('button', { name: 'Send' }).click();
	await expect(burul.getByText('Please take out the files that cannot be sent')).toBeVisible();
	await added(burul).filter({ hasText: 'page.png' }).getByRole('button', { name: 'Take out' }).click();
	await burul.getByRole('button', { name: 'Send' }).click();
	await expect(letters(mavzuna, 'With one of two').getByText('good.txt')).toBeVisible();
	await closeAll(burul, mavzuna);
});

test('on a line of 32 kbit/s a file is paused, goes on where it stopped, and its message goes when it has come', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	await inAThread(burul, mavzuna, 'A weak line');
	const line = await burul.context().newCDPSession(burul);
	await line.send('Network.emulateNetworkConditions', {
		...{ offline: false, latency: 800, downloadThroughput: 4000, uploadThroughput: 4000 }
	});
	await burul.getByLabel('Attach files').setInputFiles([text('long.txt', 'a line of text\n'.repeat(7000))]);
	const row = added(burul);
	await expect(row).toContainText(/[1-9]\d?% has come/, { timeout: 90_000 });
	await row.getByRole('button', { name: 'Pause' }).click();
	await expect(row).toContainText(/Paused at/);
	await burul.getByRole('textbox', { name: 'Your message' }).fill('When it has come');
	await burul.getByRole('button', { name: 'Send' }).click();
	await expect(burul.getByText('The message goes as soon as its files have come.')).toBeVisible();
	await row.getByRole('button', { name: 'Go on' }).click();
	await expect(letters(mavzuna, 'When it has come').getByText('long.txt')).toBeVisible({ timeout: 90_000 });
	await closeAll(burul, mavzuna);
});

test('a thread begins with files: it waits until they have come, with signs by button and a preview', async ({
	browser
}) => {
	const burul = await signInAs(browser, 'Бурул');
	await visit(burul, await findGroup(burul, prisons));
	await burul.getByText('Start a thread').first().click();
	const form = burul.locator('form[action="?/startThread"]');
	await form.getByLabel('Title').fill('Files from the start');
	await form.getByLabel('First message').fill('It says so');
	await form.getByLabel('First message').selectText();
	await form.getByRole('button', { name: 'Bold' }).click();
	await form.getByRole('button', { name: 'Preview' }).click();
	await expect(form.locator('.preview strong')).toHaveText('It says so');
	await form.getByLabel('Attach files').setInputFiles([text('page.png', '<svg onload=alert(1)>'), text('good.txt')]);
	const refused = added(burul).filter({ hasText: 'page.png' });
	await expect(refused).toContainText('We cannot take this kind of file');
	await form.getByRole('button', { name: 'Start a thread' }).click();
	await expect(form.getByText('Please take out the files that cannot be sent')).toBeVisible();
	await refused.getByRole('button', { name: 'Take out' }).click();
	await form.getByRole('button', { name: 'Start a thread' }).click();
	await expect(letters(burul, 'It says so').getByText('good.txt')).toBeVisible();

	await visit(burul, await findGroup(burul, prisons));
	await burul.locator('main a[href^="/documents/"]').first().click();
	await burul.getByText('Start a thread about it').click();
	await form.getByLabel('Title').fill('About the document');
	await form.getByLabel('First message').fill('See this');
	await form.getByLabel('Attach files').setInputFiles([text('seen.txt')]);
	await form.getByRole('button', { name: 'Start a thread' }).click();
	await expect(letters(burul, 'See this').getByText('seen.txt')).toBeVisible();

	await visit(burul, '/questions/ask');
	await burul.getByLabel('Your question').fill('Whose is it?');
	await burul.getByLabel('The situation').fill('It was found');
	await burul.getByLabel('Attach files').setInputFiles([text('found.txt')]);
	await burul.getByRole('checkbox', { name: 'Prisons' }).check();
	await burul.getByRole('button', { name: 'Ask the network' }).click();
	await expect(letters(burul, 'It was found').getByText('found.txt')).toBeVisible();
	await closeAll(burul);
});
