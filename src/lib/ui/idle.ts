const waiting: { act: () => void; signal: AbortSignal }[] = [];
let isGoing = false;

/** At the latest after so long, in milliseconds, even where the browser never rests. */
const patience = 1000;

// Safari has no idle time to give: there each waits for its turn in the queue of tasks.
const soon = (act: () => void) =>
	'requestIdleCallback' in globalThis ? requestIdleCallback(act, { timeout: patience }) : setTimeout(act, 16);

const next = () => {
	const one = waiting.shift();
	isGoing = one !== undefined;
	if (!one) return;
	if (!one.signal.aborted) one.act();
	soon(next);
};

/** Does something when the browser has nothing else to do: one thing at a time, in the order of asking, unless it was given up before. */
export const whenIdle = (act: () => void, signal: AbortSignal) => {
	waiting.push({ act, signal });
	if (isGoing) return;
	isGoing = true;
	soon(next);
};
