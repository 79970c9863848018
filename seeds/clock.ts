/** Midnight (UTC) of the day on which the demo is filled: everything in it is told in days before this. */
export const startOfDay = (now: Date) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));

/** A moment some days before (or, negative, after) a midnight. */
export const daysBefore = (today: Date, days: number, hour = 8, minute = 0) =>
	new Date(today.getTime() - days * 86_400_000 + hour * 3_600_000 + minute * 60_000);
