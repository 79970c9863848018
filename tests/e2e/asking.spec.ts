import { expect, test, type Page } from '@playwright/test';
import { closeAll, hydrated, isMarked, letters, mark, say, signInAs, visit } from '../support/pages.ts';

test('an answer is there while the asker watches; that it helped, and that it did not, stands on both pages at once', async ({
	browser
}) => {
	const [asker, peer] = [await signInAs(browser, 'Мавзуна'), await signInAs(browser, 'Бурул')];
	await visit(asker, '/questions/ask');
	await asker.getByLabel('Your question in one sentence').fill('Who opens the gate on the first day?');
	await asker.getByLabel('The situation, and what you have tried').fill('Nobody has the key.');
	await asker.getByRole('checkbox', { name: 'Mental health' }).check();
	await asker.getByRole('button', { name: 'Ask the network' }).click();
	await expect(asker.getByRole('heading', { level: 1 })).toHaveText('Who opens the gate on the first day?');
	await hydrated(asker);
	await visit(peer, new URL(asker.url()).pathname);
	await say(peer, 'The officer of the night, we asked him first.');
	const answer = (page: Page) => letters(page, 'The officer of the night');
	await expect(answer(asker)).toHaveCount(1);

	await Promise.all([mark(asker), mark(peer)]);
	await asker.getByRole('button', { name: 'This helped' }).click();
	for (const page of [asker, peer]) await expect(page.getByText('This answer helped')).toBeVisible();
	await asker.getByRole('button', { name: 'Take this back' }).click();
	for (const page of [asker, peer]) await expect(page.getByText('This answer helped')).toHaveCount(0);
	await asker.getByRole('button', { name: 'This helped' }).click();
	await expect(peer.getByText('This answer helped')).toBeVisible();
	expect([await isMarked(asker), await isMarked(peer)]).toEqual([true, true]);
	await closeAll(asker, peer);
});
