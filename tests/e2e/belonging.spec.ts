import { expect, test } from '@playwright/test';
import { closeAll, findGroup, signInAs, visit } from '../support/pages.ts';

const prisons = 'Prisons and rehabilitation';
const families = 'Families of returnees';

test('an observer reads and is shown nothing to write with', async ({ browser }) => {
	const maren = await signInAs(browser, 'Maren');
	await visit(maren, await findGroup(maren, prisons));
	await expect(maren.getByText('Start a thread')).toHaveCount(0);
	await maren.locator('main a[href^="/threads/"]').first().click();
	await expect(maren.getByRole('article').first()).toBeVisible();
	await expect(maren.getByText('You are an observer here')).toBeVisible();
	await expect(maren.getByRole('textbox')).toHaveCount(0);
	await closeAll(maren);
});

test('a group by invitation is not there for outsiders, in no list and at no address', async ({ browser }) => {
	const [dilbar, nadeem] = [await signInAs(browser, 'Dilbar'), await signInAs(browser, 'Nadeem')];
	const group = await findGroup(dilbar, families);
	await dilbar.goto(group);
	const thread = await dilbar.locator('main a[href^="/threads/"]').first().getAttribute('href');
	await nadeem.goto('/today');
	await expect(nadeem.getByText(families)).toHaveCount(0);
	const nowhere = await nadeem.goto(`/groups/${crypto.randomUUID()}`);
	const words = await nadeem.locator('body').innerText();
	expect(nowhere?.status()).toBe(404);
	for (const path of [group, thread]) {
		expect((await nadeem.goto(path as string))?.status()).toBe(404);
		expect(await nadeem.locator('body').innerText()).toBe(words);
	}
	await closeAll(dilbar, nadeem);
});

test('whoever is taken out of a group loses the open page, and has it back when she is let in again', async ({
	browser
}) => {
	const [dilbar, tamara] = [await signInAs(browser, 'Dilbar'), await signInAs(browser, 'Тамара')];
	const group = await findGroup(dilbar, families);
	await visit(dilbar, group);
	await visit(tamara, group);
	await expect(tamara.getByRole('heading', { level: 1 })).toHaveText(families);
	const seat = dilbar.getByRole('listitem').filter({ hasText: 'Тамара' });
	await seat.locator('summary').click();
	await seat.getByRole('button', { name: 'Suspend' }).click();
	await expect(tamara.getByText(families)).toHaveCount(0);
	await expect(tamara.getByRole('heading', { level: 1 })).not.toHaveText(families);
	await dilbar.getByRole('button', { name: 'Let in again' }).click();
	await expect(dilbar.getByRole('button', { name: 'Let in again' })).toHaveCount(0);
	await visit(tamara, group);
	await expect(tamara.getByRole('heading', { level: 1 })).toHaveText(families);
	await closeAll(dilbar, tamara);
});

test('a steward suspends somebody whose page is open: it closes, and signing in is refused until she lets in again', async ({
	browser
}) => {
	const [daniyar, begenc] = [await signInAs(browser, 'Данияр'), await signInAs(browser, 'Begenç')];
	await visit(begenc, await findGroup(begenc, prisons));
	await visit(daniyar, '/steward');
	const row = daniyar.getByRole('listitem').filter({ hasText: 'Begenç' });
	await row.getByRole('button', { name: 'Suspend' }).click();
	await daniyar.getByRole('alertdialog').getByRole('button', { name: 'Suspend' }).click();
	await begenc.waitForURL('**/sign-in**', { timeout: 5000 });
	expect((await begenc.request.get('/today')).url()).toContain('/sign-in');
	await begenc.locator('li', { hasText: 'Begenç' }).getByRole('button').first().click();
	await expect(begenc.getByText('suspended')).toBeVisible();
	await row.getByRole('button', { name: 'Let in again' }).click();
	await begenc.goto('/sign-in');
	await begenc.locator('li', { hasText: 'Begenç' }).getByRole('button').first().click();
	await begenc.waitForURL('**/today');
	await closeAll(daniyar, begenc);
});

test('signing out leaves nothing behind, and everywhere means the other browser too', async ({ browser }) => {
	const [here, there] = [await signInAs(browser, 'Nadeem'), await signInAs(browser, 'Nadeem')];
	await visit(there, await findGroup(there, prisons));
	const closed = there.url();
	await visit(here, '/account');
	await expect(here.locator('form[action="?/endSession"]').first()).toBeVisible();
	await here.getByRole('button', { name: 'Sign out everywhere' }).click();
	await here.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click();
	await here.waitForURL('**/sign-in');
	await there.waitForURL('**/sign-in**', { timeout: 5000 });
	for (const page of [here, there]) {
		await page.goto(closed);
		await expect(page).toHaveURL(/\/sign-in/);
		expect((await page.context().cookies()).map(({ name }) => name).filter((name) => /session/.test(name))).toEqual([]);
	}
	await closeAll(here, there);

	const again = await signInAs(browser, 'Nadeem');
	await again.getByRole('button', { name: 'Sign out' }).click();
	await again.waitForURL('**/sign-in');
	await again.goBack();
	await expect(again.getByText(prisons)).toHaveCount(0);
	await closeAll(again);
});

test('joining an open group takes agreeing to its rules, and the others see who came', async ({ browser }) => {
	const [burul, shirin] = [await signInAs(browser, 'Бурул'), await signInAs(browser, 'Данияр')];
	const group = await findGroup(burul, prisons);
	await visit(burul, group);
	await visit(shirin, group);
	// A large room shows the first few, and the rest when asked.
	await burul.locator('summary', { hasText: /\d more p/ }).click();
	const inRoom = burul.getByRole('complementary').getByText('Данияр');
	await expect(inRoom).toHaveCount(0);
	await shirin.getByRole('button', { name: 'Join this group' }).click();
	await expect(shirin.getByRole('checkbox')).toBeFocused();
	await expect(shirin.getByRole('checkbox')).toHaveAccessibleDescription(/agree/);
	await shirin.getByRole('checkbox').check();
	await shirin.getByRole('button', { name: 'Join this group' }).click();
	await expect(inRoom.first()).toBeVisible();
	await shirin.getByRole('button', { name: 'Leave this group' }).click();
	await expect(inRoom).toHaveCount(0);
	await closeAll(burul, shirin);
});

test('where nothing was said the form to begin stands open, and stays so when somebody else is first', async ({
	browser
}) => {
	const [daniyar, burul] = [await signInAs(browser, 'Данияр'), await signInAs(browser, 'Бурул')];
	await visit(daniyar, '/groups');
	await daniyar.locator('summary', { hasText: 'Start a group' }).click();
	const begin = daniyar.locator('form[action="?/startGroup"]');
	await begin.getByLabel('Name of the group').fill('Evenings');
	await begin.getByRole('button', { name: 'Start a group' }).click();
	await daniyar.waitForURL('**/groups/*');
	const group = daniyar.url();
	await visit(burul, group);
	await burul.getByRole('button', { name: 'Join this group' }).click();
	const mine = burul.locator('form[action="?/startThread"]').getByLabel('Title');
	await mine.fill('Mine');

	const first = daniyar.locator('form[action="?/startThread"]');
	await first.getByLabel('Title').fill('The first evening');
	await first.getByLabel('First message').fill('Who is at the door?');
	await first.getByRole('button', { name: 'Start a thread' }).click();
	await expect(burul.getByRole('main').getByRole('link', { name: 'The first evening' })).toBeVisible();
	await expect(mine).toBeVisible();
	await expect(mine).toHaveValue('Mine');
	await closeAll(daniyar, burul);
});
