import { expect, test } from '@playwright/test';

test('on every page one changes the language by a plain form, and stays where one is', async ({ browser }) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	const languages = { en: 'ltr', ru: 'ltr', 'fa-AF': 'rtl', ur: 'rtl' };
	const change = async (language: string) => {
		const address = page.url();
		await page.locator(`form[action^="/language"] [value="${language}"]`).filter({ visible: true }).click();
		expect(page.url()).toBe(address);
	};
	for (const path of ['/', '/sign-in?to=%2Fpeople', '/ask-to-join', '/forgotten', '/mails', '/not-here']) {
		await page.goto(path);
		for (const [language, direction] of Object.entries(languages)) {
			await change(language);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.locator('html')).toHaveAttribute('dir', direction);
		}
		await change('en');
	}
	await page.goto('/sign-in');
	await page
		.locator('li', { hasText: 'Сугат' })
		.or(page.locator('li', { hasText: 'Sugath' }))
		.getByRole('button')
		.click();
	for (const path of ['/today', '/people?q=osh', '/questions', '/account', '/threads/not-here']) {
		await page.goto(path);
		await change('ru');
		await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
		await change('en');
	}
	await page.context().close();
});

test('an address alone changes no language, and nonsense none either', async ({ request }) => {
	expect((await request.get('/language?language=ru')).status()).toBe(405);
	const origin = new URL((await request.get('/')).url()).origin;
	const send = (language: string) =>
		request.post('/language?to=/sign-in', { form: { language }, headers: { origin }, maxRedirects: 0 });
	expect((await send('xx')).status()).toBe(404);
	const answer = await send('ru');
	expect(answer.status()).toBe(303);
	expect(answer.headers()['location']).toBe('/sign-in');
});
