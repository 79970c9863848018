import type { Browser } from '@playwright/test';
import { lostByZoomOn, movementsOn, violationsOn, type Look } from '../support/axe.ts';
import { enter, nameOf, openView, type Houses } from './look.ts';
import type { View } from './views.ts';

/** What is wrong with a view, in the language that its house speaks: by axe in these looks, when zoomed, in rest. */
export const faultsOf = async (browser: Browser, houses: Houses, view: View, looks: Look[]): Promise<string[]> => {
	const house = await houses.get(view.house);
	const context = await enter(browser, house, view);
	try {
		const page = await context.newPage();
		await openView(page, house, view);
		const found = [
			...(await movementsOn(page)),
			...(await violationsOn(page, looks, view.besides)),
			...(await lostByZoomOn(page))
		];
		return found.map((fault) => `${nameOf(view)}, ${house.language}: ${fault}`);
	} finally {
		await context.close();
	}
};
