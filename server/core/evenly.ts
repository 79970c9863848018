import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than any of what is hidden behind it takes, shorter than anybody minds, in milliseconds. */
const always = 350;

/** Answers, and refuses, after the same time whatever there was to do: how long it took tells nothing. */
export const evenly = async <T>(run: () => Promise<T>): Promise<T> => {
	const [done] = await Promise.allSettled([run(), sleep(always)]);
	if (done.status === 'rejected') throw done.reason;
	return done.value;
};
