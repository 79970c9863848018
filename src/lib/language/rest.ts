import { allWords } from './words.ts';

/** How long after the page is alive, in milliseconds: what it needs to work goes first. */
const patience = 1000;

/** Fetches the texts that this page did not begin with, for what comes next. */
export const fetchWords = () => {
	const timer = setTimeout(() => void allWords().catch(() => undefined), patience);
	return () => clearTimeout(timer);
};

/** Holds a new page back until its words are here. Where they are gone, there is a newer version: the page comes from the server. */
export const waitForWords = () => allWords().catch(() => location.reload());
