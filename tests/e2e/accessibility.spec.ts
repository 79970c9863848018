import { expect, test } from '@playwright/test';
import { numbers } from '../../bench/support/population.ts';
import { looks, violationsOn } from '../support/axe.ts';
import { faultsOf } from '../views/check.ts';
import { missingPages } from '../views/list.ts';
import { Houses } from '../views/look.ts';
import { views } from '../views/views.ts';

test.describe.configure({ timeout: 900_000 });

const houses = new Houses();
test.afterAll(() => houses.close());

test('every page of the build is looked at', async () => {
	expect(await missingPages()).toEqual([]);
});

// All of them in every look, in three languages: npm run soak -- axe
test('every page in some look: axe finds nothing, nothing is lost by zoom, nothing moves', async ({ browser }) => {
	const next = numbers(1);
	const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]!;
	const usual = views
		.filter(({ state }) => state === 'usual')
		.map((view) => ({ view, look: pick(looks), language: pick(['en', 'fa-AF'] as const) }));
	const faults: string[] = [];
	for (const language of ['en', 'fa-AF'] as const) {
		await houses.speak(language);
		for (const { view, look } of usual.filter((one) => one.language === language))
			faults.push(...(await faultsOf(browser, houses, view, [look])));
	}
	expect(faults).toEqual([]);
});

test('axe finds nothing on the page of errors', async ({ page }) => {
	await page.goto('/nowhere');
	expect(await violationsOn(page)).toEqual([]);
});
