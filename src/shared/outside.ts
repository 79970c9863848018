/** Set by whoever left by the quick exit: until she comes back on purpose, our pages are not shown in this browser. */
export const awayCookie = 'away';

/** As long as a session lives without being used (in seconds): Back must not open what the session still would. */
export const awayLife = 30 * 24 * 3600;

/** Where the quick exit leads. */
export const awayPath = '/away';

/** The neutral page that stands there afterwards. */
export const calendarPath = '/calendar';
