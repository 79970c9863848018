/** With the arrows one walks from the words to what was found, from one to the next, and back to the words. */
export const walk = (event: KeyboardEvent) => {
	const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
	if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
	const stops = [...document.querySelectorAll<HTMLElement>('main input[type="search"], main section li > a')];
	const at = stops.indexOf(event.target as HTMLElement);
	const next = stops[at + step];
	if (at < 0 || !next) return;
	event.preventDefault();
	next.focus();
};
