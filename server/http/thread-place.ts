/** Where in a thread an address leads: before or after a number, to a message, to the latest, or where one reads on. */
export const placeInThread = (search: URLSearchParams) => {
	const number = (name: string) => (search.has(name) ? Number(search.get(name)) : null);
	const [before, after] = [number('before'), number('after')];
	return { before, after, message: search.get('message'), resume: !search.has('latest') };
};
