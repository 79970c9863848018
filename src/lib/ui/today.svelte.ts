let now = $state<Date>();

/** The time by which a page calls a day today: as the page was made, or as it is since the day changed. */
export const currentDay = (): Date => now ?? new Date();

/** Watches the clock, so that yesterday's messages are not called today's on a page that stays open. Returns what ends it. */
export const watchTheDay = () => {
	let day = new Date().getDate();
	const timer = setInterval(() => {
		const moment = new Date();
		if (moment.getDate() === day) return;
		day = moment.getDate();
		now = moment;
	}, 60_000);
	return () => clearInterval(timer);
};
