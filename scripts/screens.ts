// Pictures of every page and state, for looking through: npm run screens [-- page=thread,today size=360 theme=dark language=en]
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { chromium, type Browser } from '@playwright/test';
import { browser as options } from '../tests/support/browser.ts';
import { enter, Houses, languages, nameOf, openView, sizes, themes } from '../tests/views/look.ts';
import type { InterfaceLanguage } from '#shared/locales.ts';
import { views, type View } from '../tests/views/views.ts';

const folder = '.screens';
/** As many as a machine of two cores draws at once. */
const atOnce = 3;

/** What comes below so many pixels looks like what came before. */
const longest = 6000;

const choices = { page: null, size: sizes.map(String), theme: themes, language: languages } as const;
type Choice = keyof typeof choices;

/** What was asked for, by kind; nothing means all. */
const asked = new Map<Choice, string[]>();
for (const word of process.argv.slice(2)) {
	const [kind = '', values = ''] = word.split('=');
	const known = Object.hasOwn(choices, kind) ? choices[kind as Choice] : undefined;
	if (known === undefined) fail(`${word}: one of ${Object.keys(choices).join('=, ')}=`);
	const strange = known && values.split(',').find((value) => !(known as readonly string[]).includes(value));
	if (strange !== null && strange !== undefined) fail(`${strange}: one of ${known?.join(', ')}`);
	asked.set(kind as Choice, values.split(','));
}
const chosen = (kind: Choice, value: string) => asked.get(kind)?.includes(value) ?? true;
const pages = asked.get('page');
const wanted = views.filter((view) => pages?.some((word) => nameOf(view).includes(word)) ?? true);
if (wanted.length === 0) fail(`page= is a part of one of: ${views.map(nameOf).join(', ')}`);

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

interface Picture {
	view: View;
	file: string;
	language: InterfaceLanguage;
	size: number;
	theme: string;
}

/** Opens a view once in a language and draws it in every size and theme. */
const draw = async (browser: Browser, houses: Houses, view: View, language: InterfaceLanguage): Promise<Picture[]> => {
	const pictures: Picture[] = [];
	const house = await houses.get(view.house);
	const context = await enter(browser, house, view);
	const page = await context.newPage();
	for (const size of sizes.filter((one) => chosen('size', `${one}`))) {
		await page.setViewportSize({ width: size, height: size === 360 ? 740 : 860 });
		for (const theme of themes.filter((one) => chosen('theme', one))) {
			await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
			if (pictures.length === 0) await openView(page, house, view);
			const file = `${nameOf(view)}.${size}.${theme}.${language}.png`;
			const height = Math.min(longest, await page.evaluate(() => document.documentElement.scrollHeight));
			const clip = { x: 0, y: 0, width: size, height };
			await page.screenshot({ path: `${folder}/${file}`, fullPage: true, clip, animations: 'disabled' });
			pictures.push({ view, file, language, size, theme });
		}
	}
	await context.close();
	return pictures;
};

const show = (pictures: Picture[]) => {
	const rows = Map.groupBy(pictures, ({ view }) => nameOf(view));
	const cell = ({ file, size, theme, language }: Picture) =>
		`<a href="${file}"><img loading="lazy" src="${file}" alt="" width="${size === 360 ? 180 : 480}"><br>${size} ${theme} ${language}</a>`;
	const row = ([name, all]: [string, Picture[]]) =>
		`<h2 id="${name}">${name}</h2><p>${all[0]?.view.page}, ${all[0]?.view.who}</p><div>${all.map(cell).join('')}</div>`;
	const style =
		'body{font:16px system-ui;margin:2rem;background:#888}div{display:flex;gap:1rem;overflow-x:auto;align-items:start}nav a{margin-right:1em}a{color:inherit}';
	const index = [...rows.keys()].map((name) => `<a href="#${name}">${name}</a>`).join(' ');
	const head = `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}</style>`;
	return `${head}<nav>${index}</nav>${[...rows].map(row).join('\n')}`;
};

const since = Date.now();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const houses = new Houses();
const browser = await chromium.launch(options.launchOptions);
const [pictures, failures]: [Picture[], string[]] = [[], []];
try {
	for (const language of languages.filter((one) => chosen('language', one))) {
		await houses.speak(language);
		const jobs = [...wanted];
		const work = async () => {
			for (let view = jobs.shift(); view; view = jobs.shift()) {
				const name = nameOf(view);
				await draw(browser, houses, view, language).then(
					(drawn) => pictures.push(...drawn),
					(error: Error) => failures.push(`${name} (${language}): ${error.message.split('\n')[0]}`)
				);
			}
		};
		await Promise.all(Array.from({ length: atOnce }, work));
	}
} finally {
	await browser.close();
	await houses.close();
}
const order = new Map(views.map((view, i) => [view, i]));
pictures.sort((a, b) => (order.get(a.view) ?? 0) - (order.get(b.view) ?? 0) || a.file.localeCompare(b.file));
await writeFile(`${folder}/index.html`, show(pictures));
console.log(`${pictures.length} pictures in ${Math.round((Date.now() - since) / 1000)} s: ${folder}/index.html`);
for (const failure of failures) console.error(`not drawn: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
