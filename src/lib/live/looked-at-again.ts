/** Asked again no sooner than this, in milliseconds. */
const patience = 1000;

/** Calls when somebody comes back to the page, for what nothing is heard of; returns how to stop. */
export const onLookedAtAgain = (again: () => void): (() => void) => {
	let last = Date.now();
	const look = () => {
		if (document.visibilityState !== 'visible' || Date.now() - last < patience) return;
		last = Date.now();
		again();
	};
	window.addEventListener('focus', look);
	document.addEventListener('visibilitychange', look);
	return () => {
		window.removeEventListener('focus', look);
		document.removeEventListener('visibilitychange', look);
	};
};
