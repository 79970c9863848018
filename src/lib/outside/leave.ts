import { awayCookie, awayLife, awayPath, calendarPath } from '#shared/outside.ts';
import { m } from '#shared/messages/messages.js';

/** So many presses of Escape, so close together (milliseconds): more than it takes to close what is open. */
const presses = 3;
const within = 1_500;

let left = false;

const hide = () => {
	// Whatever is open above the page is inside of this, too.
	document.documentElement.style.display = 'none';
	document.title = m.calendar_title();
	for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')) icon.href = 'data:,';
};

const go = (to: string) => {
	left = true;
	// A question whether to leave the page would stand on the screen with our name.
	addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
	location.replace(to);
};

const noteLeaving = () => {
	const secure = location.protocol === 'https:' ? '; secure' : '';
	document.cookie = `${awayCookie}=1; path=/; max-age=${awayLife}; samesite=lax${secure}`;
};

/** To our pages in other tabs; null in browsers too old for it. */
const openChannel = () => ('BroadcastChannel' in globalThis ? new BroadcastChannel(awayCookie) : null);

const hasLeft = () => document.cookie.split('; ').includes(`${awayCookie}=1`);

/** Leaves at once: the page is blank before anything is asked of the line, and a neutral one takes its place in the history. */
export const leaveAtOnce = () => {
	hide();
	noteLeaving();
	openChannel()?.postMessage(awayCookie);
	go(awayPath);
};

const leaveBehind = () => {
	hide();
	go(calendarPath);
};

/**
 * Watches for Escape pressed three times, for another tab in which one leaves, and for a page that the browser brings back
 * from its memory afterwards. Gives what ends the watching.
 */
export const watchForLeaving = (): (() => void) => {
	const ending = new AbortController();
	const options = { capture: true, signal: ending.signal };
	let last: number[] = [];
	const onKey = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || event.repeat || event.isComposing) return;
		// Pressed once more, it would stop the way to the neutral page.
		if (left) return event.preventDefault();
		last = [...last.slice(1 - presses), event.timeStamp];
		if (last.length < presses || event.timeStamp - (last[0] ?? 0) > within) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		leaveAtOnce();
	};
	const onShow = (event: PageTransitionEvent) => {
		if (event.persisted && hasLeft()) leaveBehind();
	};
	const others = openChannel();
	addEventListener('keydown', onKey, options);
	addEventListener('pageshow', onShow, options);
	others?.addEventListener('message', () => left || leaveBehind(), options);
	return () => {
		ending.abort();
		others?.close();
	};
};
