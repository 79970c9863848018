import { expect, test, type Page } from '@playwright/test';
import { closeAll, composer, holdMessages, letters, say, signInAs, startThread, visit } from '../support/pages.ts';

const outgoing = (page: Page) => page.locator('.outgoing');

/** Another browser tab, or another device, of the same person. */
const signInAgain = async (page: Page, path: string, device: 'tab' | 'device') => {
	const context = page.context();
	if (device === 'tab') {
		const tab = await context.newPage();
		await visit(tab, path);
		return tab;
	}
	const other = await signInAs(context.browser()!, 'Бурул');
	await visit(other, path);
	return other;
};

test('a message can be taken back before it leaves, and nobody else ever saw it', async ({ browser }) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	await holdMessages(burul, true);
	const thread = await startThread(burul, 'Too fast');
	await visit(mavzuna, thread);
	await say(burul, 'Sent too fast');
	await expect(outgoing(burul)).toHaveAttribute('data-state', 'held', { timeout: 1000 });
	await burul.getByRole('button', { name: 'Take it back' }).click();
	await expect(composer(burul)).toHaveValue('Sent too fast');
	await expect(outgoing(burul)).toHaveCount(0);
	await say(burul, 'Sent with care');
	await expect(letters(mavzuna, 'Sent with care')).toHaveCount(1);
	await expect(letters(mavzuna, 'Sent too fast')).toHaveCount(0);
	await holdMessages(burul, false);
	await closeAll(burul, mavzuna);
});

test('what was sent without a line is sent from any page, by any tab, once, after the page was closed', async ({
	browser
}) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	const thread = await startThread(burul, 'From the hills');
	await visit(mavzuna, thread);
	const context = burul.context();
	let isAway = true;
	await context.routeWebSocket(/socket\.io/, (socket) => void (isAway ? socket.close() : socket.connectToServer()));
	await context.route(/socket\.io/, (route) => (isAway ? route.abort() : route.continue()));
	const away = await signInAgain(burul, thread, 'tab');
	await burul.close();
	await say(away, 'Written without a line');
	await expect(outgoing(away)).toHaveAttribute('data-state', 'waiting');
	await away.close();
	expect(await letters(mavzuna, 'Written without a line').count()).toBe(0);
	isAway = false;
	const [one, two] = [await context.newPage(), await context.newPage()];
	await Promise.all([one, two].map((tab) => visit(tab, '/people')));
	await expect(letters(mavzuna, 'Written without a line')).toHaveCount(1, { timeout: 30_000 });
	await visit(one, thread);
	await expect(letters(one, 'Written without a line')).toHaveCount(1);
	await expect(outgoing(one)).toHaveCount(0);
	await closeAll(one, two, mavzuna);
});

test('a draft is on all devices, is never overwritten under one’s hands, and goes when it is sent', async ({
	browser
}) => {
	const burul = await signInAs(browser, 'Бурул');
	const thread = await startThread(burul, 'Two devices');
	await composer(burul).fill('Half a thought');
	await expect(burul.getByText('Kept on all your devices.')).toBeVisible();
	const other = await signInAgain(burul, thread, 'device');
	await expect(composer(other)).toHaveValue('Half a thought');
	await burul.bringToFront();
	await composer(burul).focus();
	await composer(other).fill('Half a thought, and more');
	await expect(burul.getByText('You wrote on in another place:')).toBeVisible();
	await expect(composer(burul)).toHaveValue('Half a thought');
	await burul.getByRole('button', { name: 'Use that' }).click();
	await expect(composer(burul)).toHaveValue('Half a thought, and more');
	await composer(other).blur();
	await burul.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(composer(other)).toHaveValue('');
	await closeAll(burul, other);
});

test('who else is in a thread and writing is shown at once, and not to whoever switched it off', async ({
	browser
}) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	const thread = await startThread(burul, 'At the table');
	await visit(mavzuna, thread);
	const table = (page: Page) => page.locator('.table');
	await expect(table(burul)).toContainText('Мавзуна');
	await composer(mavzuna).pressSequentially('I would');
	await expect(table(burul)).toContainText('is writing');
	await mavzuna.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(table(burul)).not.toContainText('is writing');
	const settings = await mavzuna.context().newPage();
	const choose = async (isShown: boolean) => {
		await visit(settings, '/account');
		await settings.getByLabel('Show that I am in a thread').setChecked(isShown);
		await settings.locator('form[action="?/writing"]').getByRole('button', { name: 'Save' }).click();
		await settings.waitForURL('**/account?done=writing*');
	};
	await choose(false);
	await expect(table(burul)).not.toContainText('Мавзуна');
	await expect(table(mavzuna)).toHaveText('');
	await choose(true);
	await closeAll(burul, mavzuna);
});
