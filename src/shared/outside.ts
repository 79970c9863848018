/** Set by whoever left by the quick exit: until she comes back on purpose, our pages are not shown in this browser. */
export const awayCookie = 'away';

/** As long as a session lives without being used (in seconds): Back must not open what the session still would. */
export const awayLife = 30 * 24 * 3600;

/** Where the quick exit leads. */
export const awayPath = '/away';

/** The neutral page that stands there afterwards. */
export const calendarPath = '/calendar';

/** What a browser shows that has no line; kept by the service worker. */
export const offlinePath = '/offline';

/** What the frame of every page says of the browser it stands in (`data-…` of the root): known before any script runs. */
export interface Surroundings {
	/** In tabs, history and icons our pages go by a name that says nothing. */
	discreet: boolean;
	/** Whose device it is, where somebody is signed in. */
	device: 'own' | 'shared' | 'nobodys';
}
