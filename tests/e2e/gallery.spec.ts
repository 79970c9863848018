import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { hydrated, visit } from '../support/pages.ts';

/** The faces that some words are really drawn in. */
const facesOf = async (cdp: CDPSession, selector: string): Promise<string[]> => {
	const { root } = await cdp.send('DOM.getDocument');
	const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
	const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
	return fonts.map(({ familyName }) => familyName);
};

/** Faces come after the first page, for those that follow: a browser that has them says so. */
const withFaces = (page: Page, baseURL: string | undefined) =>
	page.context().addCookies([{ name: 'faces', value: '1', url: baseURL ?? '' }]);

/** A page whose faces are in the browser's memory already: no page waits for them. */
const openTwice = async (page: Page, path: string) => {
	await visit(page, path);
	await page.evaluate(async () => {
		await document.fonts.ready;
	});
	await page.reload();
	await hydrated(page);
	await page.evaluate(async () => {
		await document.fonts.ready;
	});
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('DOM.enable');
	await cdp.send('CSS.enable');
	return cdp;
};

test('titles in the languages of the region are drawn in one face, never letter by letter', async ({
	page,
	baseURL
}) => {
	await withFaces(page, baseURL);
	const cdp = await openTwice(page, '/gallery');
	for (const lang of ['en', 'ru', 'kk', 'ky', 'tg', 'uz']) {
		const faces = await facesOf(cdp, `li[lang="${lang}"] h3`);
		expect([lang, new Set(faces)]).toEqual([lang, new Set(['Source Serif 4'])]);
	}
	expect(await facesOf(cdp, 'h3 bdi[lang="ur"]')).toEqual([expect.stringMatching(/Nastaliq/)]);
	expect(await facesOf(cdp, 'h3 bdi[lang="fa-AF"]')).toEqual([expect.stringMatching(/Naskh/)]);
});

test('a page asks only for the faces its language needs, although it names the other languages', async ({
	page,
	baseURL
}) => {
	await withFaces(page, baseURL);
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'font') asked.push(new URL(request.url()).pathname);
	});
	await visit(page, '/ask-to-join');
	await page.evaluate(async () => {
		await document.fonts.ready;
	});
	expect(asked.length).toBeGreaterThan(0);
	expect(asked.filter((path) => !/source-serif-4-latin-(ext-)?wght/.test(path))).toEqual([]);
});

test('what should not happen by one press asks first, and Escape leaves it', async ({ page }) => {
	await visit(page, '/gallery');
	const ask = page.getByRole('button', { name: 'Leave the group' }).first();
	await ask.click();
	const dialog = page.getByRole('alertdialog', { name: 'Leave this group?' });
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(ask).toBeFocused();
});
