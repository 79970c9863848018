import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { violationsOn } from '../support/axe.ts';
import { findDocument, findGroup, hydrated, signInAs, visit } from '../support/pages.ts';

const email = 'axe@example.org';
const password = 'a password of many words';

/** The first link of a page that leads below a path. */
const linkOn = async (page: Page, where: string, to: string): Promise<string> => {
	await page.goto(where);
	const links = await page
		.locator(`main a[href^="${to}"]`)
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
	return links.find((link) => /[0-9a-f-]{36}$/.test(link ?? '')) as string;
};

/** The newest link of a kind that was mailed to the address. */
const mailedLink = async (page: Page, kind: string): Promise<string> => {
	let link: string | null = null;
	await expect(async () => {
		await page.goto('/mails');
		const mine = page.getByRole('listitem').filter({ hasText: email });
		link = await mine.locator(`a[href*="/${kind}/"]`).first().getAttribute('href', { timeout: 500 });
	}).toPass();
	return new URL(link ?? '/', page.url()).pathname;
};

/** How to come to each page of the application, by its folder. */
type Ways = Record<string, (page: Page) => Promise<string> | string>;

/** Pages that somebody outside sees. They stand in each other's way: an invitation makes the account that forgets its password. */
const outside: Ways = {
	'(public)': () => '/',
	'(public)/sign-in': () => '/sign-in',
	'(public)/ask-to-join': () => '/ask-to-join',
	'(public)/forgotten': () => '/forgotten',
	'(public)/mails': () => '/mails',
	'(public)/gallery': () => '/gallery',
	'(public)/reset/[token]': async (page) => {
		await page.goto('/forgotten');
		await page.getByLabel('E-mail address').fill(email);
		await page.getByRole('button', { name: 'Send me a link' }).click();
		return mailedLink(page, 'reset');
	}
};

/** Pages behind sign-in, as a steward who leads nothing sees them, and as a lead. */
const steward: Ways = {
	'(network)/today': () => '/today',
	'(network)/(steward)/steward': () => '/steward',
	'(network)/groups': () => '/groups',
	'(network)/me': () => '/me',
	'(network)/find': () => '/find?words=pris',
	'(network)/account': () => '/account',
	'(network)/invitations': () => '/invitations',
	'(network)/people': () => '/people',
	'(network)/people/[personId]': (page) => linkOn(page, '/people', '/people/'),
	'(network)/profile': () => '/profile',
	'(network)/organisations': () => '/organisations',
	'(network)/organisations/[organisationId]': (page) => linkOn(page, '/organisations', '/organisations/'),
	'(network)/focal-points': () => '/focal-points',
	'(network)/questions': () => '/questions?show=all',
	'(network)/questions/[threadId]': (page) => linkOn(page, '/questions?show=all', '/questions/'),
	'(network)/questions/ask': () => '/questions/ask'
};
const lead: Ways = {
	'(network)/groups/[spaceId]': (page) => findGroup(page, 'Prisons and rehabilitation'),
	'(network)/groups/[spaceId]/settings': async (page) =>
		`${await findGroup(page, 'Prisons and rehabilitation')}/settings`,
	'(network)/groups/[spaceId]/committee': async (page) =>
		`${await findGroup(page, 'Prisons and rehabilitation')}/committee`,
	'(network)/threads/[threadId]': async (page) =>
		linkOn(page, await findGroup(page, 'Prisons and rehabilitation'), '/threads/'),
	'(network)/documents/[documentId]': findDocument
};
/** Pages that other tests look at, since one comes to them only once. */
const elsewhere = ['(public)/set-up/[token]', '(public)/invitation/[token]', '(public)/confirm-address/[token]'];

const look = async (page: Page, ways: Ways) => {
	const found: string[] = [];
	for (const way of Object.values(ways)) {
		const path = await way(page);
		const answer = await page.goto(path);
		expect([path, answer?.status()]).toEqual([path, 200]);
		await hydrated(page);
		found.push(...(await violationsOn(page)));
	}
	return found;
};

test.describe.configure({ timeout: 180_000 });

test('every page of the application is looked at', () => {
	const pages = readdirSync('src/routes', { recursive: true })
		.map(String)
		.filter((file) => file.endsWith('+page.svelte'))
		.map((file) => file.replace(/\/?\+page\.svelte$/, ''));
	const looked = [outside, steward, lead].flatMap((ways) => Object.keys(ways));
	expect([...looked, ...elsewhere].sort()).toEqual(pages.sort());
});

test('axe finds nothing on an invitation, nor on the page that confirms an address', async ({ browser }) => {
	const inviter = await signInAs(browser, 'Данияр');
	await visit(inviter, '/invitations');
	await inviter.getByRole('button', { name: 'Make the invitation' }).click();
	const link = await inviter.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
	await inviter.context().close();
	const page = await (await browser.newContext()).newPage();
	await visit(page, link);
	expect(await violationsOn(page)).toEqual([]);
	await page.getByLabel('Your name').fill('Axe');
	await page.getByLabel('E-mail address').fill(email);
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Accept and come in' }).click();
	await page.waitForURL((url) => !url.pathname.startsWith('/invitation'));

	await visit(page, '/account');
	await page.locator('summary', { hasText: 'Change the address' }).click();
	await page.getByLabel('New e-mail address').fill(`new.${email}`);
	await page.locator('form[action="?/address"]').getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Send the link' }).click();
	await visit(page, await mailedLink(page, 'confirm-address'));
	expect(await violationsOn(page)).toEqual([]);
	await page.context().close();
});

test('axe finds nothing on what somebody outside sees, and on the page of errors', async ({ page }) => {
	expect(await look(page, outside)).toEqual([]);
	await page.goto('/nowhere');
	expect(await violationsOn(page)).toEqual([]);
});

test('axe finds nothing on what a steward sees', async ({ browser }) => {
	const page = await signInAs(browser, 'Данияр');
	expect(await look(page, steward)).toEqual([]);
	await page.context().close();
});

test('axe finds nothing on what the lead of a group sees', async ({ browser }) => {
	const page = await signInAs(browser, 'Бурул');
	expect(await look(page, lead)).toEqual([]);
	await page.context().close();
});
