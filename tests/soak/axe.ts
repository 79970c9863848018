// X1 at its full figure: every view of every page, from left to right and from right to left, light and dark, narrow and
// wide, zoomed and in rest: npm run soak -- axe [part of a view's name]
import { chromium } from '@playwright/test';
import { looks } from '../support/axe.ts';
import { browser as options } from '../support/browser.ts';
import { faultsOf } from '../views/check.ts';
import { Houses, nameOf } from '../views/look.ts';
import { missingPages } from '../views/list.ts';
import { views } from '../views/views.ts';

const [part = ''] = process.argv.slice(2);
const wanted = views.filter((view) => nameOf(view).includes(part));
const atOnce = 3;

const since = Date.now();
let faults = 0;
const tell = (found: string[]) => {
	for (const fault of found) console.log(fault);
	faults += found.length;
};
tell((await missingPages()).map((page) => `${page} has no view: tests/views/views.ts`));
const houses = new Houses();
const browser = await chromium.launch(options.launchOptions);
try {
	for (const language of ['en', 'fa-AF', 'ur'] as const) {
		await houses.speak(language);
		const jobs = [...wanted];
		const work = async () => {
			for (let view = jobs.shift(); view; view = jobs.shift()) {
				const name = nameOf(view);
				await faultsOf(browser, houses, view, looks).then(tell, (error: Error) =>
					tell([`${name}, ${language}: ${error.message.split('\n')[0]}`])
				);
			}
		};
		await Promise.all(Array.from({ length: atOnce }, work));
	}
} finally {
	await browser.close();
	await houses.close();
}
const seconds = Math.round((Date.now() - since) / 1000);
console.log(`${wanted.length} views in 3 languages and ${looks.length} looks, ${seconds} s: ${faults} faults`);
process.exit(faults > 0 ? 1 : 0);
