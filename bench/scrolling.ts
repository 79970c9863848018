// Reading through a thread of 50,000 messages on a processor four times slower: npm run bench -- scrolling [messages] [steps]
import { chromium, type Page } from '@playwright/test';
import { createDatabase } from '#server/core/db.ts';
import { startEmbeddedPostgres } from '#server/core/embedded-postgres.ts';
import { markUnread } from '#server/features/discussions/reading.ts';
import { browser as options } from '../tests/support/browser.ts';
import { Builder, type TestPerson } from '../tests/support/builders.ts';
import { startServer } from '../tests/support/server.ts';
import { fillThread } from './support/big-thread.ts';

const [messages = 50_000, steps = 150] = process.argv.slice(2).map(Number);
const most = { nodes: 300, task: 50 };

/** What the page saw while one scrolled. */
interface Seen {
	jumps: number;
	nodes: number;
	longest: number;
	read: number;
}

/** Scrolls so many steps, and watches at every frame that what one looks at moves by the step and by nothing else. */
const scroll = (page: Page, by: number, steps: number): Promise<Seen> =>
	page.evaluate(
		async ({ by, steps }) => {
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			const seen: Seen = { jumps: 0, nodes: 0, longest: 0, read: 0 };
			const observer = new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
			});
			observer.observe({ type: 'longtask' });
			const letterAt = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('article');
			const ids = new Set<string>();
			for (let step = 0; step < steps; step++) {
				const looked = letterAt();
				const before = looked?.getBoundingClientRect().top ?? 0;
				const from = scrollY;
				window.scrollBy({ top: by, behavior: 'instant' });
				const wanted = before - (scrollY - from);
				for (let i = 0; i < 8; i++) {
					await frame();
					if (looked?.isConnected && Math.abs(looked.getBoundingClientRect().top - wanted) > 2) {
						seen.jumps++;
						break;
					}
				}
				if (looked) ids.add(looked.id);
				seen.nodes = Math.max(seen.nodes, document.querySelectorAll('ol > li').length);
			}
			observer.disconnect();
			return { ...seen, read: ids.size };
		},
		{ by, steps }
	);

const server = await startServer();
const { config } = await startEmbeddedPostgres({ dataDir: server.dataDir });
const database = createDatabase(config);
const chrome = await chromium.launch(options.launchOptions);
try {
	const build = new Builder(database);
	const people = await build.people(12);
	const [reader] = people as [TestPerson];
	const space = await build.group(people.map((person) => ({ person })));
	const thread = await build.thread(people[1] as TestPerson, space);
	await fillThread(
		database.db,
		thread,
		space.streamId,
		people.map(({ id }) => id),
		messages
	);
	await markUnread(reader.ctx, { threadId: thread.id, from: Math.round(messages / 2) });

	const context = await chrome.newContext({ viewport: { width: 360, height: 740 } });
	const [name = '', value = ''] = reader.cookie.split('=');
	await context.addCookies([{ name, value, url: server.url }]);
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.goto(`${server.url}/threads/${thread.id}`);
	await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
	await page.waitForTimeout(3000);
	let isGood = true;
	for (const [where, by] of [
		['up', -300],
		['down', 300]
	] as const) {
		const { jumps, nodes, longest, read } = await scroll(page, by, where === 'up' ? steps : steps * 2);
		console.log(
			`${where}: ${read} of ${messages} messages passed, ${jumps} jumps, ${nodes} message nodes at most, longest task ${Math.round(longest)} ms`
		);
		isGood &&= jumps === 0 && nodes <= most.nodes && longest <= most.task;
	}
	process.exitCode = isGood ? 0 : 1;
} finally {
	await chrome.close();
	await database.pool.end();
	await server.dispose();
}
