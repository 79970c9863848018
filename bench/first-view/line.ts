import type { CDPSession, Page } from '@playwright/test';

/**
 * The line and machine that Lighthouse calls "slow 4G" with a 4 × slower processor: 150 ms round trip, 1.6 Mbit/s down,
 * 750 kbit/s up, in the figures by which it has the DevTools protocol bring them about: 3.75 round trips for a request,
 * nine tenths of the rate.
 */
const slow = { latency: 150 * 3.75, down: 1.6 * 1024 * 0.9, up: 750 * 0.9, processor: 4 };
const bytesPerSecond = (kilobits: number) => (kilobits * 1024) / 8;

/** Puts a page on the slow line and machine. */
export const slowDown = async (cdp: CDPSession) => {
	await cdp.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: slow.latency,
		downloadThroughput: bytesPerSecond(slow.down),
		uploadThroughput: bytesPerSecond(slow.up)
	});
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow.processor });
};

/** What a page may be made of. */
export const kinds = ['html', 'style', 'script', 'data', 'font', 'image', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** One answer as it came over the wire, headers included. */
export interface Arrival {
	url: string;
	kind: Kind;
	bytes: number;
	/** Milliseconds since the navigation began. */
	endedAt: number;
	foreign: boolean;
}

const kindOf: Record<string, Kind> = {
	Document: 'html',
	Stylesheet: 'style',
	Script: 'script',
	Fetch: 'data',
	XHR: 'data',
	Font: 'font',
	Image: 'image'
};

/** Notes everything that comes over the wire from now on. */
export const listen = async (cdp: CDPSession, home: string): Promise<Arrival[]> => {
	const arrivals: Arrival[] = [];
	const open = new Map<string, { url: string; kind: Kind }>();
	let begun: number | undefined;
	await cdp.send('Network.enable');
	cdp.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp }) => {
		begun ??= timestamp;
		open.set(requestId, { url: request.url, kind: kindOf[type ?? ''] ?? 'other' });
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes, timestamp }) => {
		const request = open.get(requestId);
		if (!request || request.url.startsWith('data:')) return;
		const endedAt = (timestamp - (begun ?? timestamp)) * 1000;
		arrivals.push({ ...request, bytes, endedAt, foreign: new URL(request.url).origin !== home });
	});
	return arrivals;
};

/** What the page itself saw: all times in milliseconds since the navigation began. */
export interface Course {
	hydratedAt: number;
	tasks: { start: number; duration: number }[];
	shifts: { at: number; value: number; what: string }[];
}

/** Lets a page write down what happens to it, from before its first line. */
export const watch = (page: Page) =>
	page.addInitScript(() => {
		const course: Course = { hydratedAt: 0, tasks: [], shifts: [] };
		Object.assign(window, { course });
		const onHydrated = () => {
			if (document.documentElement?.hasAttribute('data-hydrated')) course.hydratedAt ||= performance.now();
		};
		new MutationObserver(onHydrated).observe(document, { attributes: true, subtree: true, childList: true });
		new PerformanceObserver((list) => {
			for (const { startTime, duration } of list.getEntries()) course.tasks.push({ start: startTime, duration });
		}).observe({ type: 'longtask', buffered: true });
		interface Shift extends PerformanceEntry {
			value: number;
			hadRecentInput: boolean;
			sources: { node: Element | null }[];
		}
		new PerformanceObserver((list) => {
			for (const shift of list.getEntries() as Shift[]) {
				if (shift.hadRecentInput) continue;
				const node = shift.sources[0]?.node;
				const what = node ? `${node.nodeName.toLowerCase()}.${node instanceof Element ? node.className : ''}` : '';
				course.shifts.push({ at: shift.startTime, value: shift.value, what });
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});

/** What a page wrote down so far. */
export const courseOf = (page: Page): Promise<Course> =>
	page.evaluate(() => (window as unknown as { course: Course }).course);

/** How long nothing long must run for the page to count as at rest, in milliseconds. */
const rest = 500;

/** When the page answers to a touch: it is hydrated, and from then on no task of more than 50 ms begins for half a second. */
export const interactiveAt = ({ hydratedAt, tasks }: Course): number => {
	let quietFrom = hydratedAt;
	for (const { start, duration } of tasks.toSorted((a, b) => a.start - b.start)) {
		if (start + duration > quietFrom && start < quietFrom + rest) quietFrom = start + duration;
	}
	return quietFrom;
};

/** The worst run of layout shifts: less than a second between two, five seconds at most, as browsers report it. */
export const layoutShift = (shifts: Course['shifts']): number => {
	let [worst, sum, first, last] = [0, 0, 0, -Infinity];
	for (const { at, value } of shifts) {
		if (at - last > 1000 || at - first > 5000) [sum, first] = [0, at];
		[sum, last] = [sum + value, at];
		worst = Math.max(worst, sum);
	}
	return worst;
};
