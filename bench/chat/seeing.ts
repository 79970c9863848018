import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browser as options } from '../../tests/support/browser.ts';
import { aMessage, type TestPerson } from '../../tests/support/builders.ts';
import { quantile, short } from '../support/figures.ts';
import { atMost, type Finding } from '../support/report.ts';
import type { RawSocket } from '../support/raw-socket.ts';
import type { Server } from '../support/servers.ts';
import { openOurRoom, type Room } from './rooms.ts';
import type { Scene } from './talking.ts';

/** How many are in the room: all but two are sockets, two are browsers with the thread open. */
const size = 1000;
/** How many of them write, together ten messages a second. */
const senders = 10;
const every = 100;

/** Budgets: one's own message on one's screen, and those of others, in a room of a thousand where ten are written each second. */
export async function compareSeeing({ house, people, ms }: Scene): Promise<Finding[]> {
	const room = await openOurRoom(house, people.slice(0, size), size - 2);
	const [writer, watcher] = people.slice(size - 2, size) as [TestPerson, TestPerson];
	const chrome = await chromium.launch(options.launchOptions);
	try {
		const writing = await openThread(chrome, house, writer, room.threadId);
		const watching = await openThread(chrome, house, watcher, room.threadId);
		await watch(watching);
		const sent = new Map<string, number>();
		const own: number[] = [];
		const talking = talk(room, sent, ms * 8);
		let over = false;
		void talking.finally(() => (over = true));
		await sleep(1000);
		for (let i = 0; !over; i++) {
			own.push(await post(writing, `My own words, number ${i}.`));
			await sleep(500);
		}
		await talking;
		await sleep(1000);
		const others = [...(await seen(watching))].flatMap(([mark, at]) => at - (sent.get(mark) ?? NaN));
		const told = (delays: number[]) =>
			`p50 ${short(quantile(delays, 0.5))}, p95 ${short(quantile(delays, 0.95))} ms (${delays.length})`;
		return [
			atMost("one's own message on one's screen, p95", quantile(own, 0.95), 100, told(own), '≤ 100 ms'),
			atMost("others' messages on the screen, p95", quantile(others, 0.95), 300, told(others), '≤ 300 ms'),
			atMost(
				'messages that did not come to the screen',
				sent.size - others.length,
				0,
				`${sent.size - others.length}`,
				'0'
			)
		];
	} finally {
		await chrome.close();
		await room.close();
	}
}

async function openThread(chrome: Browser, { url }: Server, person: TestPerson, threadId: string): Promise<Page> {
	const [name = '', value = ''] = person.cookie.split(/=(.*)/s);
	const context = await chrome.newContext();
	await context.addCookies([{ name, value, url }]);
	const page = await context.newPage();
	await page.goto(`${url}/threads/${threadId}`);
	await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
	return page;
}

/** Ten write in turn, one every tenth of a second; notes when each message was sent. */
async function talk(room: Room, sent: Map<string, number>, ms: number): Promise<void> {
	const posts: Promise<void>[] = [];
	const begun = performance.now();
	for (let i = 0; i * every < ms; i++) {
		await sleep(Math.max(0, begun + i * every - performance.now()));
		sent.set(`(${i})`, Date.now());
		posts.push(
			room.post(
				room.sockets[i % senders] as RawSocket,
				aMessage({ id: room.threadId }, `What came of the visit? (${i})`)
			)
		);
	}
	await Promise.all(posts);
}

/** Notes in the page when each marked message comes to stand there. */
const watch = (page: Page) =>
	page.evaluate(() => {
		const came = new Map<string, number>();
		Object.assign(window, { came });
		const look = (node: Node) => {
			for (const [mark] of node.textContent?.matchAll(/\(\d+\)/gu) ?? [])
				if (!came.has(mark)) came.set(mark, Date.now());
		};
		new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(look))).observe(
			document.body,
			{
				childList: true,
				subtree: true
			}
		);
	});

const seen = async (page: Page) =>
	new Map(await page.evaluate(() => [...(window as unknown as { came: Map<string, number> }).came]));

/** Sends a message as by hand: how many ms until the next frame with it is drawn. */
async function post(page: Page, text: string): Promise<number> {
	await page.getByRole('textbox', { name: 'Your message' }).fill(text);
	const button = page.getByRole('button', { name: 'Send', exact: true });
	return button.evaluate(async (button: HTMLElement, text) => {
		const drawn = new Promise<number>((resolve) => {
			const observer = new MutationObserver(() => {
				if (!document.querySelector('main')?.textContent?.includes(text)) return;
				observer.disconnect();
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
			});
			observer.observe(document.body, { childList: true, subtree: true, characterData: true });
		});
		const begun = performance.now();
		button.click();
		return (await drawn) - begun;
	}, text);
}
