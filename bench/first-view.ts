// What the first view of every page costs on a weak line: npm run bench:pages [-- page=threads,groups rounds=3 language=ur write show]
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { browser as options } from '../tests/support/browser.ts';
import { interfaceLanguages } from '#shared/locales.ts';
import { missingPages } from '../tests/views/list.ts';
import { Houses, nameOf } from '../tests/views/look.ts';
import { views } from '../tests/views/views.ts';
import { measure, type Cost } from './first-view/measure.ts';
import { isMet, printTable, toMarkdown } from './first-view/table.ts';
import { median } from './support/figures.ts';

const words = new Map(
	process.argv.slice(2).map((word) => {
		const [name = '', value = ''] = word.split('=');
		return [name, value] as const;
	})
);
const strange = [...words.keys()].find((word) => !['page', 'rounds', 'language', 'write', 'show'].includes(word));
if (strange !== undefined) throw new Error(`${strange}: one of page=, rounds=, language=, write, show`);
const rounds = Number(words.get('rounds') ?? 1);
const part = words.get('page') ?? '';
const language = interfaceLanguages.find((one) => one === (words.get('language') ?? 'en'));
if (!language) throw new Error(`language= is one of ${interfaceLanguages.join(', ')}`);

const parts = part.split(',');
const usual = views.filter(
	({ page, state }) =>
		state === 'usual' && parts.some((one) => (one.startsWith('/') ? page === one : page.includes(one)))
);
const missing = await missingPages();
if (missing.length > 0) throw new Error(`no example for ${missing.join(', ')}: tests/views/views.ts`);

/** The round whose time is in the middle. */
const middle = (costs: Cost[]): Cost => {
	const time = median(costs.map((cost) => cost.interactive));
	return costs.find((cost) => cost.interactive === time) as Cost;
};

const houses = new Houses();
await houses.speak(language);
const browser = await chromium.launch(options.launchOptions);
const costs: Cost[] = [];
try {
	for (const view of usual) {
		const tries: Cost[] = [];
		const house = await houses.get(view.house);
		for (let round = 0; round < rounds; round++) tries.push(await measure(browser, house, view));
		costs.push(middle(tries));
		process.stderr.write(`${nameOf(view)} `);
	}
} finally {
	await browser.close();
	await houses.close();
}
process.stderr.write('\n');
printTable(costs);
if (words.has('show')) {
	for (const { view, arrivals, course } of costs) {
		console.log(`\n${view.page}: hydrated after ${Math.round(course.hydratedAt)} ms`);
		for (const { url, kind, bytes, endedAt } of arrivals.toSorted((a, b) => b.bytes - a.bytes))
			console.log(
				`  ${String(bytes).padStart(7)}  ${kind.padEnd(6)} ${Math.round(endedAt)} ms  ${new URL(url).pathname}`
			);
		for (const { at, value, what } of course.shifts)
			console.log(`  shift ${value.toFixed(4)} at ${Math.round(at)} ms: ${what}`);
		for (const { start, duration } of course.tasks)
			console.log(`  task ${Math.round(duration)} ms at ${Math.round(start)} ms`);
	}
}
if (words.has('write')) {
	const readme = await readFile('README.md', 'utf8');
	const table = /(<!-- pages -->)[\s\S]*?(<!-- \/pages -->)/;
	if (!table.test(readme)) throw new Error('README.md has no place for the table: <!-- pages --> … <!-- /pages -->');
	await writeFile('README.md', readme.replace(table, `$1\n\n${toMarkdown(costs)}\n\n$2`));
}
process.exit(costs.every(isMet) ? 0 : 1);
