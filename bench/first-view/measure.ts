import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { newId } from '#server/core/context.ts';
import { bodyOf } from '#shared/body.ts';
import { connect } from '../../tests/support/live-client.ts';
import { sessionCookie } from '#server/core/session-cookie.ts';
import type { House } from '../../tests/views/house.ts';
import { enter } from '../../tests/views/look.ts';
import type { View } from '../../tests/views/views.ts';
import {
	courseOf,
	interactiveAt,
	layoutShift,
	listen,
	slowDown,
	watch,
	type Arrival,
	type Course,
	type Kind
} from './line.ts';

/** What one view costs at its first opening. */
export interface Cost {
	view: View;
	/** Bytes until it is hydrated, by kind. */
	first: Record<Kind, number>;
	/** Bytes after that, without anybody doing anything. */
	later: Record<Kind, number>;
	requests: number;
	foreign: string[];
	interactive: number;
	longestTask: number;
	/** At open; while messages arrive, where they can. */
	shift: number;
	shiftLive: number | null;
	arrivals: Arrival[];
	course: Course;
}

const messages = 20;
/** Nobody's first view comes in after that, in milliseconds. */
const patience = 60_000;
/** How long nothing may happen on the wire until the page counts as complete. */
const silence = 2_500;

/** Opens a view for the first time on the slow line, and lets messages arrive where they can. */
export const measure = async (browser: Browser, house: House, view: View): Promise<Cost> => {
	const context = await enter(browser, house, view, { viewport: { width: 360, height: 740 } });
	try {
		const page = await context.newPage();
		const cdp = await context.newCDPSession(page);
		const arrivals = await listen(cdp, house.server.url);
		await watch(page);
		await slowDown(cdp);
		const path = await view.at(house);
		await page.goto(path, { timeout: patience, waitUntil: 'commit' });
		await page.waitForSelector('html[data-hydrated]', { state: 'attached', timeout: patience });
		await untilSilent(arrivals);
		const atOpen = await courseOf(page);
		const opened = atOpen.shifts.length;
		const isThread = view.page.endsWith('/[threadId]');
		if (isThread) await talk(house, path.split('/').at(-1) ?? '');
		if (isThread) await page.getByText(`${lastWords}.`, { exact: true }).first().waitFor({ timeout: patience });
		const course = await courseOf(page);
		const before = ({ endedAt }: Arrival) => endedAt <= atOpen.hydratedAt;
		return {
			view,
			first: sum(arrivals.filter(before)),
			later: sum(arrivals.filter((one) => !before(one))),
			requests: arrivals.length,
			foreign: arrivals.filter(({ foreign }) => foreign).map(({ url }) => url),
			interactive: interactiveAt(atOpen),
			longestTask: Math.max(0, ...course.tasks.map(({ duration }) => duration)),
			shift: layoutShift(course.shifts.slice(0, opened)),
			shiftLive: isThread ? layoutShift(course.shifts.slice(opened)) : null,
			arrivals,
			course
		};
	} finally {
		await context.close();
	}
};

const lastWords = 'That was all of them';

/** Somebody else posts messages, one after the other, as they come in a lively hour. */
const talk = async (house: House, threadId: string) => {
	const client = await connect(house.server.url, `${sessionCookie}=${await house.session('Nadeem')}`);
	for (let i = 1; i <= messages; i++) {
		const words =
			i < messages
				? `Message ${i}: what we tried in the second week, and what came of it. `.repeat(i % 4 || 1)
				: `${lastWords}.`;
		await client.call('message:post', {
			threadId,
			body: bodyOf(words),
			replyTo: null,
			language: 'en',
			clientId: newId()
		});
		await sleep(100);
	}
	client.close();
};

const untilSilent = async (arrivals: Arrival[]) => {
	for (let seen = -1; seen < arrivals.length;) {
		seen = arrivals.length;
		await sleep(silence);
	}
};

const sum = (arrivals: Arrival[]): Record<Kind, number> => {
	const bytes = { html: 0, style: 0, script: 0, data: 0, font: 0, image: 0, other: 0 };
	for (const one of arrivals) bytes[one.kind] += one.bytes;
	return bytes;
};
