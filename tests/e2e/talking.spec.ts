import { expect, test, type Page, type WebSocketRoute } from '@playwright/test';
import {
	closeAll,
	composer,
	findGroup,
	hydrated,
	isMarked,
	letters,
	mark,
	prisons,
	say,
	signInAs,
	startThread,
	visit
} from '../support/pages.ts';

const outgoing = (page: Page) => page.locator('.outgoing');

test('two people talk: each message is in the other browser at once, without loading anew', async ({ browser }) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	await visit(mavzuna, await findGroup(mavzuna, prisons));
	await mark(mavzuna);
	await startThread(burul, 'Before the gate');
	await mavzuna.getByRole('link', { name: 'Before the gate', exact: true }).click();
	await expect(letters(mavzuna, 'How do you begin?')).toHaveCount(1);
	await mark(burul);

	await say(mavzuna, 'With a list of who waits outside.');
	// One's own stands there at once, sent or on its way.
	await expect(mavzuna.getByText('With a list of who waits outside.')).toHaveCount(1, { timeout: 1000 });
	await expect(letters(burul, 'With a list of who waits outside.')).toHaveCount(1);
	await letters(burul, 'With a list').hover();
	await letters(burul, 'With a list').getByRole('link', { name: 'Reply' }).click();
	await say(burul, 'Who writes it?');
	await expect(letters(mavzuna, 'Who writes it?').getByRole('blockquote')).toContainText('With a list of who waits');
	await expect(composer(burul)).toBeFocused();
	await expect(outgoing(burul)).toHaveCount(0);

	await composer(mavzuna).fill('Two lines\nin one message');
	await composer(mavzuna).press('Control+Enter');
	await expect(letters(burul, 'in one message')).toHaveCount(1);
	expect([await isMarked(burul), await isMarked(mavzuna)]).toEqual([true, true]);
	await mavzuna.reload();
	for (const text of ['With a list of', 'Who writes it?', 'in one message'])
		await expect(letters(mavzuna, text).first()).toBeVisible();
	await closeAll(burul, mavzuna);
});

test('without a line a message waits in the page, is sent once when the line is back, and survives loading anew', async ({
	browser
}) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	const thread = await startThread(burul, 'A bad line');
	// The browser's own switch does not cut a socket that is open.
	const sockets = new Set<WebSocketRoute>();
	await mavzuna.routeWebSocket(/socket\.io/, (socket) => {
		sockets.add(socket);
		socket.connectToServer();
	});
	await visit(mavzuna, thread);
	await expect(composer(mavzuna)).toBeVisible();
	await expect.poll(() => sockets.size).toBeGreaterThan(0);
	await mavzuna.context().setOffline(true);
	for (const socket of sockets) await socket.close();
	await expect(mavzuna.getByText('No connection.')).toBeVisible();
	await say(mavzuna, 'Written in the hills.');
	await say(mavzuna, 'And another.');
	await expect(outgoing(mavzuna)).toHaveCount(2);
	await expect(outgoing(mavzuna).first()).toHaveAttribute('data-state', 'waiting');
	await expect(letters(burul, 'Written in the hills.')).toHaveCount(0);

	await mavzuna.context().setOffline(false);
	await expect(outgoing(mavzuna)).toHaveCount(0, { timeout: 30_000 });
	for (const page of [mavzuna, burul]) {
		await expect(letters(page, 'Written in the hills.')).toHaveCount(1);
		await expect(letters(page, 'And another.')).toHaveCount(1);
	}
	await mavzuna.reload();
	await hydrated(mavzuna);
	await expect(letters(mavzuna, 'Written in the hills.')).toHaveCount(1);
	await closeAll(burul, mavzuna);
});

test('what was posted while the line was lost is there when it is back', async ({ browser }) => {
	const [burul, mavzuna] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Мавзуна')];
	const thread = await startThread(burul, 'Meanwhile');
	const sockets = new Set<WebSocketRoute>();
	await mavzuna.routeWebSocket(/socket\.io/, (socket) => {
		sockets.add(socket);
		socket.connectToServer();
	});
	await visit(mavzuna, thread);
	await expect.poll(() => sockets.size).toBeGreaterThan(0);
	await mark(mavzuna);
	await mavzuna.context().setOffline(true);
	for (const socket of sockets) await socket.close();
	for (const text of ['One.', 'Two.', 'Three.']) await say(burul, text);
	await expect(letters(burul, 'Three.')).toHaveCount(1);
	await mavzuna.context().setOffline(false);
	for (const text of ['One.', 'Two.', 'Three.'])
		await expect(letters(mavzuna, text)).toHaveCount(1, { timeout: 30_000 });
	expect(await isMarked(mavzuna)).toBe(true);
	await closeAll(burul, mavzuna);
});
