import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';

/** The group of the demo in which most of what is tested happens. */
export const prisons = 'Prisons and rehabilitation';

/** The seats of the demo's sign-in page, in its order, and where it stands. */
interface Desk {
	origin: string;
	seats: { words: string; personId: string }[];
}
/** Read once by each worker: its server and people stay the same. */
let desk: Promise<Desk> | undefined;
const groups = new Map<string, string>();

const readDesk = async (page: Page): Promise<Desk> => {
	await page.goto('/sign-in');
	const seats = await page.locator('form[action*=signInAs]').evaluateAll((forms) =>
		forms.map((form) => ({
			words: form.closest('li')?.textContent ?? '',
			personId: form.querySelector<HTMLInputElement>('[name=personId]')?.value ?? ''
		}))
	);
	return { origin: new URL(page.url()).origin, seats };
};

/** Sends a form of the page's server as a browser without scripts does; gives where it leads. */
export const send = async (page: Page, action: string, form: Record<string, string>): Promise<string> => {
	const { origin } = await (desk ??= readDesk(page));
	const answer = await page.request.post(action, { form, headers: { origin, accept: 'text/html' }, maxRedirects: 0 });
	const { location } = answer.headers();
	if (answer.status() !== 303 || !location) throw new Error(`${action} answered ${answer.status()}`);
	return location;
};

/** Without the page of seats, which others look at: most tests begin where somebody is signed in. */
const sitDown = async (browser: Browser, choose: (seats: Desk['seats']) => string | undefined, options = {}) => {
	const page = await (await browser.newContext(options)).newPage();
	const { seats } = await (desk ??= readDesk(page));
	await page.goto(await send(page, '/sign-in?/signInAs', { personId: choose(seats) ?? '' }));
	return page;
};

/** A browser of its own, signed in as one of the demo's people, in the order of the sign-in page. */
export const signIn = (browser: Browser, seat: number, options?: BrowserContextOptions): Promise<Page> =>
	sitDown(browser, (seats) => seats[seat]?.personId, options);

/** A browser of its own, signed in as the one of the demo's people who goes by this name. */
export const signInAs = (browser: Browser, name: string, options?: BrowserContextOptions): Promise<Page> =>
	sitDown(browser, (seats) => seats.find(({ words }) => words.includes(name))?.personId, options);

/** The address of the document that the open group of the demo writes; the first people of the sign-in page are all in it. */
export const findDocument = async (page: Page): Promise<string> => {
	await page.goto(await findGroup(page, prisons));
	return (await page.locator('main a[href^="/documents/"]').first().getAttribute('href')) as string;
};

/** Resolves when the page has come alive: until then a form would be sent the plain way. */
export const hydrated = (page: Page) => page.waitForSelector('html[data-hydrated]', { state: 'attached' });

/** Opens a page of the application and waits until it has come alive. */
export const visit = async (page: Page, path: string) => {
	await page.goto(path);
	await hydrated(page);
};

/** The address of a group by its name, from the list of groups. */
export const findGroup = async (page: Page, name: string): Promise<string> => {
	const known = groups.get(name);
	if (known) return known;
	await page.goto('/groups');
	const found = await page.getByRole('main').getByRole('link', { name, exact: true }).first().getAttribute('href');
	groups.set(name, found as string);
	return found as string;
};

/** Begins a thread in the group of most people and opens it alive; gives its address. */
export const startThread = async (page: Page, title: string, body = 'How do you begin?'): Promise<string> => {
	const form = { title, body, language: '', clientId: randomUUID() };
	const thread = await send(page, `${await findGroup(page, prisons)}?/startThread`, form);
	await visit(page, thread);
	return thread;
};

/** Posts messages into a thread, one after the other and faster than a hand. */
export const postAll = async (page: Page, thread: string, texts: string[]) => {
	for (const body of texts)
		await send(page, `${thread}?/post`, { body, replyTo: '', language: '', clientId: randomUUID() });
};

/** Chooses whether one's messages wait a few seconds before they leave. Where nothing is said they leave at once. */
export const holdMessages = (page: Page, isHeld: boolean) =>
	send(page, '/account?/writing', { 'presence?': 'on', ...(isHeld && { 'undoSend?': 'on' }) });

/** Where one writes to a thread. */
export const composer = (page: Page): Locator => page.getByRole('textbox', { name: 'Your message' });

/** The messages of the open thread in which something stands. */
export const letters = (page: Page, text: string): Locator => page.getByRole('article').filter({ hasText: text });

/** Writes a message and sends it. */
export const say = async (page: Page, text: string) => {
	await composer(page).fill(text);
	await page.getByRole('button', { name: 'Send', exact: true }).click();
};

/** Closes the browsers of some pages. */
export const closeAll = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()));

/** Leaves something in a page that is lost when it is loaded anew. */
export const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { marked: true }));

/** Whether what `mark` left is still there. */
export const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);
